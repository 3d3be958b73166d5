import type { NamedGambar } from "../peta/daftar.ts";
import { drawing, patternElements, swatchSvg } from "../peta/svg.ts";
import { angka } from "../text/format.ts";
import { element, Markup } from "../text/xml.ts";
import { mapAreas, mapNama, type Bagian, type Naskah } from "./kata.ts";
import type { Banding, MapChange } from "./model.ts";

/** The comparison as one file that stands alone: every list whole, and each changed map as it was and as it is. */
export function bandingHtml({ judul, ringkasan, daftarBagian }: Naskah, banding: Banding): string {
  const head = element("head", {},
    element("meta", { charset: "utf-8" }), element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, judul), element("style", {}, new Markup(styles)));
  const main = element("main", {}, element("h1", {}, judul), element("p", { class: "ringkasan" }, ringkasan), ...daftarBagian.map((bagian) => section(bagian, banding)));
  return `<!doctype html>\n${element("html", { lang: "id" }, head, element("body", {}, main)).xml}\n`;
}

function section(bagian: Bagian, banding: Banding): Markup {
  const { judul, jumlah, jenis } = bagian;
  const within = jenis === "peta" ? mapFigures(banding) : jenis === "alamat" ? addressLists(bagian) : [changeList(bagian)];
  return element("section", {}, element("h2", {}, `${judul} (${angka(String(jumlah))})`), ...within);
}

const list = (lines: readonly string[]) => element("ul", {}, ...lines.map((line) => element("li", {}, line)));
const changeList = ({ daftarButir }: Bagian) => element("ol", {}, ...daftarButir.map(({ nama, rincian }) => element("li", {}, nama, ...(rincian.length > 0 ? [list(rincian)] : []))));

/** Hundreds of them: each kind is opened by who looks for one. */
const addressLists = ({ daftarButir }: Bagian) => daftarButir.map(({ nama, rincian }) => element("details", {}, element("summary", {}, nama), list(rincian)));

function mapFigures(banding: Banding): Markup[] {
  const note = banding.withdrawn.size > 0 ? [element("p", {}, "Nilai yang ditarik tidak ditampilkan lagi: pada peta rilis terakhir wilayahnya digambar ditahan.")] : [];
  return [...note, ...banding.maps.map((map, i) => mapFigure(banding, map, i))];
}

function mapFigure(banding: Banding, map: MapChange, i: number): Markup {
  const legend = [...new Map([map.before, map.after].flatMap((gambar) => gambar?.model.legend ?? []).map((entry) => [entry.label, entry])).values()];
  const entries = legend.filter(({ radius }) => radius === null)
    .map(({ fill, label, limits }, n) => element("li", {}, new Markup(swatchSvg(fill, `p${i}l${n}`)), ` ${label}${limits === "" ? "" : ` (${limits})`}`));
  return element("figure", {},
    element("figcaption", {}, element("h3", {}, mapNama(map)), element("p", {}, mapAreas(banding, map))),
    element("div", { class: "dua" }, side("Rilis terakhir", map.before, `p${i}a`), side("Sekarang", map.after, `p${i}b`)),
    ...(entries.length > 0 ? [element("ul", { class: "legenda" }, ...entries)] : []));
}

/** Without links: the file is read where the site is not. */
function side(judul: string, gambar: NamedGambar | null, id: string): Markup {
  if (!gambar) return element("div", {}, element("h4", {}, judul), element("p", {}, "Tidak ada peta."));
  const { layer, model, title, subtitle } = gambar;
  const { width, height, shapes } = drawing(layer, model, id, (_, ...within) => element("g", {}, ...within));
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${judul}: ${title}, ${subtitle}` };
  const svg = element("svg", root, element("defs", {}, ...patternElements(model.areas.map(({ fill }) => fill), id)), ...shapes);
  return element("div", {}, element("h4", {}, judul), svg);
}

const styles = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d2430; --muted: #545e6b; --rule: #dcd8ce; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181e; --ink: #ebe8e1; --muted: #a9b1bb; --rule: #363e48; } }
html { font: 100%/1.55 system-ui, sans-serif; background: var(--paper); color: var(--ink); }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; overflow-wrap: anywhere; }
h1, h2, h3 { font-family: Charter, Georgia, serif; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; } h2 { margin-top: 2.5rem; } h3 { margin: 0; } h4 { margin: 0 0 0.5rem; }
.ringkasan { font-size: 1.2rem; }
ol { padding-left: 1.5rem; max-width: 46rem; } ol > li { margin-bottom: 1rem; } ol > li:has(> ul) { font-weight: 600; }
li > ul, details > ul { list-style: none; padding-left: 0; font-weight: 400; }
summary { padding: 0.6rem 0; cursor: pointer; } details > ul { columns: 20rem; margin: 0 0 1.5rem; color: var(--muted); font-size: 0.9rem; }
figure { margin: 1.5rem 0 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
figcaption p { color: var(--muted); margin: 0.3rem 0 1rem; }
.dua { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1.5rem; }
.dua svg { display: block; width: 100%; height: auto; }
.peta-tepi { fill: var(--ink); stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.legenda { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; list-style: none; padding: 0; }
.legenda svg { vertical-align: middle; }
@media print { h2, h3, summary { break-after: avoid; } ol > li, figure { break-inside: avoid; } .dua { grid-template-columns: 1fr 1fr; } }
`;
