import type { z } from "zod";
import { parseArtikel } from "./artikel.ts";
import { parseCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import { parseGeojson } from "./geojson.ts";
import type { Issue, Place } from "./issue.ts";
import { indikatorSchema, type Artikel, type Indikator, type Layer } from "./model.ts";
import { personalLine, refusePersonal } from "./personal.ts";
import type { Files } from "./read.ts";
import type { Row } from "./row.ts";
import { parseYaml } from "./yaml.ts";

/** What was read from the bytes of a file: they never change, and a command may look at the content twice. */
const readBefore = new WeakMap<Uint8Array, Map<string, unknown>>();

function once<T>(bytes: Uint8Array, work: string, read: () => T): T {
  const known = readBefore.get(bytes) ?? new Map<string, unknown>();
  readBefore.set(bytes, known);
  if (!known.has(work)) known.set(work, read());
  return known.get(work) as T;
}

/** Reads one file after another, and keeps what is wrong with each. */
export class Reader {
  readonly issues: Issue[] = [];
  readonly unread = new Set<string>();
  readonly rows: Row[] = [];
  private readonly files: Map<string, Uint8Array>;
  private readonly places = new Map<string, (path: readonly PropertyKey[]) => Place>();

  constructor(files: Files) {
    this.files = new Map(files);
  }

  readonly placeOf = (file: string, path: readonly PropertyKey[]): Place => {
    const place = this.places.get(file);
    if (!place) throw new Error(`no YAML was read from ${file}`);
    return place(path);
  };

  /** A file with one NIK, or with a child's data, is not read at all, whatever it is. */
  refusePersonal() {
    for (const [file, bytes] of this.files) {
      const personal = once(bytes, `pribadi ${file}`, () => personalLine(file, bytes) ?? null);
      if (personal) this.note(file, [refusePersonal(file, personal.line, personal.found)]);
    }
  }

  table(file: string, columns: readonly string[]): readonly Row[] {
    const text = this.text(file);
    if (text === null) return [];
    const { rows, issues } = this.once(file, () => parseCsv(file, text, columns));
    this.note(file, issues);
    this.rows.push(...rows);
    return rows;
  }

  yaml<T>(file: string, schema: z.ZodType<T>): T | null {
    const text = this.text(file);
    if (text === null) return null;
    const { value, issues, placeOf } = this.once(file, () => parseYaml(file, text, schema));
    this.note(file, issues);
    this.places.set(file, placeOf);
    return value;
  }

  /** A file that a site may do without; with its comment alone it holds nothing yet, and the first entry is added below like any other. */
  optional<T>(file: string, schema: z.ZodType<T>): T | null {
    return this.files.has(file) ? this.yaml(file, schema.nullable()) : null;
  }

  /** A file of the ledger: the value, or the issue in its place. */
  json<T extends object>(file: string, parse: (text: string) => T | Issue): T | null {
    const text = this.text(file);
    if (text === null) return null;
    const found = this.once(file, () => parse(text));
    if (!("code" in found)) return found;
    this.note(file, [found]);
    return null;
  }

  indikator(file: string): Indikator | null {
    const value = this.yaml(file, indikatorSchema);
    return value && { ...value, slug: slugOf(file) };
  }

  artikel(file: string): Artikel | null {
    const text = this.text(file);
    if (text === null) return null;
    const { value, issues, placeOf } = this.once(file, () => parseArtikel(file, slugOf(file), text));
    this.note(file, issues);
    this.places.set(file, placeOf);
    return value;
  }

  layer(file: string): Layer | null {
    const text = this.text(file);
    if (text === null) return null;
    const { value, issues } = this.once(file, () => parseGeojson(file, text));
    this.note(file, issues);
    return value;
  }

  require(names: readonly string[]) {
    for (const file of names) if (!this.files.has(file)) this.note(file, [missingFile(file)]);
  }

  below(folder: string, ending: string): string[] {
    return [...this.files.keys()].filter((file) => file.startsWith(folder) && file.endsWith(ending));
  }

  private once<T>(file: string, read: () => T): T {
    const bytes = this.files.get(file);
    return bytes ? once(bytes, file, read) : read();
  }

  text(file: string): string | null {
    this.require([file]);
    const bytes = this.files.get(file);
    if (!bytes || this.unread.has(file)) return null;
    const decoded = decodeText(file, bytes);
    if (typeof decoded === "string") return decoded;
    this.note(file, [decoded]);
    return null;
  }

  private note(file: string, found: readonly Issue[]) {
    if (found.length > 0) this.unread.add(file);
    this.issues.push(...found);
  }
}

function missingFile(file: string): Issue {
  return {
    code: "berkas-hilang",
    at: { file, line: 1 },
    what: "Berkas ini tidak ada.",
    why: "Situs tidak dapat dibangun tanpa berkas ini.",
    fix: "Kembalikan dari riwayat, atau salin contohnya dari panduan.",
  };
}

/** The name of a file without its folder and its ending: `content/nilai/x.csv` → `x`. */
export const slugOf = (file: string) => file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
