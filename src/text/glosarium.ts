import type { ArtikelNode, TextNode } from "../data/artikel-node.ts";
import type { Istilah } from "../data/model.ts";
import { alamatIstilah } from "./alamat.ts";

interface Linked {
  nodes: ArtikelNode[];
  /** The terms that were linked, in order of first use. */
  used: Istilah[];
}

interface Form {
  /** As it is looked for: the whole name, the name without its bracket, or the abbreviation in it. */
  text: string;
  istilah: Istilah;
}

/** Links each term of the glossary where an article first uses it: whole words, the longest name first, never in a heading or a link. */
export function linkTerms(nodes: readonly ArtikelNode[], glosarium: readonly Istilah[]): Linked {
  const forms = glosarium.flatMap(formsOf).sort((a, b) => b.text.length - a.text.length);
  if (forms.length === 0) return { nodes: [...nodes], used: [] };
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${forms.map(({ text }) => escape(text)).join("|")})(?![\p{L}\p{N}])`, "giu");
  const used: Istilah[] = [];
  const linkText = (node: TextNode): ArtikelNode[] => {
    const pieces: ArtikelNode[] = [];
    let end = 0;
    for (const match of node.text.matchAll(pattern)) {
      const form = forms.find((candidate) => isForm(match[0], candidate));
      if (!form || used.includes(form.istilah)) continue;
      used.push(form.istilah);
      pieces.push({ ...node, text: node.text.slice(end, match.index) }, linkTo(form.istilah, { ...node, text: match[0] }));
      end = match.index + match[0].length;
    }
    return [...pieces, { ...node, text: node.text.slice(end) }].filter((piece) => piece.type !== "text" || piece.text !== "");
  };
  const link = (found: readonly ArtikelNode[]): ArtikelNode[] => joined(found).flatMap((node): ArtikelNode[] => {
    if (node.type === "text") return linkText(node);
    if (node.type === "component" || ["a", "h2", "h3"].includes(node.tag)) return [node];
    return [{ ...node, children: link(node.children) }];
  });
  return { nodes: link(nodes), used };
}

/** "Keluarga berisiko stunting (KRS)" is looked for as it stands, without the bracket, and as KRS. Two letters could stand for too much. */
function formsOf(istilah: Istilah): Form[] {
  const [, name, short] = /^(.+?)\s*\(([^)]+)\)$/.exec(istilah.istilah) ?? [];
  const texts = [istilah.istilah, name, short && short.length > 2 ? short : undefined];
  return texts.filter((text) => text !== undefined).map((text) => ({ text, istilah }));
}

const spaced = (text: string) => text.replace(/\s+/g, " ");
/** SSGI, 3B, e-PPGBM: in other letters it would be another word. */
const isAcronym = (text: string) => !/\s/.test(text) && (/\p{Lu}.*\p{Lu}/u.test(text) || /\d/.test(text));
const isForm = (found: string, { text }: Form) =>
  isAcronym(text) ? found === text : spaced(found).toLowerCase() === text.toLowerCase();

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");

function linkTo({ istilah }: Istilah, text: TextNode): ArtikelNode {
  return { type: "element", tag: "a", attributes: { href: alamatIstilah(istilah), class: "istilah" }, children: [text], at: text.at };
}

/** Lines of one paragraph are nodes of their own; a name may run from one to the next. */
function joined(nodes: readonly ArtikelNode[]): ArtikelNode[] {
  const found: ArtikelNode[] = [];
  for (const node of nodes) {
    const before = found.at(-1);
    if (node.type === "text" && before?.type === "text") found[found.length - 1] = { ...before, text: before.text + node.text };
    else found.push(node);
  }
  return found;
}
