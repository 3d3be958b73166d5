import type { Said } from "../data/hitungan.ts";
import type { Content, Indikator, Instrumen } from "../data/model.ts";
import { tandaSudahTerbit } from "../data/sudah-terbit.ts";
import type { Solve } from "../jaga/model.ts";
import type { AngkaWilayah } from "./angka-wilayah.ts";
import type { BarisNilai } from "./gabung.ts";
import { tahanan, type Tahan } from "./jaga.ts";
import type { Opsi } from "./opsi.ts";

/** Every figure that is withheld says the same, whoever withheld it and for whatever reason. */
const catatanDitahan = "Ditahan untuk melindungi anak: jumlahnya terlalu kecil, atau dapat dipakai menghitung jumlah yang kecil.";

/** Figures → rows, without what must not be written. */
export function barisDari(angka: readonly AngkaWilayah[], indikator: Indikator, instrumen: Instrumen, content: Content, opsi: Opsi, solve?: Solve): BarisNilai[] {
  const asked = { indikator, sumber: opsi.sumber ?? "", terbit: opsi.sudahTerbit };
  const kept = tahanan(angka.map((one) => saidBy(one, indikator, instrumen)), asked, content, solve);
  const penerbit = content.sumberById.get(asked.sumber)?.penerbit ?? "";
  const mark = opsi.sudahTerbit ? `${tandaSudahTerbit} diterbitkan sendiri oleh ${penerbit}.` : "";
  return angka.map((one, i) => barisOf(one, kept[i] ?? "semua", instrumen, mark, opsi));
}

function barisOf({ kode, periode, ukuran, catatan }: AngkaWilayah, tahan: Tahan, instrumen: string, mark: string, opsi: Opsi): BarisNilai {
  const common = {
    kode, periode, instrumen, instrumen_dasar: opsi.disimpulkan ? "disimpulkan" : "disebut", peran: "", dokumen: "", acuan: "",
    sumber: opsi.sumber ?? "", dinyatakan: opsi.dinyatakan,
  };
  const none = { nilai: "", bawah: "", atas: "", pembilang: "", penyebut: "", cakupan: "" };
  if (tahan === "semua") return { ...common, ...none, status: "ditahan", catatan: sentence(catatanDitahan, opsi.catatan) };
  return { ...common, ...none, ...ukuran, ...(tahan === "penyebut" ? { penyebut: "", cakupan: "" } : {}), status: "ada", catatan: sentence(catatan, mark, opsi.catatan) };
}

const sentence = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");
const number = (text: string | undefined) => (text === undefined ? null : Number(text));

function saidBy({ kode, periode, ukuran, ditahan }: AngkaWilayah, { slug }: Indikator, instrumen: Instrumen): Said {
  return {
    indikator: slug, kode, periode, instrumen, status: ditahan ? "ditahan" : "ada", nilai: number(ukuran.nilai), nilaiText: ukuran.nilai ?? "",
    pembilang: number(ukuran.pembilang), penyebut: number(ukuran.penyebut),
  };
}
