import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { Situs } from "../data/model.ts";
import chicago from "./csl/chicago-author-date.csl?raw";
import indonesian from "./csl/locales-id-ID.xml?raw";
import { kutipanLengkap, versionAndDate, type Dikutip } from "./dikutip.ts";
import { absolute } from "./head.ts";

const lang = "id-ID";
plugins.config.get("@csl").styles.add("chicago", chicago);
plugins.config.get("@csl").locales.add(lang, indonesian);
Object.assign(plugins.config.get("@bibtex").format, { useIdAsLabel: true, checkLabel: false });

/** One form of a citation: what it is called, and its text, whole. */
interface Bentuk {
  nama: string;
  teks: string;
  /** For programs: its lines are to stay as they are. */
  kode: boolean;
}

const memo = new Map<string, readonly Bentuk[]>();

/** A citation in every form: for people first, then for programs that keep references. Made once: the pages of a figure and of its version cite the same. */
export function bentukKutipan(situs: Situs, cited: Dikutip): readonly Bentuk[] {
  const key = JSON.stringify([situs, cited]);
  const made = memo.get(key) ?? formsOf(situs, cited);
  memo.set(key, made);
  return made;
}

function formsOf(situs: Situs, cited: Dikutip): Bentuk[] {
  const item = cslItem(situs, cited);
  const cite = new Cite([item]);
  const prose = (template: string) => cite.format("bibliography", { template, lang, format: "text" }).trim();
  return [
    { nama: "Kalimat", teks: kutipanLengkap(situs, cited, item.URL), kode: false },
    { nama: "APA", teks: prose("apa"), kode: false },
    { nama: "Chicago", teks: prose("chicago"), kode: false },
    { nama: "BibTeX", teks: bibtex(situs, cited), kode: true },
    { nama: "RIS", teks: ris(cite), kode: true },
    { nama: "CSL-JSON", teks: cslJson(item), kode: true },
  ];
}

/**
 * As the CSL standard has it. The site is the author: it is what stands behind the address. The publisher
 * is named once there is one. Nobody's date of access is known here, so there is none.
 */
function cslItem(situs: Situs, { id, jenis, judul, versi, tanggal, alamat }: Dikutip) {
  return {
    id,
    type: jenis,
    title: judul,
    author: [{ literal: situs.nama }],
    issued: { "date-parts": [tanggal.split("-").map(Number)] },
    ...(situs.penerbit !== "" && { publisher: situs.penerbit }),
    ...(jenis === "map" && { genre: "Peta" }),
    ...(versi !== null && { version: versi }),
    URL: absolute(situs, alamat),
    language: lang,
  };
}

/** One property on each line. */
function cslJson(item: object): string {
  return `[{\n${Object.entries(item).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(",\n")}\n}]`;
}

/** BibTeX has no field for a version, nor for the day of a date. */
function bibtex(situs: Situs, cited: Dikutip): string {
  const [year, month] = cited.tanggal.split("-").map(Number);
  const item = { ...cslItem(situs, cited), issued: { "date-parts": [[year, month]] }, note: versionAndDate(cited) };
  return new Cite([item]).format("bibtex").trim().replaceAll("\t", "  ");
}

/**
 * One tag on each line, whole: the library's own text is broken after 70 letters, within words, and its ID
 * after 20. A comma ends a name that has no given name.
 */
function ris(cite: Cite): string {
  const { TY, ...tags } = cite.format("ris", { type: "object", spec: "new" })[0] ?? {};
  const lines = Object.entries(tags).filter(([tag]) => tag !== "ID")
    .flatMap(([tag, value]) => [value].flat().map((text) => `${tag}  - ${text}${tag === "AU" ? "," : ""}`));
  return [`TY  - ${String(TY)}`, ...lines, "ER  - "].join("\n");
}
