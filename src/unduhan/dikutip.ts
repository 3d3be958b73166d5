import type { AngkaRecord } from "../data/angka-record.ts";
import type { Data } from "../data/derive.ts";
import type { Artikel, Indikator, Instrumen, Situs } from "../data/model.ts";
import type { Version } from "../data/versions.ts";
import { daftarGambar } from "../peta/daftar.ts";
import { daftarSematan } from "../peta/sematan.ts";
import { alamatArtikel, alamatData, alamatSematan, alamatVersi } from "../text/alamat.ts";
import { angka, daftar, instrumenPeriode, tanggal } from "../text/format.ts";
import { recordValue } from "../text/rilis.ts";
import { packageVersion } from "./head.ts";

/** Something of this site that a reader cites. */
export interface Dikutip {
  /** What programs that keep references call it. */
  id: string;
  /** As the CSL standard names it. */
  jenis: "dataset" | "map" | "webpage";
  judul: string;
  /** Where its figures come from; empty where they come from many places. */
  sumber: string;
  /** What other sources say instead. */
  beda?: string;
  versi: string | null;
  /** When this version came out, or until when its data were collected; never the day of a visit. */
  tanggal: string;
  alamat: string;
}

/** A version of a figure, in the words of its record: what is cited stays as it was. */
export function angkaDikutip({ angka: key, versi, sejak }: Version, record: AngkaRecord): Dikutip {
  return {
    id: `${key.replaceAll("/", "-")}-v${versi}`,
    jenis: "dataset",
    judul: `${record.indikator_nama}, ${record.wilayah}, ${asked(record)}: ${valueOf(record)}`,
    sumber: sourceOf(record),
    beda: othersSay(record),
    versi: String(versi),
    tanggal: sejak,
    alamat: alamatVersi(key, versi),
  };
}

export function dataDikutip(data: Data, { slug, nama }: Indikator): Dikutip {
  return ofToday(data, { id: slug, jenis: "dataset", judul: `Data: ${nama}`, alamat: alamatData(slug) });
}

/** Several maps on one page, as they are now. */
export function petaDikutip(data: Data, { judul, alamat }: Pick<Dikutip, "judul" | "alamat">): Dikutip {
  return ofToday(data, { id: idOf(alamat), jenis: "map", judul, alamat });
}

/** One map: as the last release keeps it for ever, or as it is now where that shows something else. */
export function satuPetaDikutip(data: Data, nama: string): Dikutip {
  const gambar = daftarGambar(data).find((one) => one.nama === nama);
  if (!gambar) throw new Error(`no map ${nama}`);
  const judul = `${gambar.title}, ${gambar.subtitle}`;
  const last = data.daftarRilis.at(-1);
  const [kept, live] = [last?.rilis, undefined].map((rilis) => daftarSematan(data).find((one) => one.nama === nama && one.rilis === rilis)?.svg);
  if (!last || kept === undefined || kept !== live) return petaDikutip(data, { judul, alamat: gambar.halaman });
  const alamat = alamatSematan(nama, last.rilis);
  return { id: idOf(alamat), jenis: "map", judul, sumber: "", versi: String(last.rilis), tanggal: last.tanggal, alamat };
}

const idOf = (alamat: string) => alamat.split("/").filter(Boolean).join("-");

export function artikelDikutip({ slug, judul, tanggal, diperbarui }: Artikel): Dikutip {
  return { id: `artikel-${slug}`, jenis: "webpage", judul, sumber: "", versi: null, tanggal: diperbarui ?? tanggal, alamat: alamatArtikel(slug) };
}

/** What shows the data as they are now. */
const ofToday = (data: Data, cited: Pick<Dikutip, "id" | "jenis" | "judul" | "alamat">): Dikutip =>
  ({ ...cited, sumber: "", versi: packageVersion(data), tanggal: data.situs.dikumpulkan_sampai });

/** A citation as a sentence in a text; `alamat` as it is to stand there. */
export function kutipanLengkap({ nama, penerbit }: Situs, cited: Dikutip, alamat: string): string {
  const { judul, sumber, beda = "" } = cited;
  const site = penerbit === "" ? nama : `${nama} (${penerbit})`;
  return [`${judul}.`, ...(sumber === "" ? [] : [`Sumber angka: ${sumber}.`]), ...(beda === "" ? [] : [`Sumber lain menyebut ${beda}.`]), `Dikutip dari ${site}, ${versionAndDate(cited)}, ${alamat}`].join(" ");
}

export const versionAndDate = ({ versi, tanggal: date }: Dikutip) => (versi === null ? tanggal(date) : `versi ${versi}, ${tanggal(date)}`);

/** By what, when and for which plan; what we inferred or added up is said with it. */
function asked({ instrumen, periode, dokumen_nama, instrumen_dasar, dihitung }: AngkaRecord): string {
  const name = dokumen_nama === null ? instrumenPeriode({ instrumen: instrumen as Instrumen, periode }) : `${dokumen_nama}, untuk ${tanggal(periode)}`;
  const ours = [...(instrumen_dasar === "disimpulkan" ? ["disimpulkan"] : []), ...(dihitung ? ["nilai dihitung"] : [])];
  return ours.length === 0 ? name : `${name} (${ours.join("; ")})`;
}

function valueOf(record: AngkaRecord): string {
  const { bawah, atas } = record;
  return bawah === null || atas === null ? recordValue(record) : `${recordValue(record)} (${angka(bawah)}–${angka(atas)})`;
}

function sourceOf({ pernyataan }: AngkaRecord): string {
  // Of a figure that no source has right any more there is no source to name.
  const utama = pernyataan.find(({ peran }) => peran === "utama");
  if (!utama) return "";
  const { penerbit, judul, terbit } = utama.sumber;
  return `${penerbit}, “${judul}”, ${terbit === null ? "tanpa tanggal lengkap" : tanggal(terbit)}`;
}

/** "21,9 persen": whoever cites a figure that sources put differently says so. */
function othersSay({ pernyataan, nilai_nama, satuan }: AngkaRecord): string {
  const values = new Set(pernyataan.flatMap(({ peran, nilai }) => (peran === "pembanding" && nilai !== null ? [angka(nilai)] : [])));
  if (values.size === 0) return "";
  return nilai_nama === null ? `${daftar([...values])} ${satuan}` : "yang lain";
}
