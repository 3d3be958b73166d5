import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { parse, stringify } from "yaml";

/** What someone may write into any text, each meant for another place that forgets to escape. */
export const variants: readonly string[] = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "</script><script>alert(1)</script>",
  "</title></style></textarea><svg onload=alert(1)>",
  "]]>--><!--",
  "${alert(1)}`{{alert(1)}}",
  "&lt;b&gt;&amp;amp;",
  "\u202Eterbalik\u202C \u2066terpisah\u2069",
];

/** A text → the same text with something added, the same whenever it is asked. */
export type Poison = (text: string) => string;

/** Every variant, a different one first from text to text, for places where only the beginning matters. */
export const hostile: Poison = (text) => {
  const first = [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % variants.length;
  return [...variants.slice(first), ...variants.slice(0, first), text].join(" ");
};

/** As long, but letters: a page with it must be built of the very same elements. */
export const harmless: Poison = (text) => {
  const added = hostile(text);
  return added.slice(0, added.length - text.length).replace(/[^ ]/g, "x") + text;
};

/** Columns that hold free text. All others must be refused by the check. */
export const freeColumns: Readonly<Record<string, readonly string[]>> = {
  wilayah: ["nama", "ejaan"],
  nilai: ["catatan"],
  sumber: ["id", "judul", "penerbit", "lisensi", "catatan"],
  pernyataan: ["id", "pernyataan", "catatan"],
};
/** Fields of YAML files, and of the head of an article, that hold free text. `*`: an item of a list or a record. */
export const freeFields: readonly string[] = [
  "nama", "penerbit", "kontak", "lisensi_data", "nama_pendek", "definisi", "catatan", "kelas.*.nama", "kategori.*.nama", "dokumen.*",
  "*.istilah", "*.arti", "*.lihat.*", "judul", "ringkasan", "*.salah", "*.alasan", "*.pelapor", "*.isi",
];
/** They lead from one file to another, so they are changed everywhere or nowhere. */
const idsUsed = ["berita-uji-2025", "balikpapan-2024-peringkat"];

/** A content folder like the fixture, with something added to every free text. */
export function writeContent(folder: string, poison: Poison): void {
  cpSync("tests/fixtures/content", folder, { recursive: true });
  for (const inner of ["indikator", "nilai", "batas", "koreksi.yaml", "rilis.yaml"]) cpSync(`tests/fixtures/tambahan/${inner}`, join(folder, inner), { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const [, change] = Object.entries(poisonOf).find(([ending]) => name.endsWith(ending)) ?? [];
    if (!change) throw new Error(`no way to change ${name}`);
    writeFileSync(path, change(readFileSync(path, "utf8"), poison, name));
  }
}

const poisonOf: Readonly<Record<string, (text: string, poison: Poison, name: string) => string>> = {
  ".csv": (text, poison, name) => mapCells(text, (cell, column) => poisonCell(cell, column, tableOf(name), poison)),
  ".yaml": (text, poison) => mapYaml(text, (value, path) => (isFree(path) ? poison(value) : poisonId(value, poison))),
  ".mdx": poisonArticle,
  ".geojson": (text, poison) => text.replaceAll('"properties":{', `"properties":{"nama":${JSON.stringify(poison("nama"))},`),
  // Of its last paragraph: what is said of boundaries stands under their layer, in one.
  ".md": (text, poison) => `${text.trimEnd()} ${poison("catatan").replace(/\s+/g, " ")}\n`,
  // Of a ledger without a release: it has no words.
  "kepala.json": (text) => text,
};

/** The name of the table's columns in `freeColumns`: `nilai/x.csv` is a `nilai`. */
export const tableOf = (name: string) => name.replace(/[/\\].*|\.csv$/g, "");

export function mapCells(text: string, change: (cell: string, column: string, row: number) => string): string {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const rows = data.map((row, i) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, change(cell, column, i)])));
  return `${Papa.unparse(rows, { columns: meta.fields ?? [], newline: "\n" })}\n`;
}

function poisonCell(cell: string, column: string, table: string, poison: Poison): string {
  if (column === "id" || !freeColumns[table]?.includes(column)) return poisonId(cell, poison);
  if (cell === "") return "";
  // Spellings are separated by ;, and the name of a boundary file is one of them.
  if (column === "ejaan") return `${cell};${poison("").trim().replaceAll(";", "")}`;
  // "Kota" and "Kabupaten" in front of a name are read.
  return table === "wilayah" ? `${cell} ${poison("").trim()}` : poison(cell);
}

const poisonId = (text: string, poison: Poison) => (idsUsed.includes(text) ? `${text}-${poison("").trim()}` : text);

/** The strings of a YAML file, each with its path: "kelas.*.nama". */
export function mapYaml(text: string, change: (value: string, path: string, place: string) => string): string {
  const walk = (value: unknown, path: string[], place: string[]): unknown => {
    if (typeof value === "string") return change(value, path.join("."), place.join("."));
    if (Array.isArray(value)) return value.map((item, i) => walk(item, [...path, "*"], [...place, String(i)]));
    if (typeof value !== "object" || value === null) return value;
    const isRecord = path.at(-1) === "dokumen";
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, isRecord ? "*" : key], [...place, key])]));
  };
  return stringify(walk(parse(text), [], []), { lineWidth: 0 });
}

export const isFree = (path: string) => freeFields.includes(path);

/** The head as YAML; the text gets what Markdown can hold besides, marks written so that they are text. */
function poisonArticle(text: string, poison: Poison): string {
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const ids = idsUsed.reduce((found, id) => found.replaceAll(`id="${id}"`, `id='${poisonId(id, poison).replaceAll("&", "&amp;").replaceAll("'", "&apos;")}'`), body);
  const evil = plainMarkdown(poison("uji").replaceAll("\n", " "));
  const added = [
    `## ${evil}`, evil, `> ${evil}`, `- **${evil}** dan *${evil}*`, `[${evil}](https://contoh.id/laporan "${evil}")`,
    `![${evil}](/favicon.svg "${evil}")`, plainMarkdown(poison("Balita")),
  ];
  const changedHead = mapYaml(head, (value, path) => (isFree(path) ? poison(value) : poisonId(value, poison)));
  return `---\n${changedHead}---\n${ids}\n${added.join("\n\n")}\n`;
}

const plainMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
