import { z } from "zod";
import { isIsoDate } from "./date.ts";
import { angkaKeySchema } from "./rilis.ts";

export const koreksiFile = "content/koreksi.yaml";
export const kalenderFile = "content/rilis.yaml";
const daftarJenisKoreksi = ["koreksi", "penarikan"] as const;
export const undated = "belum ditentukan";

const text = z.string().trim().min(1);

export const koreksiSchema = z.array(z.strictObject({
  tanggal: z.iso.date(),
  jenis: z.enum(daftarJenisKoreksi),
  /** The figures concerned, as their addresses name them. */
  angka: z.array(angkaKeySchema).min(1),
  salah: text,
  alasan: text,
  sumber: z.array(text).default([]),
  pelapor: text.optional(),
}));
export type Koreksi = z.infer<typeof koreksiSchema>[number];

const tanggalMessage = `Tanggal ditulis tahun-bulan-hari, misalnya 2026-06-12; bila belum diumumkan: ${undated}.`;
/** What is expected, and when: nothing that no source announced. */
export const kalenderSchema = z.array(z.strictObject({
  /** The pattern is for editors, which know no calendar. */
  tanggal: z.string().regex(/^(belum ditentukan|\d{4}-\d{2}-\d{2})$/, { abort: true, message: tanggalMessage }).refine((tanggal) => tanggal === undated || isIsoDate(tanggal), tanggalMessage),
  isi: text,
  sumber: z.array(text).min(1),
}));
export type Rencana = z.infer<typeof kalenderSchema>[number];
