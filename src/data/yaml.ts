import { LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Issue } from "./issue.ts";
import { suggest } from "./suggest.ts";

/** Text of a YAML file → a value of the schema, or issues with the line of each field. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): { value: T | null; issues: Issue[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error) return { value: null, issues: [brokenYaml(file, counter.linePos(error.pos[0]).line)] };

  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, issues: [] };
  const issues = result.error.issues.map((issue): Issue => {
    const line = lineOf(document, counter, issue.path);
    return fieldIssue(file, line, issue, document.getIn(issue.path));
  });
  return { value: null, issues };
}

function fieldIssue(file: string, line: number, issue: z.core.$ZodIssue, found: unknown): Issue {
  const field = issue.path.join(".");
  const at = { file, line, column: field === "" ? "(seluruh berkas)" : field };
  if (issue.code === "unrecognized_keys") {
    return {
      code: "isian-tak-dikenal",
      at,
      what: `Isian "${issue.keys.join('", "')}" tidak dikenal.`,
      why: "Isian yang salah eja tidak akan dibaca, sehingga maksud Anda hilang.",
      fix: "Hapus isian ini, atau betulkan namanya menurut panduan.",
    };
  }
  if (found === undefined) {
    return {
      code: "isian-hilang",
      at,
      what: `Isian "${field}" tidak ada.`,
      why: "Isian ini wajib ada.",
      fix: `Tambahkan baris "${String(issue.path.at(-1))}: …".`,
    };
  }
  const options = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return {
    code: "isian-tidak-sah",
    at,
    what: `Isi "${field}", yaitu "${String(found)}", tidak sah.`,
    why: options.length > 0 ? `Yang boleh: ${options.join(", ")}.` : "Bentuknya tidak seperti yang tertulis di panduan.",
    fix: suggest(String(found), options, "Betulkan menurut contoh di panduan."),
  };
}

function brokenYaml(file: string, line: number): Issue {
  return {
    code: "yaml-rusak",
    at: { file, line },
    what: "Susunan baris ini tidak dapat dibaca sebagai YAML.",
    why: "YAML peka terhadap spasi di awal baris, titik dua, dan tanda kutip.",
    fix: 'Samakan jumlah spasi dengan baris sekitarnya, dan apit isi yang memuat titik dua dengan tanda kutip (").',
  };
}

/** The line of a field, or of the nearest part of its path that exists. */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
