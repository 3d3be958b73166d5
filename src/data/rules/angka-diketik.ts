import { daftarTulisan } from "../artikel.ts";
import { sentencesOf, walk, type ArtikelNode, type Spot } from "../artikel-node.ts";
import { angkaTag, figuresOf, isMeant, type FigureKey } from "../figure.ts";
import type { Issue, Place } from "../issue.ts";
import { koreksiFile } from "../koreksi.ts";
import { glosariumFile, type Artikel, type Content } from "../model.ts";
import { typedFigures, type TypedFigure } from "../typed-figure.ts";

/** A figure that an author typed: it would stand there without instrument, year and source, and grow old unseen. */
export function* angkaDiketik(content: Content): Iterable<Issue> {
  const figures = daftarTulisan(content).length === 0 ? [] : figuresOf(content);
  for (const artikel of daftarTulisan(content)) {
    for (const field of ["judul", "ringkasan"] as const) {
      for (const { text } of typedFigures(artikel[field])) yield issue(content.placeOf(artikel.file, [field]), text, "Tulis tanpa angka; angkanya ditampilkan di isi artikel.");
    }
    for (const { text, at } of inBody(artikel)) yield issue(at, text, component(text, figures, content));
  }
  for (const [i, { arti }] of content.glosarium.entries()) {
    for (const { text } of typedFigures(arti, { limits: true })) {
      yield issue(content.placeOf(glosariumFile, [i, "arti"]), text, "Tulis artinya tanpa angka; glosarium hanya boleh menyebut batas, misalnya “kurang dari …”.");
    }
  }
  for (const [i, koreksi] of content.daftarKoreksi.entries()) {
    for (const field of ["salah", "alasan"] as const) {
      for (const { text } of typedFigures(koreksi[field])) yield issue(content.placeOf(koreksiFile, [i, field]), text, "Tulis tanpa angka: nilai sebelum dan sesudahnya ditampilkan sendiri, dan yang ditarik tidak boleh terbaca lagi.");
    }
  }
}

function issue(at: Place, text: string, fix: string): Issue {
  return {
    code: "angka-diketik",
    at,
    what: `“${text.replace(/\s+/g, " ")}” diketik langsung.`,
    why: "Setiap angka di situs ini harus membawa cara ukur, tahun, dan sumbernya.",
    fix,
  };
}

function* inBody({ file, nodes }: Artikel): Iterable<{ text: string; at: Place }> {
  for (const run of sentencesOf(nodes)) {
    const { text, spots } = flatten(run);
    for (const found of typedFigures(text)) yield { text: found.text, at: { file, ...spotIn(spots, found) } };
  }
  for (const node of walk(nodes)) {
    if (node.type !== "element") continue;
    const { alt = "", title = "" } = node.attributes;
    for (const { text } of [alt, title].flatMap((said) => typedFigures(said))) yield { text, at: { file, ...node.at } };
  }
}

interface Flat {
  text: string;
  /** Where each piece begins, in the text and in the file. */
  spots: { index: number; at: Spot }[];
}

/** A run of inline nodes as one text: emphasis within a number does not hide it, a component between two words does part them. */
function flatten(nodes: readonly ArtikelNode[]): Flat {
  const flat: Flat = { text: "", spots: [] };
  for (const node of walk(nodes)) {
    if (node.type === "element" && node.tag !== "br" && node.tag !== "img") continue;
    flat.spots.push({ index: flat.text.length, at: node.at });
    flat.text += node.type === "text" ? node.text : node.type === "component" ? "\uFFFC" : "\n";
  }
  return flat;
}

function spotIn(spots: Flat["spots"], { index }: TypedFigure): Spot {
  const piece = spots.findLast((spot) => spot.index <= index);
  if (!piece) throw new Error(`no text at ${index}`);
  return { line: piece.at.line, character: piece.at.character + index - piece.index };
}

/** The figure that the author most likely means, where only one has this value. */
function component(text: string, figures: readonly FigureKey[], { daftarNilai }: Content): string {
  const value = /\d[\d.]*(,\d+)?/.exec(text)?.[0].replaceAll(".", "").replace(",", ".");
  const meant = daftarNilai.filter(({ nilaiText, peran }) => peran === "utama" && nilaiText === value);
  const [only] = meant;
  const figure = only && meant.length === 1 ? figures.find((key) => isMeant(key, { attributes: { indikator: only.indikator, kode: only.kode, periode: only.periode, instrumen: only.instrumen, dokumen: only.dokumen } })) : undefined;
  if (figure) return `Mungkin maksud Anda ${angkaTag(figure, figures)}.`;
  return 'Ganti dengan <Angka indikator="…" kode="…" periode="…" />, atau dengan <Pernyataan id="…" />.';
}
