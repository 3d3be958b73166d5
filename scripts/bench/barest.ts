import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellsOfRound, latestRound } from "../../src/data/facts.ts";
import { readData } from "../../src/data/index.ts";
import type { Cell, Data } from "../../src/data/derive.ts";
import type { Folders } from "../../src/data/read.ts";
import { ringsOf } from "../../src/data/geometry.ts";
import { indikatorUtama } from "../../src/data/model.ts";
import { serve, type Served } from "./server.ts";

/*
 * The least that shows the map and its table: what the first paint of the real page is compared with. Written
 * without the site's own drawing, so that a fault there cannot be in both.
 */

const width = 480;
/** Enough to tell the classes apart; the page is compared for its speed, not its looks. */
const colors = ["#f6ebd0", "#ecb05a", "#d2723b", "#98372a", "#4f142e"];

/** Serves the page from a folder of its own for as long as `use` takes. */
export async function withBarest<T>(folders: Folders, use: (barest: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bench-dasar-"));
  const page = "/paling-sederhana/";
  mkdirSync(join(folder, page));
  writeFileSync(join(folder, page, "index.html"), barestHtml(readData(folders)));
  const served = await serve(folder);
  try {
    return await use({ page, served });
  } finally {
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page and who serves it. */
export interface Page {
  page: string;
  served: Served;
}

function barestHtml(data: Data): string {
  const round = latestRound(data, indikatorUtama, "kabkota");
  const cells = cellsOfRound(data, indikatorUtama, round, "kabkota");
  const title = `Prevalensi stunting, ${round.periode}`;
  const rows = cells.map((cell) => `<tr><th>${cell.wilayah.nama}<td>${valueOf(cell)}`);
  return [
    `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`,
    "<style>body{font:1em/1.5 sans-serif;margin:1em}svg{width:100%;height:auto;stroke:#fff}th{text-align:left}</style>",
    `<h1>${title}</h1>`,
    drawing(data, cells),
    `<table><tr><th>Wilayah<th>Persen${rows.join("")}</table>`,
  ].join("\n");
}

const valueOf = ({ nilai, nilaiText, state }: Cell) => (nilai === null ? state : nilaiText.replace(".", ","));

/** At the equator longitude and latitude are as good as a projection. */
function drawing({ layers }: Data, cells: readonly Cell[]): string {
  const features = layers.get("kabkota")?.features ?? [];
  const points = features.flatMap(({ geometry }) => ringsOf(geometry).flat());
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const west = least(xs);
  const north = -least(ys.map((y) => -y));
  const scale = width / (-least(xs.map((x) => -x)) - west);
  const at = ([x = 0, y = 0]: readonly number[]) => [Math.round((x - west) * scale), Math.round((north - y) * scale)] as const;
  const height = Math.ceil((north - least(ys)) * scale);
  const paths = features.map(({ properties, geometry }) => {
    const cell = cells.find(({ wilayah }) => wilayah.kode === properties?.["kode"]);
    return `<path fill="${colorOf(cell)}" d="${ringsOf(geometry).map((ring) => pathOf(ring.map(at))).join("")}"/>`;
  });
  return `<svg viewBox="0 0 ${width} ${height}">${paths.join("")}</svg>`;
}

/** `Math.min` cannot take as many arguments as a layer has points. */
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);

function colorOf(cell: Cell | undefined): string {
  const index = cell?.indikator.kelas?.findIndex(({ mulai }) => mulai === cell.kelas?.mulai) ?? -1;
  return colors[index] ?? "#ccc";
}

/** In whole units and relative steps; what falls on the point before is left out, and so is what became a line. */
function pathOf(ring: readonly (readonly [x: number, y: number])[]): string {
  const corners = ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1]);
  const [first] = corners;
  if (!first || corners.length < 4) return "";
  const steps = corners.slice(1, -1).map(([x, y], i) => [x - (corners[i]?.[0] ?? 0), y - (corners[i]?.[1] ?? 0)]);
  return `M${first.join(" ")}l${steps.map(([x = 0, y = 0]) => `${x}${y < 0 ? "" : " "}${y}`).join(" ")}z`;
}
