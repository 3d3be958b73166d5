import { componentsOf, walk, type ArtikelNode, type ComponentNode } from "../data/artikel-node.ts";
import type { Cell, Data } from "../data/derive.ts";
import { duaAngkaOf } from "../data/dua-angka.ts";
import { cellsOfWilayah, seriesOf, sumberOf } from "../data/facts.ts";
import { isMeant } from "../data/figure.ts";
import { indikatorUtama, type Artikel, type Pernyataan, type Sumber } from "../data/model.ts";
import { slugify } from "../data/slug.ts";
import { angkaSatuan, cellNama, stateNama } from "./format.ts";

/** The one figure that an `<Angka>` names. */
export function figureOf(data: Data, node: Pick<ComponentNode, "attributes">): Cell {
  const { kode = "", indikator: slug } = node.attributes;
  const found = cellsOfWilayah(data, kode, slug).filter(({ indikator, wilayah, periode, instrumen, dokumen }) =>
    isMeant({ indikator: indikator.slug, kode: wilayah.kode, periode, instrumen, dokumen }, node));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} figures for ${JSON.stringify(node.attributes)}: content was not checked`);
  return found[0];
}

export function pernyataanOf(data: Data, id: string | undefined): Pernyataan {
  const found = data.daftarPernyataan.find((pernyataan) => pernyataan.id === id);
  if (!found) throw new Error(`no pernyataan ${id}`);
  return found;
}

/** "24,8 persen (SSGI 2024; nama survei disimpulkan)": a figure within a sentence. `valueOnly` where the sentence names the instrument itself. */
export function figureWords(cell: Cell, valueOnly = false): string {
  const value = cell.nilai === null ? stateNama[cell.state] : angkaSatuan(cell.nilaiText, cell.indikator);
  const survey = ["ssgi", "ski", "ssgbi", "riskesdas"].includes(cell.instrumen);
  const remarks = [
    valueOnly ? "" : cellNama(cell),
    cell.utama?.instrumen_dasar === "disimpulkan" ? `${survey ? "nama survei" : "cara ukur"} disimpulkan` : "",
    cell.utama?.catatan.startsWith("Dihitung") ? "dihitung" : "",
  ].filter(Boolean);
  return remarks.length === 0 ? value : `${value} (${remarks.join("; ")})`;
}

function cellsOfDuaAngka(data: Data, kode: string): Cell[] {
  const both = duaAngkaOf(data, kode);
  return both ? [both.survei, ...both.register] : [];
}

/** The cells that a map of kabkota or the chart of an area draws, or that stand side by side. */
export function cellsOfComponent(data: Data, { name, attributes }: ComponentNode): Cell[] {
  if (name === "Angka") return [figureOf(data, { attributes })];
  if (name === "GrafikArtikel") return seriesOf(data, attributes["kode"] ?? "", indikatorUtama);
  if (name === "DuaAngka") return cellsOfDuaAngka(data, attributes["kode"] ?? "");
  if (name !== "PetaArtikel") return [];
  return data.cells.filter(({ indikator, wilayah, periode }) =>
    indikator.slug === indikatorUtama && wilayah.tingkat === "kabkota" && periode === attributes["periode"]);
}

/** Every source that an article rests on, in order of first use, each once; those named in its head come last. */
export function sourcesOf(data: Data, { nodes, sumber }: Pick<Artikel, "nodes" | "sumber">): Sumber[] {
  const ids = componentsOf(nodes).flatMap((node) => {
    if (node.name === "Rujukan") return [node.attributes["id"] ?? ""];
    if (node.name === "Pernyataan") return [pernyataanOf(data, node.attributes["id"]).sumber];
    const shown = node.name === "Angka" ? ["utama", "pendukung"] : ["utama"];
    return cellsOfComponent(data, node).flatMap(({ statements }) => statements.filter(({ peran }) => shown.includes(peran)).map((statement) => statement.sumber));
  });
  return [...new Set([...ids, ...sumber])].map((id) => sumberOf(data, id));
}

/** At 200 words a minute, rounded up. Figures and statements are read too; maps, charts and citations are not counted. */
export function readingMinutes(data: Data, nodes: readonly ArtikelNode[]): number {
  const words = [...walk(nodes)].flatMap((node) => {
    if (node.type === "text") return node.text;
    if (node.type !== "component") return [];
    if (node.name === "Angka") return figureWords(figureOf(data, node), node.attributes["bagian"] === "nilai");
    return node.name === "Pernyataan" ? pernyataanOf(data, node.attributes["id"]).pernyataan : [];
  });
  return Math.max(1, Math.ceil(words.join(" ").split(/\s+/).filter(Boolean).length / 200));
}

/** Newest first; where two are of one day, by title. */
export function daftarArtikel(data: Data): Artikel[] {
  return [...data.daftarArtikel].sort((a, b) => (a.tanggal === b.tanggal ? a.judul.localeCompare(b.judul) : a.tanggal < b.tanggal ? 1 : -1));
}

interface Anchored {
  nodes: ArtikelNode[];
  /** The headings of the first rank, each with the anchor that it was given. */
  headings: { id: string; text: string }[];
}

/** A text whose headings can be led to. */
export function anchored(nodes: readonly ArtikelNode[]): Anchored {
  const headings: Anchored["headings"] = [];
  const withIds = nodes.map((node) => {
    if (node.type !== "element" || node.tag !== "h2") return node;
    const text = [...walk(node.children)].map((child) => (child.type === "text" ? child.text : "")).join("");
    const alike = headings.filter((heading) => heading.text === text).length;
    const id = slugify(text) + (alike === 0 ? "" : `-${alike + 1}`);
    headings.push({ id, text });
    return { ...node, attributes: { ...node.attributes, id } };
  });
  return { nodes: withIds, headings };
}
