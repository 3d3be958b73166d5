import type { ComponentNode } from "./artikel-node.ts";
import { expectedAreas } from "./derive.ts";
import type { Content } from "./model.ts";

/** What names a figure: the attributes of `<Angka>` are these words. */
export interface FigureKey {
  indikator: string;
  kode: string;
  periode: string;
  instrumen: string;
  dokumen: string;
}

const parts = ["indikator", "kode", "periode", "instrumen", "dokumen"] as const;

/** Whether a figure is one that an author may mean: what is not written does not restrict. */
export function isMeant(figure: FigureKey, { attributes }: Pick<ComponentNode, "attributes">): boolean {
  return parts.every((part) => attributes[part] === undefined || attributes[part] === figure[part]);
}

/** Every figure there is: stated by some source, or declared by its indikator and without a value. */
export function figuresOf({ daftarNilai, daftarIndikator, daftarWilayah }: Content): FigureKey[] {
  const figures = new Map<string, FigureKey>();
  const add = (figure: FigureKey) => figures.set(parts.map((part) => figure[part]).join("|"), figure);
  for (const { indikator, kode, periode, instrumen, dokumen } of daftarNilai) add({ indikator, kode, periode, instrumen, dokumen });
  for (const { slug, cakupan } of daftarIndikator) {
    for (const declared of cakupan) {
      for (const { kode } of expectedAreas(daftarWilayah, declared)) add({ indikator: slug, kode, periode: declared.periode, instrumen: declared.instrumen, dokumen: "" });
    }
  }
  return [...figures.values()];
}

/** The component that would print a figure. Only what tells it apart from `others` is written besides the three that must be. */
export function angkaTag(figure: FigureKey, others: readonly FigureKey[]): string {
  const { indikator, kode, periode } = figure;
  const siblings = others.filter((other) => other !== figure && isMeant(other, { attributes: { indikator, kode, periode } }));
  const told = parts.slice(0, 3).map((part) => `${part}="${figure[part]}"`);
  if (siblings.some(({ instrumen }) => instrumen !== figure.instrumen)) told.push(`instrumen="${figure.instrumen}"`);
  if (siblings.some(({ dokumen }) => dokumen !== figure.dokumen) && figure.dokumen !== "") told.push(`dokumen="${figure.dokumen}"`);
  return `<Angka ${told.join(" ")} />`;
}
