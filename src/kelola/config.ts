import type { CmsBackend, CmsCollection, CmsConfig, CmsField } from "decap-cms-core";
import { z } from "zod";
import { kalenderSchema, koreksiSchema } from "../data/koreksi.ts";
import { artikelSchema, glosariumSchema, namaHalaman, situsSchema, type Content } from "../data/model.ts";
import { releasedKeys, statedKeys } from "../data/stated.ts";
import { alamatArtikel, alamatKoreksi, alamatRilis } from "../text/alamat.ts";
import { fieldsOf, formOf, type Choices } from "./fields.ts";
import type { Form } from "./merge.ts";
import { artikelWords, bodyWords, glosariumWords, kalenderWords, koreksiWords, situsWords, type Words } from "./words.ts";

/** What the page of the editor fetches before it begins: Decap's own configuration, and how files are written. */
export interface Susunan {
  config: CmsConfig;
  forms: Readonly<Record<string, Form>>;
  /** Where the check of the working copy is asked for; absent where there is none. */
  periksa?: string;
}
/** Where the editor stands: before each path of the content, with which backend, choices, and preview. */
export interface Place extends Pick<Susunan, "periksa"> {
  backend: CmsBackend;
  folder: string;
  choices: Choices;
  /** Where the pages are seen; empty where nobody knows. */
  display: string;
  workflow: boolean;
}

interface Kind {
  label: string;
  description: string;
  schema: z.ZodType;
  words: Readonly<Record<string, Words>>;
  /** What one entry of a file that is a list is called. */
  item?: string;
  /** A new entry stands first, where its author sees it: the page has an order of its own. */
  newFirst?: boolean;
  /** The page that shows what is written. */
  page: string;
}

const article = { schema: artikelSchema, words: artikelWords };
/** Each is a collection, and a format of its name. */
export const kinds = {
  artikel: { ...article, label: "Artikel", description: "Satu berkas di content/artikel/ untuk setiap artikel.", page: alamatArtikel("{{slug}}") },
  halaman: { ...article, label: "Halaman", description: "Halaman tetap yang ditulis seperti artikel.", page: "/{{slug}}/" },
  glosarium: { schema: glosariumSchema, words: glosariumWords, label: "Glosarium", item: "istilah", newFirst: true, description: "Istilah dan artinya.", page: "/glosarium/" },
  koreksi: { schema: koreksiSchema, words: koreksiWords, label: "Koreksi", item: "koreksi", description: "Koreksi dan penarikan angka yang sudah dirilis.", page: alamatKoreksi },
  rilis: { schema: kalenderSchema, words: kalenderWords, label: "Rencana rilis", item: "rencana", description: "Yang diumumkan akan terbit, dan kapan.", page: alamatRilis() },
  situs: { schema: situsSchema, words: situsWords, label: "Keterangan situs", description: "Nama, penerbit, kontak, domain, lisensi, dan batas perubahan.", page: "/tentang/" },
} as const satisfies Record<string, Kind>;
type KindName = keyof typeof kinds;

/** The schema of one entry: of the file, or of an item of its list. */
const entrySchema = (name: KindName) => {
  const schema = z.toJSONSchema(kinds[name].schema, { io: "input" });
  return (schema.items ?? schema) as z.core.JSONSchema.JSONSchema;
};

/** The whole set-up, made from the schemas of the content: no field is named twice. */
export function susunan({ backend, folder, choices, display, workflow, periksa }: Place): Susunan {
  const names = Object.keys(kinds) as KindName[];
  return {
    config: {
      load_config_file: false,
      locale: "id",
      backend,
      publish_mode: workflow ? "editorial_workflow" : "simple",
      // Pictures are not uploaded here; the library that is registered offers nothing.
      media_folder: `${folder}artikel`,
      media_library: { name: "tanpa" } as NonNullable<CmsConfig["media_library"]>,
      ...(display !== "" && { site_url: display, display_url: display }),
      slug: { encoding: "ascii", clean_accents: true },
      collections: names.map((name) => collection(name, folder, choices)),
    },
    forms: Object.fromEntries(names.map((name) => [name, { ...formOf(entrySchema(name)), ...("item" in kinds[name] && { list: true as const }) }])),
    ...(periksa !== undefined && { periksa }),
  };
}

function collection(name: KindName, folder: string, choices: Choices): CmsCollection {
  const { label, description, words, page, item, newFirst = false }: Kind = kinds[name];
  const own = fieldsOf(entrySchema(name), words, choices);
  const fields = item !== undefined ? [listOf(item, newFirst, own)] : name === "situs" ? own : [...own, bodyField];
  const shared = { name, label, description, preview_path: page, format: name as never, editor: { preview: false } };
  if (name === "artikel") {
    return { ...shared, folder: `${folder}artikel`, extension: "mdx", create: true, identifier_field: "judul", sortable_fields: ["tanggal", "judul"], fields };
  }
  const files = name === "halaman" ? namaHalaman.map((slug) => ({ name: slug, label: `/${slug}/`, file: `${folder}halaman/${slug}.mdx`, fields }))
    : [{ name, label, file: `${folder}${name}.yaml`, fields }];
  return { ...shared, files };
}

const bodyField: CmsField = { name: "isi", label: bodyWords.label, hint: bodyWords.hint, widget: "text" };

const listOf = (item: string, newFirst: boolean, fields: CmsField[]): CmsField =>
  ({ name: "daftar", label: item, label_singular: item, widget: "list", required: false, collapsed: true, add_to_top: newFirst, summary: `{{fields.${fields[0]?.name}}}`, fields }) as CmsField;

/** What may be chosen in the content as it is. */
export function choicesOf(content: Content): NonNullable<Choices> {
  const keys = [...new Set([...statedKeys(content).keys(), ...releasedKeys(content)])].sort();
  const nameOf = (key: string) => {
    const [indikator = "", kode = "", ...rest] = key.split("/");
    return [content.wilayahByKode.get(kode)?.nama ?? kode, content.indikatorBySlug.get(indikator)?.nama_pendek ?? indikator, ...rest].join(" · ");
  };
  return {
    sumber: content.daftarSumber.map(({ id, judul }) => ({ value: id, label: `${id} · ${judul}` })),
    istilah: content.glosarium.map(({ istilah }) => ({ value: istilah, label: istilah })),
    angka: keys.map((key) => ({ value: key, label: `${nameOf(key)} (${key})` })),
  };
}
