import { z } from "zod";
import { angkaRecordSchema } from "./angka-record.ts";
import { canonical, fingerprint } from "./fingerprint.ts";
import type { Issue } from "./issue.ts";

/** The ledger of published figures: one file for each release, and one that says which is the last. */
export const rilisFolder = "content/rilis/";
export const kepalaFile = `${rilisFolder}kepala.json`;
export const rilisFile = (rilis: number) => `${rilisFolder}${String(rilis).padStart(4, "0")}.json`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A figure as its address names it: "prevalensi-stunting-survei/64.71/2024". */
export const angkaKeySchema = z.string().regex(/^[a-z0-9-]+\/[\d.]+\/\d{4}(-\d{2})?(\/[a-z0-9-]+){0,2}$/, "Alamat halaman angkanya sesudah /angka/, misalnya prevalensi-stunting-survei/64.71/2024.");
const versionKeySchema = z.string().regex(/^[a-z0-9-]+\/[\d.]+\/\d{4}(-\d{2})?(\/[a-z0-9-]+){0,2}\/v[1-9]\d*$/);

const rilisSchema = z.strictObject({
  rilis: z.int().positive(),
  tanggal: z.iso.date(),
  /** Fingerprint of the release before; null for the first. */
  sebelumnya: sha256.nullable(),
  /** Figures whose versions up to this release were withdrawn: why, and since when. */
  ditarik: z.record(angkaKeySchema, z.strictObject({ tanggal: z.iso.date(), alasan: z.string().min(1) })),
  /** Fingerprint of the record of each version that came with this release. */
  daftar: z.record(versionKeySchema, sha256),
  /** The records; null where one was withdrawn later. */
  isi: z.record(versionKeySchema, angkaRecordSchema.nullable()),
});
/** Before the first release: 0, and no fingerprint. */
const kepalaSchema = z.strictObject({ rilis: z.int().nonnegative(), sha256: sha256.nullable() });

export type Rilis = z.infer<typeof rilisSchema>;
export type Kepala = z.infer<typeof kepalaSchema>;
export type Withdrawal = Rilis["ditarik"][string];
/** A file of the ledger as it was read, with its text: messages name the line of an entry. */
export type RilisBerkas = Rilis & { file: string; text: string };

/**
 * What the next release vouches for. The records are not in it, only their fingerprints: a record can be
 * withdrawn from the file and the chain still holds.
 */
export const rilisFingerprint = (rilis: Rilis) => fingerprint(vouchedFor(rilis));
export const vouchedFor = ({ rilis, tanggal, sebelumnya, ditarik, daftar }: Rilis) => ({ rilis, tanggal, sebelumnya, ditarik, daftar });

/** "…/2024/v2" → the figure and 2. */
export function splitVersion(key: string): { angka: string; versi: number } {
  const at = key.lastIndexOf("/v");
  return { angka: key.slice(0, at), versi: Number(key.slice(at + 2)) };
}

/** A release as its file holds it: one entry on each line, so that a change can be read in the history. */
export function rilisText({ rilis, tanggal, sebelumnya, ditarik, daftar, isi }: Rilis): string {
  const lines = (entries: object) => {
    const all = Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`);
    return all.length === 0 ? "{}" : `{\n${all.sort().join(",\n")}\n}`;
  };
  return [
    `{"rilis":${rilis},`, `"tanggal":${JSON.stringify(tanggal)},`, `"sebelumnya":${JSON.stringify(sebelumnya)},`,
    `"ditarik":${lines(ditarik)},`, `"daftar":${lines(daftar)},`, `"isi":${lines(isi)}}`, "",
  ].join("\n");
}

/** Text of a release's file → the release, or the issue that says why it cannot be read. */
export function parseRilis(file: string, text: string): RilisBerkas | Issue {
  const { data } = rilisSchema.safeParse(parseJson(text));
  return data && rilisText(data) === text ? { ...data, file, text } : broken(file);
}

export function parseKepala(text: string): Kepala | Issue {
  const { data } = kepalaSchema.safeParse(parseJson(text));
  return data ?? broken(kepalaFile);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function broken(file: string): Issue {
  return {
    code: "rilis-rusak",
    at: { file, line: 1 },
    what: "Berkas rilis ini tidak lagi seperti yang ditulis npm run rilis.",
    why: "Angka yang sudah dirilis dicatat di sini untuk selamanya; berkasnya tidak disunting dengan tangan.",
    fix: `Kembalikan dari riwayat: git checkout -- ${file}`,
  };
}

/** The line of an entry in the list or among the records of a release's file, or its first line. */
export function lineOf({ text }: RilisBerkas, part: "ditarik" | "daftar" | "isi", key: string): number {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`"${part}":`));
  const index = lines.findIndex((line, i) => i > start && line.startsWith(`${JSON.stringify(key)}:`));
  return index < 0 ? 1 : index + 1;
}
