import type { Content, Indikator } from "../data/model.ts";
import type { AngkaWilayah } from "./angka-wilayah.ts";
import type { BarisNilai } from "./gabung.ts";
import { jaga, type Terjaga } from "./jaga.ts";
import type { Opsi } from "./opsi.ts";

/** Every figure that is withheld says the same, whatever the reason. */
export const catatanDitahan = "Ditahan untuk melindungi anak: jumlahnya terlalu kecil, atau dapat dipakai menghitung jumlah yang kecil.";
const catatanPenerbit = "Ditahan oleh penerbitnya.";

/** Figures → rows, the small counts withheld. */
export function barisDari(angka: readonly AngkaWilayah[], indikator: Indikator, instrumen: string, content: Content, opsi: Opsi): BarisNilai[] {
  const rows = angka.map((one) => ({ ...guarded(one, indikator), angka: one }));
  const kept = isAboutChildren(indikator) ? jaga(rows, denominators(content)) : rows;
  return kept.map(({ status, angka: { kode, periode, ukuran, catatan, ditahan } }) => {
    const common = {
      kode, periode, instrumen, instrumen_dasar: opsi.disimpulkan ? "disimpulkan" : "disebut", peran: "", status, dokumen: "", acuan: "",
      sumber: opsi.sumber ?? "", dinyatakan: opsi.dinyatakan,
    };
    const none = { nilai: "", bawah: "", atas: "", pembilang: "", penyebut: "", cakupan: "" };
    if (status !== "ada") return { ...common, ...none, catatan: sentence(ditahan ? catatanPenerbit : catatanDitahan, opsi.catatan) };
    return { ...common, ...none, ...ukuran, catatan: sentence(catatan, opsi.catatan) };
  });
}

const sentence = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");

/** Kitchens and the like are no children. */
const isAboutChildren = ({ satuan }: Indikator) => satuan === "persen" || satuan === "anak" || satuan === "orang";

function guarded({ kode, periode, ukuran, ditahan }: AngkaWilayah, { satuan }: Indikator): Terjaga {
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  return {
    kode, periode, status: ditahan ? "ditahan" : "ada",
    jumlah: number(satuan === "persen" ? ukuran.pembilang : ukuran.nilai),
    penyebut: number(ukuran.penyebut),
    persen: satuan === "persen" ? (ukuran.nilai ?? null) : null,
  };
}

/** What the site has already on how many were measured. */
function denominators({ daftarNilai }: Content) {
  const known = new Map<string, number[]>();
  for (const { indikator, kode, periode, penyebut, nilai } of daftarNilai) {
    const found = /^jumlah-.*-diukur$/.test(indikator) ? nilai : penyebut;
    if (found !== null) known.set(`${kode}|${periode}`, [...(known.get(`${kode}|${periode}`) ?? []), found]);
  }
  return (kode: string, periode: string) => known.get(`${kode}|${periode}`) ?? [];
}
