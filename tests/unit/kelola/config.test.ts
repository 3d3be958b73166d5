import en from "decap-cms-locales/dist/esm/en/index.js";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseContent } from "../../../src/data/parse.ts";
import { readFolder } from "../../../src/data/read.ts";
import { choicesOf, kinds, susunan } from "../../../src/kelola/config.ts";
import { phrases, workflowPhrases } from "../../../src/kelola/phrases.ts";

const files = readFolder("content", "content");
const { content } = parseContent(files);
const choices = choicesOf(content);
const { config, forms } = susunan({ backend: { name: "proxy" }, folder: "content/", choices, display: "", workflow: false });
type Field = { name: string; label?: string; hint?: string; required?: boolean; widget?: string; fields?: Field[]; options?: unknown[]; pattern?: [string, string] };
const fieldsOf = (name: string): Field[] => {
  const found = config.collections.find((one) => one.name === name);
  const fields = (found?.fields ?? found?.files?.[0]?.fields ?? []) as Field[];
  return fields[0]?.name === "daftar" ? (fields[0].fields ?? []) : fields;
};
const all = (fields: Field[]): Field[] => fields.flatMap((field) => [field, ...all(field.fields ?? [])]);

/** The keys of a schema by another way than the editor's: from Zod itself. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = schema instanceof z.ZodArray ? schema.element : schema;
  if (!(inner instanceof z.ZodObject)) throw new Error("no object");
  return inner.shape as Record<string, z.ZodType>;
}

describe("the fields of the editor", () => {
  test.each(Object.entries(kinds))("of %s are the keys of its schema, required as it requires them", (name, { schema }) => {
    const shape = shapeOf(schema);
    const fields = fieldsOf(name).filter((field) => field.name !== "isi" || "isi" in shape);
    expect(fields.map((field) => field.name)).toEqual(Object.keys(shape));
    expect(forms[name]?.order).toEqual(Object.keys(shape));
    for (const field of fields) {
      const one = shape[field.name] as z.ZodType;
      const empty = [undefined, "", []].some((value) => one.safeParse(value).success);
      expect([field.name, field.required]).toEqual([field.name, !empty]);
      expect([field.name, forms[name]?.blank.includes(field.name)]).toEqual([field.name, one.safeParse("").success]);
    }
  });
  test("within the limit of changes are those of its schema", () => {
    expect(fieldsOf("situs").at(-1)?.fields?.map((field) => field.name)).toEqual(Object.keys(shapeOf(kinds.situs.schema.shape.batas_perubahan)));
  });
  test("each have a label and a hint in Indonesian, and each pattern a message", () => {
    const fields = Object.keys(kinds).flatMap((name) => all(fieldsOf(name)));
    for (const { name, label, hint } of fields) expect([name, label, hint]).toEqual([name, expect.stringMatching(/./), expect.stringMatching(/\.$/)]);
    expect(fields.filter((field) => field.pattern).map((field) => field.name)).toEqual(["tanggal", "domain"]);
  });
  test("that name something offer all there is of it, so that no choice drops what is written", () => {
    const written = { sumber: content.glosarium.flatMap((term) => term.sumber), istilah: content.glosarium.flatMap((term) => term.lihat), angka: content.daftarKoreksi.flatMap((one) => one.angka) };
    for (const [from, values] of Object.entries(written)) expect(choices[from as keyof typeof written].map(({ value }) => value)).toEqual(expect.arrayContaining(values));
    expect(choices.angka.map(({ value }) => value)).toContain("prevalensi-stunting-survei/64.71/2024");
  });
  test("are written as text where the choices would be out of date", () => {
    const hosted = susunan({ backend: { name: "gitlab" }, folder: "content/", choices: null, display: "", workflow: true });
    expect(JSON.stringify(hosted)).not.toContain('"options":[{');
    expect(hosted.config.publish_mode).toBe("editorial_workflow");
  });
});

describe("the files of the editor", () => {
  test("are all files of the content that no spreadsheet, boundary, indikator or ledger is", () => {
    const named = config.collections.flatMap((one) => one.files?.map(({ file }) => file) ?? [...files.keys()].filter((file) => file.startsWith(`${one.folder}/`)));
    const others = [...files.keys()].filter((file) => !/\.csv$|^content\/(batas|indikator|rilis|README)/.test(file) || file === "content/rilis.yaml");
    expect(named.sort()).toEqual(others.sort());
  });
});

describe("the interface of the editor", () => {
  const leaves = (phrase: unknown, path = ""): string[] =>
    typeof phrase === "string" ? [path] : Object.entries(phrase as object).flatMap(([key, one]) => leaves(one, `${path}.${key}`));
  const at = (phrase: unknown, path: string) => path.split(".").slice(1).reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], phrase);
  test.each([["saving", phrases], ["merging", workflowPhrases]])("has every phrase in Indonesian, with the same blanks (%s)", (_, translated) => {
    expect(leaves(translated).sort()).toEqual(leaves(en).sort());
    for (const path of leaves(en)) {
      const blanks = (phrase: unknown) => [...new Set(String(phrase).match(/%\{\w+\}/g) ?? [])].sort();
      expect([path, blanks(at(translated, path))]).toEqual([path, blanks(at(en, path))]);
    }
  });
});
