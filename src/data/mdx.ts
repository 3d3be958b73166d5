import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { ArtikelNode } from "./artikel-node.ts";
import type { Issue } from "./issue.ts";
import { convertBlocks } from "./mdx-convert.ts";
import { brokenMdx } from "./mdx-issue.ts";

interface Mdx {
  /** The YAML between the two lines of dashes, its lines counted as in the file; null where there is none. */
  frontmatter: string | null;
  nodes: readonly ArtikelNode[];
  issues: Issue[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

/** Text of an article → its tree. Nothing in it is ever run: what is not on the list is an issue, not a node. */
export function parseMdx(file: string, text: string): Mdx {
  let root: Root;
  try {
    root = parser.parse(text);
  } catch (error) {
    return { frontmatter: null, nodes: [], issues: [brokenMdx(file, text, error)] };
  }
  const [first] = root.children;
  const hasFrontmatter = first?.type === "yaml";
  const issues: Issue[] = hasFrontmatter ? [] : [withoutFrontmatter(file)];
  const nodes = convertBlocks(root.children.slice(hasFrontmatter ? 1 : 0), { file, issues, lines: text.split("\n") });
  return { frontmatter: hasFrontmatter ? `\n${first.value}` : null, nodes, issues };
}

function withoutFrontmatter(file: string): Issue {
  return {
    code: "artikel-tanpa-kepala",
    at: { file, line: 1 },
    what: "Artikel ini tidak diawali kepala di antara dua baris ---.",
    why: "Judul, ringkasan, dan tanggal artikel dibaca dari kepalanya.",
    fix: "Jadikan baris pertama ---, lalu judul, ringkasan, dan tanggal, lalu --- lagi.",
  };
}
