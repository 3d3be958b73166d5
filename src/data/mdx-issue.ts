import type { RootContent } from "mdast";
import type { Spot } from "./artikel-node.ts";
import type { Issue } from "./issue.ts";

export interface Context {
  file: string;
  /** The file as it is written, for places that the parser does not keep. */
  lines: readonly string[];
  issues: Issue[];
}

export const spotOf = (node: { position?: RootContent["position"] }): Spot => ({
  line: node.position?.start.line ?? 1,
  character: node.position?.start.column ?? 1,
});

export function refuse({ file, issues }: Pick<Context, "file" | "issues">, at: Spot, what: string, fix: string) {
  issues.push({
    code: "mdx-terlarang",
    at: { file, ...at },
    what,
    why: "Artikel hanya boleh berisi teks, tautan, dan komponen yang tertulis di panduan.",
    fix,
  });
}

/** Thrown by the parser for what cannot be MDX: a brace or an angle bracket that opens nothing. */
export function brokenMdx(file: string, text: string, error: unknown): Issue {
  if (!(error instanceof Error) || !("reason" in error)) throw error;
  const spot = thrownAt(error);
  const line = text.split("\n")[spot.line - 1] ?? "";
  return {
    code: "mdx-rusak",
    at: { file, ...spot },
    what: `Baris ini tidak dapat dibaca: ${quoteAround(line, spot.character)}.`,
    why: "Tanda < membuka komponen dan tanda { membuka rumus; keduanya harus lengkap dan ditutup.",
    fix: /<(?=[\d\s=])/.test(line) ? "Tulis “kurang dari” dengan kata, bukan tanda <."
      : /\{/.test(line) ? "Hapus tanda { dan }, atau tulis \\{ bila memang dimaksud."
        : /<[a-z][^>]*=[^"'{\s]/i.test(line) ? 'Apit isiannya dengan tanda kutip: id="…".'
        : /<!--/.test(line) ? "Hapus komentarnya."
          : /<[a-z]+:/i.test(line) ? "Tulis tautan sebagai [teks](alamat)."
            : 'Tutup komponennya, misalnya <Rujukan id="…" />.',
  };
}

function thrownAt(error: Error): Spot {
  const found = error as { line?: number; column?: number };
  const [, line, character] = /\((\d+):(\d+)/.exec(error.message) ?? [];
  return { line: found.line ?? Number(line ?? 1), character: found.column ?? Number(character ?? 1) };
}

function quoteAround(line: string, character: number): string {
  const piece = line.slice(Math.max(0, character - 20), character + 20).trim();
  return piece === "" ? "berkas berakhir terlalu awal" : `“${piece}”`;
}
