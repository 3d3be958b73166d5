import type { Fakta, Tempat } from "../../../scripts/serang/fakta.ts";

/** Two kecamatan of three kelurahan each. */
export const tempat: readonly Tempat[] = [
  ["64.71", ""], ["64.71.01", "64.71"], ["64.71.02", "64.71"],
  ...["01", "02"].flatMap((kec) => [1, 2, 3].map((n) => [`64.71.${kec}.100${n}`, `64.71.${kec}`])),
].map(([kode = "", induk = ""]) => ({ kode, induk, sejak: "", sampai: "", nama: [`Wilayah ${kode}`] }));

export const fakta = (indikator: string, kode: string, nilai: number | string | null, more: Partial<Fakta> = {}): Fakta => ({
  berkas: "uji", indikator, kode, periode: "2024", instrumen: "eppgbm", dokumen: "", satuan: indikator.startsWith("prevalensi") ? "persen" : "anak",
  peran: "utama", status: nilai === null ? "ditahan" : "ada", nilai: nilai === null ? "" : String(nilai), bawah: "", atas: "", pembilang: "", penyebut: "",
  sumber: "laporan", catatan: "", rilis: null, ...more,
});
