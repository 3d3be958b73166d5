import type { Rekaman } from "./baca.ts";
import type { Fakta, Tempat } from "./fakta.ts";

/** A statement with what its file writes beside it. */
export interface Tercatat extends Fakta {
  /** Columns that do not name the figure, each as the file has it. */
  sisa: Readonly<Record<string, string>>;
}

type Isi = Rekaman["lengkap"];
const text = (value: unknown) => (value === null || value === undefined ? "" : String(value as string | number | boolean));
/** A number may stand twice, as a number and as it was published. */
const either = (isi: Isi, name: string, suffix = "") => [`${name}_teks${suffix}`, ...(name === "nilai" ? [`teks${suffix}`] : []), `${name}${suffix}`].map((key) => text(isi[key])).find((found) => found !== "") ?? "";

/** What an object of a file says of figures: of one, or (in maps) of all those of an area. */
export function faktaFrom({ berkas, sendiri, lengkap }: Rekaman, satuanBySlug: ReadonlyMap<string, string>): Tercatat[] {
  const suffixes = Object.keys(sendiri).flatMap((key) => /^status(_\d{4}.*)$/.exec(key)?.[1] ?? []);
  if (suffixes.length > 0) return suffixes.map((suffix) => ofMap(berkas, lengkap, suffix, satuanBySlug));
  const [indikator, kode, periode, status] = ["indikator", "kode", "periode", "status"].map((key) => text(lengkap[key])) as [string, string, string, string];
  if (indikator === "" || kode === "" || periode === "" || status === "") return [];
  const rilis = lengkap["rilis"];
  return [{
    berkas, indikator, kode, periode, status, instrumen: text(lengkap["instrumen"]), dokumen: text(lengkap["dokumen"]), satuan: text(lengkap["satuan"]),
    peran: text(lengkap["peran"]) || "utama", nilai: either(lengkap, "nilai"), bawah: either(lengkap, "bawah"), atas: either(lengkap, "atas"),
    pembilang: text(lengkap["pembilang"]), penyebut: text(lengkap["penyebut"]), sumber: text(lengkap["sumber"]),
    catatan: text(lengkap["catatan"]), rilis: typeof rilis === "number" ? rilis : null, sisa: rest(sendiri, ""),
  }];
}

function ofMap(berkas: string, isi: Isi, suffix: string, satuanBySlug: ReadonlyMap<string, string>): Tercatat {
  const indikator = text(isi["slug"]);
  const [periode = "", instrumen = "", dokumen = ""] = suffix.slice(1).split("_");
  return {
    berkas, indikator, kode: text(isi["kode"]), periode, instrumen, dokumen, satuan: satuanBySlug.get(indikator) ?? "", peran: "utama", status: text(isi[`status${suffix}`]),
    nilai: either(isi, "nilai", suffix), bawah: either(isi, "bawah", suffix), atas: either(isi, "atas", suffix), pembilang: "", penyebut: "", sumber: "", catatan: "", rilis: null,
    sisa: rest(isi, suffix),
  };
}

/** What names a figure, or comes from its name, or from chance. */
const naming = new Set([
  "indikator", "indikator_nama", "satuan", "kode", "nama", "wilayah", "tingkat", "induk", "periode", "instrumen", "dokumen", "dokumen_nama", "slug", "angka", "alamat", "alamat_versi", "versi", "rilis", "sejak", "acak",
]);
/** Of how many were measured, only that it is told tells something. */
const told = new Set(["penyebut", "cakupan", "cakupan_teks"]);

function rest(isi: Isi, suffix: string): Record<string, string> {
  const own = Object.entries(isi).filter(([key]) => (suffix === "" ? !naming.has(key) : key.endsWith(suffix)));
  return Object.fromEntries(own.map(([key, value]) => [key.slice(0, key.length - suffix.length), told.has(key) && text(value) !== "" ? "#" : text(value)]));
}

export function tempatFrom({ sendiri }: Rekaman): Tempat[] {
  if (!("induk" in sendiri && "sejak" in sendiri)) return [];
  const [kode, induk, sejak, sampai] = ["kode", "induk", "sejak", "sampai"].map((key) => text(sendiri[key])) as [string, string, string, string];
  const nama = [text(sendiri["nama"]), ...text(sendiri["ejaan"]).split(";")].map((one) => one.trim()).filter((one) => one !== "");
  return [{ kode, induk, sejak, sampai, nama }];
}
