/** Tags that an article may come to; everything else an author writes is refused when it is read. */
export type Tag = "p" | "h2" | "h3" | "em" | "strong" | "a" | "ul" | "ol" | "li" | "blockquote" | "hr" | "br" | "img";

/** A spot within a file; both count from 1. */
export interface Spot {
  line: number;
  character: number;
}

export interface TextNode {
  type: "text";
  text: string;
  at: Spot;
}

export interface ElementNode {
  type: "element";
  tag: Tag;
  attributes: Readonly<Record<string, string>>;
  children: readonly ArtikelNode[];
  at: Spot;
}

export interface ComponentNode {
  type: "component";
  name: ComponentName;
  attributes: Readonly<Record<string, string>>;
  at: Spot;
}

/** An article as it was checked: this tree, and nothing else of the file, is what pages show. */
export type ArtikelNode = TextNode | ElementNode | ComponentNode;

interface ComponentForm {
  /** Within a sentence, or on a line of its own; a statement may do both. */
  place: "inline" | "block";
  required: readonly string[];
  optional: Readonly<Record<string, readonly string[] | null>>;
}

/** The components that authors may write, with their attributes; the words of an attribute where it has a list. */
export const componentForms = {
  Angka: {
    place: "inline",
    required: ["indikator", "kode", "periode"],
    optional: { instrumen: null, dokumen: null, bagian: ["nilai"] },
  },
  Pernyataan: { place: "inline", required: ["id"], optional: {} },
  Rujukan: { place: "inline", required: ["id"], optional: { uji: ["belum"] } },
  PetaArtikel: { place: "block", required: ["periode"], optional: {} },
  GrafikArtikel: { place: "block", required: ["kode"], optional: {} },
  DuaAngka: { place: "block", required: ["kode"], optional: {} },
} as const satisfies Record<string, ComponentForm>;

export type ComponentName = keyof typeof componentForms;
export const componentNames = Object.keys(componentForms) as readonly ComponentName[];

const blockTags: readonly Tag[] = ["p", "h2", "h3", "ul", "ol", "li", "blockquote", "hr"];
const isBlock = (node: ArtikelNode) =>
  node.type === "element" ? blockTags.includes(node.tag) : node.type === "component" && componentForms[node.name].place === "block";

/** Every node of a tree, in reading order. */
export function* walk(nodes: readonly ArtikelNode[]): Generator<ArtikelNode> {
  for (const node of nodes) {
    yield node;
    if (node.type === "element") yield* walk(node.children);
  }
}

export function componentsOf(nodes: readonly ArtikelNode[]): ComponentNode[] {
  return [...walk(nodes)].filter((node) => node.type === "component");
}

/** Stretches of text as they are read, whatever is emphasised or linked in them. */
export function sentencesOf(nodes: readonly ArtikelNode[]): ArtikelNode[][] {
  const runs: ArtikelNode[][] = [[]];
  for (const node of nodes) {
    if (!isBlock(node)) runs.at(-1)?.push(node);
    else runs.push(...(node.type === "element" ? sentencesOf(node.children) : []), []);
  }
  return runs.filter((run) => run.length > 0);
}
