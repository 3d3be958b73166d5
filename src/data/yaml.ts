import { LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Issue, Place } from "./issue.ts";
import { possibleDates } from "./date.ts";
import { suggest } from "./suggest.ts";

interface Yaml<T> {
  value: T | null;
  issues: Issue[];
  /** Where a field stands, for the rules that find fault with it later. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Text of a YAML file → a value of the schema, or issues with the line of each field. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): Yaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const placeOf = (path: readonly PropertyKey[]): Place => ({
    file,
    line: lineOf(document, counter, path),
    column: path.length === 0 ? "(seluruh berkas)" : nameOf(path),
  });
  const [error] = document.errors;
  if (error) return { value: null, issues: [brokenYaml(file, counter.linePos(error.pos[0]).line, text)], placeOf };

  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, issues: [], placeOf };
  const issues = result.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => unknownField(placeOf([...issue.path, key]), key))
      : [fieldIssue(placeOf(issue.path), issue, document.getIn(issue.path))]);
  return { value: null, issues, placeOf };
}

/** ["cakupan", 1, "periode"] → "cakupan ke-2 periode". */
const nameOf = (path: readonly PropertyKey[]) => path.map((part) => (typeof part === "number" ? `ke-${part + 1}` : String(part))).join(" ");

function unknownField(at: Place, key: string): Issue {
  return {
    code: "isian-tak-dikenal",
    at,
    what: `Isian "${key}" tidak dikenal.`,
    why: "Isian yang salah eja tidak akan dibaca, sehingga maksud Anda hilang.",
    fix: "Hapus isian ini, atau betulkan namanya menurut panduan.",
  };
}

function fieldIssue(at: Place, issue: z.core.$ZodIssue, found: unknown): Issue {
  const field = nameOf(issue.path);
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
  const dates = possibleDates(String(found));
  const isDate = issue.code === "invalid_format" && issue.format === "date";
  const unquoted = issue.code === "invalid_type" && issue.expected === "string" && typeof found === "number";
  return {
    code: "isian-tidak-sah",
    at,
    what: `Isi "${field}"${isPlain(found) ? `, yaitu "${String(found)}",` : ""} tidak sah.`,
    why: options.length > 0 ? `Yang boleh: ${options.join(", ")}.`
      : isDate ? "Tanggal ditulis tahun-bulan-hari, misalnya 2025-06-12."
      : unquoted ? "Tanpa tanda kutip isi ini terbaca sebagai bilangan, bukan teks."
        : formText(issue),
    fix: unquoted ? `Tulis "${found}" dengan tanda kutip.`
      : isDate && dates.length > 0 ? `Tulis "${dates.join('" atau "')}".` : suggest(String(found), options, "Betulkan menurut contoh di panduan."),
  };
}

/** What a field takes, as the schema says it itself where it asks for a form of its own. */
function formText(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom" || (issue.code === "invalid_format" && issue.format === "regex")) return issue.message;
  if (issue.code === "too_small") return issue.origin === "string" ? "Isian ini tidak boleh kosong." : issue.origin === "array" ? "Daftar ini tidak boleh kosong." : `Bilangannya harus lebih besar dari ${issue.minimum}.`;
  const expected: Readonly<Record<string, string>> = {
    string: "Yang ditulis di sini teks.", number: "Yang ditulis di sini bilangan, dengan titik desimal.", int: "Yang ditulis di sini bilangan bulat.", boolean: "Yang ditulis di sini true atau false.",
    array: "Yang ditulis di sini daftar, juga bila isinya satu: [isi].", object: "Yang ditulis di sini beberapa isian, masing-masing dengan namanya.", record: "Yang ditulis di sini beberapa isian, masing-masing dengan namanya.",
  };
  return (issue.code === "invalid_type" ? expected[issue.expected] : undefined) ?? "Bentuknya tidak seperti yang tertulis di panduan.";
}

const isPlain = (found: unknown) => typeof found !== "object" || found === null;

function brokenYaml(file: string, line: number, text: string): Issue {
  const empty = text.split("\n").findIndex((one) => /^\[\s*\]\s*$/.test(one)) + 1;
  if (empty > 0) {
    return {
      code: "yaml-rusak",
      at: { file, line: empty },
      what: "Baris ini berisi [], yang berarti daftarnya kosong, padahal berkas ini punya isi lain.",
      why: "Daftar yang kosong tidak dapat ditambah di bawahnya.",
      fix: "Hapus baris [] ini.",
    };
  }
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
