import { bedaOf } from "../data/beda.ts";
import type { Cell, Data } from "../data/derive.ts";
import { kelurahanLayers, kotaOfLayer } from "../data/facts.ts";
import type { Layer } from "../data/model.ts";
import { alamatData, alamatPetaKabkota, alamatPetaKelurahan, jangkarAngka } from "../text/alamat.ts";
import { bedaSentence } from "../text/beda.ts";
import { angkaSatuan, cellDasar, cellNama, daftar, instrumenNama, namaLengkap, selang, stateNama, tanggal } from "../text/format.ts";
import { groundSentences } from "../text/masa.ts";
import { cautions, kelasMungkin, viewSentence } from "../text/ringkasan.ts";
import { islandOptions } from "./island.ts";
import type { IslandOptions } from "./maplibre.ts";
import { viewsOf, type View } from "./tampilan.ts";

/** Everything that the explorer draws and says, as the JSON that it loads: the figures and colours of the drawn maps. */
export interface Jelajah {
  layers: readonly JelajahLayer[];
}

export interface JelajahLayer {
  name: string;
  nama: string;
  /** The kabkota whose kelurahan it draws; null for the kabkota themselves. */
  kota: string | null;
  views: readonly JelajahView[];
}

/** One map: an indikator at one round of one instrument, so that nothing on the screen mixes instruments. */
export interface JelajahView {
  /** Names in an address, for ever: one for each round that the map stands for, the latest first. */
  ids: readonly string[];
  indikator: string;
  round: string;
  title: string;
  /** The map in words, with what keeps its order from being a finding. */
  sentence: string;
  /** What must be said where its areas stand side by side. */
  caution: string;
  /** The page with its table, sources and statements. */
  href: string;
  options: IslandOptions;
  facts: Readonly<Record<string, JelajahFact>>;
  /** What the test says of two areas, by "64.01 64.02"; none where intervals were not published. */
  verdicts: Readonly<Record<string, string>>;
}

/** One figure in words, as it stands in the list and beside others. */
export interface JelajahFact {
  nama: string;
  angka: string;
  selang: string;
  kelas: string;
  keadaan: string;
  dasar: string;
  disputed: boolean;
}

/** A map of a layer with its name, before it is drawn anywhere. */
interface NamedView extends View {
  round: string;
  title: string;
  href: string;
}

/** The layers that have a map, the kabkota first, with all their maps. */
export function viewsByLayer(data: Data): { layer: Layer; nama: string; kota: string | null; views: NamedView[] }[] {
  const layers = [data.layers.get("kabkota"), ...kelurahanLayers(data)].flatMap((layer) => layer ?? []);
  return layers
    .map((layer) => {
      const kota = layer.name === "kabkota" ? null : kotaOfLayer(data, layer);
      const nama = kota ? `Kelurahan di ${kota.nama}` : "Kabupaten dan kota";
      return { layer, nama, kota: kota?.kode ?? null, views: viewsOf(data, layer).map((view) => named(layer, nama, view)) };
    })
    .filter(({ views }) => views.length > 0);
}

function named(layer: Layer, place: string, view: View): NamedView {
  const round = roundNama(view);
  return { ...view, round, title: `${view.indikator.nama}, ${round}. ${place}`, href: pageOf(layer, view) };
}

export function jelajahOf(data: Data): Jelajah {
  return { layers: viewsByLayer(data).map(({ layer, nama, kota, views }) => ({ name: layer.name, nama, kota, views: views.map(jelajahView) })) };
}

function jelajahView(view: NamedView): JelajahView {
  const { indikator, round, title, href, cells, model } = view;
  return {
    ids: idsOf(view),
    indikator: indikator.nama,
    round,
    title,
    href,
    sentence: [viewSentence(cells), ...groundSentences(view)].join(" "),
    caution: cautions(cells).join(" "),
    options: islandOptions(model, title),
    facts: Object.fromEntries(cells.map((cell) => [cell.wilayah.kode, factOf(cell)])),
    verdicts: verdictsOf(cells),
  };
}

/** The names of a view are the anchors that its figures have on the pages of their areas. */
function idsOf({ cells, periods }: View): string[] {
  const [cell] = cells;
  return cell ? periods.map((periode) => jangkarAngka({ ...cell, periode })).reverse() : [];
}

function roundNama({ cells: [cell], instrumen, periods }: View): string {
  return cell && cell.dokumen !== "" ? cellNama(cell) : `${instrumenNama[instrumen]} ${daftar(periods.map(tanggal))}`;
}

/** The map's own page; maps of the kabkota without one stand for their indikator's page. */
function pageOf({ name }: Layer, { indikator, periods }: View): string {
  if (name !== "kabkota") return alamatPetaKelurahan(name);
  return indikator.slug === "prevalensi-stunting-survei" ? alamatPetaKabkota(periods[0] ?? "") : alamatData(indikator.slug);
}

function factOf(cell: Cell): JelajahFact {
  const { wilayah, nilai, nilaiText, indikator, kelas, state, disputed } = cell;
  return {
    nama: namaLengkap(wilayah),
    angka: nilai === null ? "–" : angkaSatuan(nilaiText, indikator),
    selang: selang(cell),
    kelas: kelas ? [kelas.nama, kelasMungkin(cell)].filter(Boolean).join(", ") : "–",
    keadaan: stateNama[state],
    dasar: cellDasar(cell),
    disputed,
  };
}

function verdictsOf(cells: readonly Cell[]): Record<string, string> {
  const pairs = cells.flatMap((a, i) => cells.slice(i + 1).map((b) => [a, b] as const));
  const tested = pairs.filter(([a, b]) => "verdict" in bedaOf(a, b));
  return Object.fromEntries(tested.map(([a, b]) => [`${a.wilayah.kode} ${b.wilayah.kode}`, bedaSentence(a, b)]));
}
