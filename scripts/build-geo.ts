import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { wholeLayer } from "../src/data/batas.ts";
import { checkContent } from "../src/data/check.ts";
import { decodeText } from "../src/data/decode.ts";
import { formatReport, type Issue } from "../src/data/issue.ts";
import { areasOfLayer } from "../src/data/layer.ts";
import { parseContent } from "../src/data/parse.ts";
import { folders as siteFolders, readFolder, type Folders } from "../src/data/read.ts";
import { exchange } from "./disk.ts";
import { buildLayer, type BuiltLayer } from "./geo-layer.ts";

interface GeoBuild {
  /** With issues nothing is written: the last good boundaries stay. */
  issues: readonly Issue[];
  layers: readonly BuiltLayer[];
  /** Names of the files that changed; what stays the same is not touched. */
  written: readonly string[];
  removed: readonly string[];
}

const provenance = "content/batas/SUMBER.md";

/** `content/batas` → `public/geo`: checked, repaired, generalised, and always the same bytes for the same input. */
export async function buildGeo({ content, geo }: Pick<Folders, "content" | "geo">): Promise<GeoBuild> {
  const files = readFolder(content, "content");
  const parsed = parseContent(files);
  const issues = checkContent(parsed).filter(({ at }) => concernsBoundaries(at.file));
  const bytes = files.get(provenance);
  const source = bytes ? decodeText(provenance, bytes) : "";
  if (typeof source !== "string") issues.push(source);
  if (issues.length > 0 || typeof source !== "string") return { issues, layers: [], written: [], removed: [] };

  const layers: BuiltLayer[] = [];
  for (const layer of parsed.content.daftarBatas) layers.push(await buildLayer(wholeLayer(layer, parsed.content, areasOfLayer(layer, parsed.content))));
  const misshapen = layers.flatMap((layer) => layer.misshapen);
  if (misshapen.length > 0) throw new Error(`cleaning changed the areas of ${misshapen.join(", ")}`);
  const output = new Map(layers.map(({ name, text }) => [`${name}.geojson`, text]));
  output.set("SUMBER.md", `${source.trimEnd()}\n\n${describeProcessing(layers)}`);
  mkdirSync(geo, { recursive: true });
  const written = [...output.keys()].filter((name) => readIfThere(join(geo, name)) !== output.get(name));
  exchange(written.map((name) => [join(geo, name), output.get(name) ?? ""]));
  const removed = readdirSync(geo).filter((name) => name.endsWith(".geojson") && !output.has(name));
  for (const name of removed) rmSync(join(geo, name));
  return { issues, layers, written, removed };
}

/** The rest of the content has its own door, `npm run cek`; boundaries can be built while it is being mended. */
const concernsBoundaries = (file: string) => file.startsWith("content/batas/") || file === "content/wilayah.csv";

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function describeProcessing(layers: readonly BuiltLayer[]): string {
  const rows = layers.map(({ name, areas, generalisation, pointsBefore, pointsAfter, areaChange }) =>
    [
      `\`${name}.geojson\``, areas, `${generalisation.metres} m`, `${generalisation.decimals} desimal`,
      `${pointsBefore} → ${pointsAfter}`, showPercent(areaChange),
    ].join(" | "),
  );
  return [
    "## Pengolahan",
    "",
    "Berkas di folder ini ditulis oleh `scripts/build-geo.ts` (mapshaper) dari `content/batas`: jangan disunting langsung. Urutan cincin (RFC 7946), titik berulang, celah dan serpihan kecil dibetulkan; garis disederhanakan (Douglas–Peucker) paling jauh sebesar toleransi, dengan batas bersama tetap bersama; koordinat dibulatkan; keterangan selain `kode` dibuang.",
    "",
    "Lapisan | Wilayah | Toleransi | Koordinat | Titik | Perubahan luas terbesar",
    "---|---|---|---|---|---",
    ...rows,
    "",
  ].join("\n");
}

const showPercent = (share: number) => `${(share * 100).toFixed(2).replace(".", ",")}%`;

async function runCommand(): Promise<void> {
  const { issues, layers, written, removed } = await buildGeo(siteFolders);
  if (issues.length > 0) {
    console.error(formatReport(issues));
    process.exitCode = 1;
    return;
  }
  for (const { name, areas, generalisation, pointsBefore, pointsAfter } of layers) {
    console.log(`Batas ${name}: ${areas} wilayah, ${pointsBefore} → ${pointsAfter} titik, toleransi ${generalisation.metres} m.`);
  }
  if (written.length > 0) console.log(`Ditulis ke ${siteFolders.geo}: ${written.join(", ")}.`);
  if (removed.length > 0) console.log(`Dihapus karena tidak ada lagi di content/batas: ${removed.join(", ")}.`);
  if (written.length + removed.length === 0) console.log(`Batas di ${siteFolders.geo} sudah sesuai; tidak ada yang diubah.`);
}

if (import.meta.main) await runCommand();
