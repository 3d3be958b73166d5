import { distance } from "fastest-levenshtein";
import { daftarTulisan } from "../artikel.ts";
import { componentsOf, type ComponentNode } from "../artikel-node.ts";
import { hasDuaAngka } from "../dua-angka.ts";
import { angkaTag, figuresOf, isMeant, type FigureKey } from "../figure.ts";
import type { Issue } from "../issue.ts";
import { indikatorUtama, type Content } from "../model.ts";
import { nearest, suggest } from "../suggest.ts";

/** A figure, a map or a chart in an article for which there is nothing, or more than one thing, to show. */
export function* angkaTakDikenal(content: Content, faulty: ReadonlySet<string>): Iterable<Issue> {
  if (daftarTulisan(content).length === 0) return;
  const figures = figuresOf(content);
  for (const { file, nodes } of daftarTulisan(content)) {
    for (const node of componentsOf(nodes)) {
      const slug = node.attributes["indikator"] ?? indikatorUtama;
      // What is wrong with the figures has its own message; what they should be is not known yet.
      if (["wilayah.csv", `indikator/${slug}.yaml`, `nilai/${slug}.csv`].some((name) => faulty.has(`content/${name}`))) continue;
      const found = problem(node, figures, content);
      if (found === undefined) continue;
      yield {
        code: "angka-tak-dikenal",
        at: { file, ...node.at },
        what: found[0],
        why: "Komponen mengambil angkanya dari content/nilai, jadi harus menunjuk tepat satu angka yang ada.",
        fix: found[1],
      };
    }
  }
}

function problem(node: ComponentNode, figures: readonly FigureKey[], content: Content): [what: string, fix: string] | undefined {
  const { indikator = "", kode = "", periode = "" } = node.attributes;
  if (node.name === "PetaArtikel") {
    const rounds = (content.indikatorBySlug.get(indikatorUtama)?.cakupan ?? []).filter(({ tingkat }) => tingkat.includes("kabkota")).map((round) => round.periode);
    if (!rounds.includes(periode)) return [`Tidak ada peta kabupaten/kota untuk periode "${periode}".`, suggest(periode, rounds, `Yang ada: ${rounds.join(", ")}.`)];
  }
  if (node.name === "GrafikArtikel") {
    const drawn = [...new Set(figures.filter((figure) => figure.indikator === indikatorUtama).map((figure) => figure.kode))];
    if (!drawn.includes(kode)) return [`Tidak ada grafik survei untuk wilayah "${kode}".`, suggest(kode, drawn, `Yang ada: ${drawn.join(", ")}.`)];
  }
  if (node.name === "DuaAngka" && !hasDuaAngka(content, kode)) {
    const both = [...content.wilayahByKode.keys()].filter((known) => hasDuaAngka(content, known));
    return [`Wilayah "${kode}" tidak punya angka survei dan angka catatan sekaligus.`, suggest(kode, both, `Yang punya keduanya: ${both.join(", ") || "belum ada"}.`)];
  }
  if (node.name !== "Angka") return undefined;
  const meant = figures.filter((figure) => isMeant(figure, node));
  if (meant.length === 1) return undefined;
  const tags = meant.map((figure) => angkaTag(figure, meant));
  if (meant.length > 1) return [`Ada ${meant.length} angka ${indikator} untuk ${kode}, ${periode}.`, `Pilih salah satu: ${tags.join(" atau ")}.`];
  return [`Tidak ada angka dengan ${written(node)}.`, nearestFigure(node, figures, content)];
}

const written = ({ attributes }: ComponentNode) =>
  Object.entries(attributes).filter(([key]) => key !== "bagian").map(([key, value]) => `${key}="${value}"`).join(" ");

/** The part that is misspelt, or else the figure of the same indikator that differs least. */
function nearestFigure({ attributes }: ComponentNode, figures: readonly FigureKey[], { indikatorBySlug }: Content): string {
  const { indikator = "", kode = "", periode = "", instrumen = "", dokumen = "" } = attributes;
  const slug = indikatorBySlug.has(indikator) ? indikator : nearest(indikator, [...indikatorBySlug.keys()]);
  const rest = [kode, periode, instrumen, dokumen].join(" ");
  const far = (figure: FigureKey) =>
    distance([figure.kode, figure.periode, instrumen && figure.instrumen, dokumen && figure.dokumen].join(" "), rest) + (figure.kode === kode ? 0 : 3);
  const [near] = figures.filter((figure) => figure.indikator === slug).sort((a, b) => far(a) - far(b) || (a.periode < b.periode ? 1 : -1));
  if (near) return `Mungkin maksud Anda ${angkaTag(near, figures)}.`;
  return `Pilih indikator yang ada: ${[...indikatorBySlug.keys()].join(", ")}.`;
}
