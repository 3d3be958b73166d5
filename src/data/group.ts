import type { Indikator, Instrumen } from "./model.ts";

/** What kind of thing an indikator is, by the instruments that give it. Groups are never put on one scale. */
export const daftarGroup = ["survei", "register", "program", "target", "penetapan"] as const;
export type Group = (typeof daftarGroup)[number];

const groupOfInstrumen: Record<Instrumen, Group> = {
  ssgi: "survei",
  ski: "survei",
  riskesdas: "survei",
  ssgbi: "survei",
  eppgbm: "register",
  "pengukuran-serentak": "register",
  "operasi-timbang": "register",
  "aksi-bangda": "register",
  "tidak-disebut": "register",
  program: "program",
  target: "target",
  penetapan: "penetapan",
};

/** An indikator allows the instruments of one group; the first of them tells which. */
export function groupOf({ slug, instrumen: [first] }: Indikator): Group {
  if (first === undefined) throw new Error(`no instrument for ${slug}`);
  return groupOfInstrumen[first];
}
