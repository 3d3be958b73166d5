import { readFileSync } from "node:fs";
import { formatIssue } from "../../../src/data/issue.ts";
import { readFolder, type Files } from "../../../src/data/read.ts";
import { impor } from "../../../src/impor/impor.ts";
import { laporan } from "../../../src/impor/laporan.ts";
import { opsiDari } from "../../../src/impor/perintah.ts";

const folder = "tests/fixtures/impor";

/** The base content with the kelurahan of a city and three indikator without figures laid over it. */
export const isi = (): Map<string, Uint8Array> => new Map([...readFolder("tests/fixtures/content", "content"), ...readFolder(`${folder}/content`, "content")]);
export const berkas = (name: string) => readFileSync(`${folder}/${name}`);
export const csv = (text: string) => new TextEncoder().encode(text);

export interface Pilihan { [name: string]: string | boolean | string[] }
const usual: Pilihan = { indikator: "jumlah-anak-stunting", sumber: "laporan-uji-2024", instrumen: "eppgbm" };

export function coba(name: string, bytes: Uint8Array, pilihan: Pilihan = {}, files: Files = isi()) {
  const opsi = opsiDari({ ...usual, ...pilihan });
  if (typeof opsi === "string") throw new Error(opsi);
  const { hasil, paham } = impor(name, bytes, files, opsi, () => undefined);
  const issues = hasil.issues ?? [];
  return {
    codes: [...new Set(issues.map(({ code }) => code))],
    message: issues.map(formatIssue).join("\n"),
    /** What the command shows besides. */
    shown: laporan(paham),
    text: hasil.nilai?.text ?? null,
    gabungan: hasil.nilai?.gabungan,
    /** kode, periode, status, nilai, pembilang, penyebut of the new rows, in the order of the file. */
    rows: (hasil.nilai?.gabungan.baru ?? []).map((row) => [row.kode, row.periode, row.status === "ada" ? row.nilai : row.status, row.pembilang, row.penyebut].join(" ").trim()).sort(),
  };
}
