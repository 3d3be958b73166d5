import { Markup } from "../text/xml.ts";
import { ink, muted, paper, rule } from "./kolom.ts";

/** What the page's styles give a chart (src/components/grafik.css), in its light colours. */
const looks: Readonly<Record<string, string>> = {
  redup: `fill="${muted}"`,
  "grafik-garis": `fill="none" stroke="${ink}" stroke-width="2"`,
  "grafik-lain": `fill="none" stroke="${rule}" stroke-width="1.5"`,
  "grafik-titik": `fill="${ink}"`,
  "grafik-selang": `stroke="${ink}" stroke-width="1.5"`,
  "grafik-sumbu": `stroke="${rule}" stroke-width="1"`,
  "grafik-pisah": `stroke="${muted}" stroke-width="1" stroke-dasharray="2 3"`,
  "grafik-rujukan": `fill="${paper}" stroke="${muted}" stroke-width="1.5"`,
  "grafik-nol": `stroke="${muted}" stroke-width="1.5"`,
  "grafik-tangkai": `stroke="${rule}" stroke-width="5"`,
};
const halo = `stroke="${paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;

/** The shapes of a chart of a page, carrying their own looks, so that they can stand alone. */
export function chartShapes(svg: string): { shapes: Markup[]; width: number; height: number } {
  const [root = "", width, height, fontSize = ""] = /^<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]* font-size="(\d+)">/.exec(svg) ?? [];
  if (root === "") throw new Error(`no chart: ${svg.slice(0, 200)}`);
  const within = svg.slice(root.length, -"</svg>".length)
    .replace(/<text\b/g, `<text ${halo}`)
    .replace(/class="([^"]*)"/g, (_, names: string) => names.split(" ").flatMap((name) => looks[name] ?? []).join(" "));
  return { shapes: [new Markup(`<g font-size="${fontSize}">${within}</g>`)], width: Number(width), height: Number(height) };
}
