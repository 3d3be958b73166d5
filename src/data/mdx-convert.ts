import type { Link, Image, ListItem, RootContent } from "mdast";
import { componentForms, type ArtikelNode, type ComponentNode, type ElementNode, type Spot, type Tag, type TextNode } from "./artikel-node.ts";
import { toComponent } from "./mdx-component.ts";
import { refuse, spotOf, type Context } from "./mdx-issue.ts";

/** What stands on lines of its own. A line that holds only a figure belongs to the sentence around it. */
export function convertBlocks(found: readonly RootContent[], context: Context): ArtikelNode[] {
  const blocks: ArtikelNode[] = [];
  let end = -1;
  let open = false;
  for (const node of found) {
    const [converted] = convert(node, context);
    const alone = converted?.type === "component" && componentForms[converted.name].place === "inline";
    const before = blocks.at(-1);
    const joins = before?.type === "element" && before.tag === "p" && spotOf(node).line === end + 1 && (alone || open);
    if (joins && (alone || isParagraph(converted))) blocks[blocks.length - 1] = join(before, converted);
    else if (alone) blocks.push({ type: "element", tag: "p", attributes: {}, children: [converted], at: converted.at });
    else if (converted) blocks.push(converted);
    end = node.position?.end.line ?? -1;
    open = alone;
  }
  return blocks;
}

const isParagraph = (node: ArtikelNode | undefined): node is ElementNode => node?.type === "element" && node.tag === "p";

function join(before: ElementNode, added: ComponentNode | ElementNode): ElementNode {
  const children = added.type === "element" ? added.children : [added];
  return { ...before, children: [...before.children, { type: "text", text: "\n", at: added.at }, ...children] };
}

/** One node, or none where it is refused. */
function convert(node: RootContent, context: Context): ArtikelNode[] {
  const at = spotOf(node);
  const element = (tag: Tag, children: ArtikelNode[] = [], attributes = {}): ArtikelNode[] => [{ type: "element", tag, attributes, children, at }];
  const inline = (parent: { children: readonly RootContent[] }) => parent.children.flatMap((child) => convert(child, context));
  switch (node.type) {
    case "text": return textLines(node.value, at, context);
    case "paragraph": return element("p", inline(node));
    case "emphasis": return element("em", inline(node));
    case "strong": return element("strong", inline(node));
    case "blockquote": return element("blockquote", convertBlocks(node.children, context));
    case "list": return element(node.ordered ? "ol" : "ul", node.children.flatMap((item) => element("li", itemContent(item, context))));
    case "thematicBreak": return element("hr");
    case "break": return element("br");
    case "link": return element("a", inline(node), link(node, context));
    case "image": return element("img", [], image(node, context));
    case "heading":
      if (node.depth === 2 || node.depth === 3) return element(node.depth === 2 ? "h2" : "h3", inline(node));
      refuse(context, at, `Judul bagian memakai ${"#".repeat(node.depth)}.`, "Pakai ## untuk bagian atau ### untuk anak bagian.");
      return [];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement": return toComponent(node, context);
    default:
      refuse(context, at, `${names[node.type] ?? `“${node.type}”`} tidak boleh dipakai.`, fixes[node.type] ?? "Tulis sebagai teks biasa, atau hapus.");
      return [];
  }
}

/** Text line by line, so that each line has its place: the parser drops what indents it. */
function textLines(text: string, at: Spot, { lines }: Context): TextNode[] {
  return text.split(/(?<=\n)/).map((piece, i) => {
    if (i === 0) return { type: "text", text: piece, at };
    const line = at.line + i;
    return { type: "text", text: piece, at: { line, character: Math.max(0, lines[line - 1]?.indexOf(piece.trim()) ?? 0) + 1 } };
  });
}

const names: Record<string, string> = {
  mdxjsEsm: "Baris import atau export",
  mdxFlowExpression: "Rumus di antara { dan }",
  mdxTextExpression: "Rumus di antara { dan }",
  code: "Blok kode",
  inlineCode: "Teks di antara tanda `",
  definition: "Definisi tautan terpisah",
  linkReference: "Tautan dengan definisi terpisah",
  imageReference: "Gambar dengan definisi terpisah",
  yaml: "Kepala YAML kedua",
};
const fixes: Record<string, string> = {
  mdxjsEsm: "Hapus baris ini; komponen sudah tersedia tanpa import.",
  mdxFlowExpression: "Hapus, atau tulis hasilnya sebagai teks.",
  mdxTextExpression: "Hapus, atau tulis hasilnya sebagai teks.",
  definition: "Tulis tautannya langsung: [teks](alamat).",
  linkReference: "Tulis tautannya langsung: [teks](alamat).",
};

/** Items without blank lines between them are not paragraphs of their own. */
function itemContent(item: ListItem, context: Context): ArtikelNode[] {
  const blocks = convertBlocks(item.children, context);
  return item.spread ? blocks : blocks.flatMap((block) => (isParagraph(block) ? block.children : [block]));
}

function link(node: Link, context: Context): Record<string, string> {
  const allowed = /^(https:\/\/[^\s/]+|\/(?!\/)|#|mailto:|tel:)/.test(node.url);
  if (!allowed) refuse(context, spotOf(node), `Tautan menuju “${node.url}”.`, "Pakai alamat yang diawali https://, atau / untuk halaman situs ini.");
  const outside = node.url.startsWith("https:") ? { rel: "noopener noreferrer" } : {};
  return { href: allowed ? node.url : "#", ...outside, ...(node.title ? { title: node.title } : {}) };
}

function image(node: Image, context: Context): Record<string, string> {
  const own = /^\/(?!\/)/.test(node.url);
  if (!own) refuse(context, spotOf(node), `Gambar diambil dari “${node.url}”.`, "Taruh gambarnya di folder public, lalu tulis alamat yang diawali /.");
  if (!node.alt?.trim()) refuse(context, spotOf(node), "Gambar tanpa keterangan.", "Tulis isinya di antara tanda kurung siku: ![keterangan](/gambar/nama.png).");
  return { src: own ? node.url : "", alt: node.alt ?? "", loading: "lazy", ...(node.title ? { title: node.title } : {}) };
}
