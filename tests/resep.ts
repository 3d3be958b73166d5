import type { Code, Heading, Image, Link, List, ListItem, Nodes, Paragraph, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** What a step does to a file; `from` is a line that is replaced by `text`, or removed where that is empty. */
export interface Change {
  kind: "append" | "create" | "replace";
  file: string;
  from: string;
  text: string;
}

/** One thing that a step of a recipe asks of its reader. */
export type Act =
  | { kind: "run"; command: string; answer: string | null }
  | Change
  | { kind: "open"; address: string; quoted: readonly string[]; picture: Picture | null };

interface Picture {
  file: string;
  alt: string;
}

interface Langkah {
  nomor: number;
  acts: readonly Act[];
}

interface Resep {
  judul: string;
  langkah: readonly Langkah[];
}

const isHeading = (node: Nodes, depth: number): node is Heading => node.type === "heading" && node.depth === depth;

/** The recipes of the guide: each third heading below “Resep”, with the numbered steps under it. */
export function daftarResep(guide: string): Resep[] {
  const { children } = unified().use(remarkParse).parse(guide) as Root;
  const from = children.findIndex((node) => isHeading(node, 2) && textOf(node) === "Resep") + 1;
  const to = children.findIndex((node, i) => i >= from && isHeading(node, 2));
  const recipes: { judul: string; langkah: Langkah[] }[] = [];
  for (const node of children.slice(from, to)) {
    if (isHeading(node, 3)) recipes.push({ judul: textOf(node), langkah: [] });
    else if (node.type === "list" && node.ordered) recipes.at(-1)?.langkah.push(...stepsOf(node));
  }
  return recipes;
}

const stepsOf = ({ children, start }: List): Langkah[] => children.map((item, i) => ({ nomor: (start ?? 1) + i, acts: actsOf(item) }));

/** The blocks of a step, each read with the sentence above it, and the page that the step opens. */
function actsOf({ children }: ListItem): Act[] {
  const acts: Act[] = [];
  let above = "";
  for (const node of children) {
    if (node.type === "paragraph") above = textOf(node) || above;
    else if (node.type === "code") take(acts, node, above);
    else throw new Error(`a step holds only sentences, blocks and pictures, not ${node.type}`);
  }
  const opened = children.filter((node) => node.type === "paragraph").flatMap((node) => openedIn(node));
  const [address] = opened;
  if (address !== undefined) acts.push({ kind: "open", address, quoted: quotedIn(children), picture: pictureIn(children) });
  return acts;
}

function take(acts: Act[], { lang, value }: Code, above: string): void {
  const before = acts.at(-1);
  if (lang === "sh") acts.push(...value.split("\n").map((command) => ({ kind: "run" as const, command, answer: null })));
  else if (lang === "text" && before?.kind === "run") before.answer = value;
  else if (above === "menjadi:" && before?.kind === "replace") before.text = value;
  else acts.push(changeOf(above, value));
}

/** The words that say what is done with a block, and to which file. */
const changes = [
  ["append", /Tambahkan[^`]* di akhir `(content\/[^`]+)`/],
  ["create", /Buat berkas `(content\/[^`]+)`/],
  ["replace", /Hapus baris ini dari `(content\/[^`]+)`/],
  ["replace", /[Dd]i `(content\/[^`]+)` ganti baris ini:$/],
] as const;

function changeOf(above: string, block: string): Change {
  for (const [kind, form] of changes) {
    const file = form.exec(above)?.[1];
    if (file !== undefined) return kind === "replace" ? { kind, file, from: block, text: "" } : { kind, file, from: "", text: block };
  }
  throw new Error(`the sentence above this block does not say what to do with it: “${above}”`);
}

/** An address of the preview, or a file that a command has written. */
function openedIn({ children }: Paragraph): string[] {
  const links = children.filter((node): node is Link => node.type === "link").map(({ url }) => url).filter((url) => url.startsWith("http://localhost:4321/"));
  const files = children.flatMap((node) => (node.type === "inlineCode" && /^[\w-]+\.html$/.test(node.value) ? [node.value] : []));
  return [...links, ...files];
}

const quotedIn = (nodes: readonly Nodes[]) => nodes.filter((node) => node.type === "paragraph").flatMap((node) => [...textOf(node).matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words));

function pictureIn(nodes: readonly Nodes[]): Picture | null {
  const image = nodes.flatMap((node) => ("children" in node ? (node.children as Nodes[]) : [])).find((node): node is Image => node.type === "image");
  return image ? { file: image.url, alt: image.alt ?? "" } : null;
}

/** As it stands in the file, code between its marks. */
function textOf(node: Nodes): string {
  if (node.type === "inlineCode") return `\`${node.value}\``;
  return "value" in node ? node.value : "children" in node ? node.children.map((child) => textOf(child)).join("") : "";
}

/** Whether a command answered so: … alone on a line stands for lines, … within a line for words. */
export function answers(expected: string, actual: string): boolean {
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const lines = expected.split("\n").map((line) => (line === "…" ? "(?:.*\\n)*?" : `${line.split("…").map(escape).join(".*?")}\\n`));
  return new RegExp(`^${lines.join("")}$`).test(`${actual.trim()}\n`);
}
