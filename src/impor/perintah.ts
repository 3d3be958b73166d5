import { namaPemisah, type Pemisah } from "./csv.ts";
import { daftarDesimal } from "./angka.ts";
import { daftarGuna, type Guna, type Opsi } from "./opsi.ts";

/** In the form of node:util's parseArgs. */
export const pilihanPerintah = {
  indikator: { type: "string" }, sumber: { type: "string" }, periode: { type: "string" }, instrumen: { type: "string" },
  disimpulkan: { type: "boolean" }, dinyatakan: { type: "string" }, catatan: { type: "string" },
  lembar: { type: "string" }, kepala: { type: "string" }, pemisah: { type: "string" }, desimal: { type: "string" }, dalam: { type: "string" },
  kolom: { type: "string", multiple: true }, pilih: { type: "string", multiple: true },
  "lewati-tak-dikenal": { type: "boolean" }, "terima-jumlah": { type: "boolean" }, "sudah-terbit": { type: "boolean" }, peran: { type: "string" }, bantuan: { type: "boolean" },
} as const;

export const bantuan = `Memasukkan tabel dari kantor lain ke content/nilai.

  npm run impor -- <berkas.csv atau .xlsx> --indikator <nama> --sumber <id> [pilihan]

Yang wajib:
  --indikator <nama>     nama berkas di content/indikator, misalnya jumlah-anak-stunting
  --sumber <id>          id dari content/sumber.csv
Bila tidak tertulis di berkas:
  --periode <2024-06>    tahun atau bulan pengumpulan data, untuk semua baris
  --instrumen <nama>     misalnya eppgbm; tidak perlu bila indikatornya hanya punya satu
  --disimpulkan          instrumennya kita simpulkan, tidak disebut sumbernya
  --dinyatakan <tanggal> kapan diumumkan
  --catatan <teks>       ditulis di kolom catatan setiap baris
  --dalam <kode>         nama wilayah dicari di dalam wilayah ini, misalnya 64.71
Bila berkasnya dapat dibaca dengan beberapa cara:
  --lembar <nama>        lembar XLSX
  --kepala <baris>       nomor baris judul kolom
  --pemisah <nama>       ${Object.values(namaPemisah).join(", ")}
  --desimal <nama>       ${daftarDesimal.join(", ")}
  --kolom <isi>=<judul>  isi sebuah kolom: ${daftarGuna.join(", ")};
                         beberapa kolom dijumlahkan: --kolom pembilang="Pendek+Sangat pendek"
  --pilih <judul>=<isi>  hanya baris dengan isi itu, misalnya --pilih tahun=2024
Bila ada yang tidak cocok:
  --lewati-tak-dikenal   baris yang wilayahnya tidak dikenal tidak dimasukkan
  --terima-jumlah        jumlah dalam berkas memang tidak sama dengan jumlah barisnya
  --sudah-terbit         sumbernya terbitan lembaga pemerintah yang memuat angka-angka ini sendiri:
                         jumlah 1–4 anak tidak ditahan, dan ditandai sudah terbit
  --peran <pilihan>      angka yang sudah disebut sumber lain: usulan (tulis sebagai pendukung
                         atau pembanding) atau lewati

Tidak ada yang ditulis sebelum semuanya jelas, dan baris yang sudah ada tidak pernah diubah.`;

type Isian = { readonly [Name in keyof typeof pilihanPerintah]?: string | boolean | string[] | undefined };

/** The options as they were typed → what they mean, or why not. */
export function opsiDari(values: Isian): Opsi | string {
  const text = (name: keyof Isian) => (typeof values[name] === "string" ? values[name] : undefined);
  const many = (name: keyof Isian) => (Array.isArray(values[name]) ? values[name] : []);
  const pairs = (name: "kolom" | "pilih") => many(name).map((one) => [one.slice(0, one.indexOf("=")).trim(), one.slice(one.indexOf("=") + 1).trim()] as const);
  const [kolom, pilih] = [pairs("kolom"), pairs("pilih")];
  const unpaired = [...many("kolom"), ...many("pilih")].find((one) => !/.=./.test(one));
  if (unpaired !== undefined) return `“${unpaired}” tidak lengkap. Tulis seperti --kolom nilai="Judul kolom".`;
  const unknown = kolom.find(([guna]) => !daftarGuna.some((known) => known === guna));
  if (unknown) return `--kolom ${unknown[0]} tidak dikenal. Yang ada: ${daftarGuna.join(", ")}.`;
  const indikator = text("indikator");
  if (indikator === undefined) return "Sebutkan indikatornya, misalnya --indikator jumlah-anak-stunting. Semua pilihan: npm run impor -- --bantuan";
  const pemisah = Object.entries(namaPemisah).find(([, nama]) => nama === text("pemisah"))?.[0] as Pemisah | undefined;
  if (text("pemisah") !== undefined && pemisah === undefined) return `--pemisah: pilih ${Object.values(namaPemisah).join(", ")}.`;
  const desimal = daftarDesimal.find((one) => one === text("desimal"));
  if (text("desimal") !== undefined && desimal === undefined) return `--desimal: pilih ${daftarDesimal.join(" atau ")}.`;
  const peran = (["usulan", "lewati"] as const).find((one) => one === text("peran"));
  if (text("peran") !== undefined && peran === undefined) return "--peran: pilih usulan atau lewati.";
  const kepala = text("kepala");
  if (kepala !== undefined && !/^[1-9]\d*$/.test(kepala)) return "--kepala: tulis nomor baris judul kolom, misalnya --kepala 4.";
  return {
    indikator, sumber: text("sumber"), periode: text("periode"), instrumen: text("instrumen"), disimpulkan: values.disimpulkan === true,
    dinyatakan: text("dinyatakan") ?? "", catatan: text("catatan") ?? "", lembar: text("lembar"), kepala: kepala === undefined ? undefined : Number(kepala),
    pemisah, desimal, dalam: text("dalam"), kolom: new Map(kolom as readonly (readonly [Guna, string])[]), pilih,
    lewatiTakDikenal: values["lewati-tak-dikenal"] === true, terimaJumlah: values["terima-jumlah"] === true, sudahTerbit: values["sudah-terbit"] === true, peran,
  };
}
