import type { AngkaRecord, Draft, PernyataanRecord } from "../data/angka-record.ts";
import type { Instrumen, Tingkat } from "../data/model.ts";
import { angka, instrumenLengkap, instrumenNama, tanggal, tingkatNama } from "./format.ts";
import { element, type Markup } from "./xml.ts";

/**
 * The block of a figure's record. A released version's block never changes by a byte: whoever alters what
 * this module writes alters pages that were cited (`tests/golden/rekaman.html`). The page around it is free.
 */
export function recordBlock(record: Draft | AngkaRecord, sha256?: string): string {
  const rows = [...factsOf(record), ...("versi" in record ? releaseOf(record, sha256) : [])];
  const list = rows.map(([name, value]) => element("div", {}, element("dt", {}, name), " ", element("dd", {}, value)));
  const said = record.pernyataan.map((statement) => element("li", {}, ...wordsOf(statement, record)));
  return [element("dl", {}, ...onLines(list)), element("h2", { id: "pernyataan" }, "Pernyataan dan sumbernya"), element("ul", {}, ...onLines(said))].map(({ xml }) => xml).join("\n");
}

/** White space between blocks, for readers that take the text alone. */
const onLines = (blocks: readonly Markup[]) => blocks.flatMap((block) => ["\n", block]);

type Fact = readonly [name: string, value: string | Markup];

const plain = (slug: string) => slug.replaceAll("-", " ");
const withUnit = (text: string, { nilai_nama, satuan }: Draft) => nilai_nama ?? `${angka(text)} ${satuan}`;
const basis: Record<string, string> = { disebut: "disebut sumbernya", disimpulkan: "cara ukur atau tahunnya disimpulkan penyusun" };

function factsOf(record: Draft): Fact[] {
  const { nilai, status, bawah, atas, instrumen, instrumen_dasar, dokumen_nama } = record;
  const slug = instrumen as Instrumen;
  const interval = bawah !== null && atas !== null ? [["Selang kepercayaan", `${angka(bawah)}–${angka(atas)} ${record.satuan}`] as const] : [];
  const document = dokumen_nama === null ? [] : [["Dokumen", dokumen_nama] as const];
  return [
    ["Nilai", nilai === null ? `tidak ada (${plain(status)})` : `${withUnit(nilai, record)}${record.dihitung ? ", dihitung dari bagian-bagian yang disebut sumber" : ""}`],
    ...interval,
    ["Status", plain(status)],
    ["Indikator", `${record.indikator_nama} (satuan: ${record.satuan})`],
    ["Wilayah", `${record.wilayah} (${tingkatNama[record.tingkat as Tingkat]}, kode ${record.kode})`],
    ["Periode", tanggal(record.periode)],
    ["Cara ukur", `${instrumenNama[slug]} (${instrumenLengkap[slug]})${instrumen_dasar === null ? "" : `; ${basis[instrumen_dasar] ?? instrumen_dasar}`}`],
    ...document,
  ];
}

function releaseOf({ versi, rilis, sejak }: AngkaRecord, sha256 = ""): Fact[] {
  return [["Versi", `${versi}, sejak ${tanggal(sejak)} (rilis ${rilis})`], ["SHA-256", element("code", {}, sha256)]];
}

/** One statement in a sentence: what, in which role, by whom, and our note. */
function wordsOf(statement: PernyataanRecord, record: Draft): (string | Markup)[] {
  const { peran, status, nilai, pembilang, penyebut, cakupan, instrumen_dasar, acuan, dinyatakan, catatan, sumber } = statement;
  const value = peran === "keliru" ? "keliru, tidak dipakai" : nilai === null ? plain(status) : withUnitOf(nilai, record);
  const details = [
    ...(peran === "keliru" ? [] : [peran]),
    ...(pembilang === null ? [] : [`pembilang ${angka(pembilang)}`]),
    ...(penyebut === null ? [] : [`penyebut ${angka(penyebut)}`]),
    ...(cakupan === null ? [] : [`cakupan ${angka(cakupan)} persen`]),
    ...(instrumen_dasar === "disimpulkan" ? ["cara ukur atau tahunnya disimpulkan"] : []),
    ...(acuan === null ? [] : [`diukur dengan ${instrumenNama[acuan as Instrumen]}`]),
    ...(dinyatakan === null ? [] : [`dinyatakan ${tanggal(dinyatakan)}`]),
  ];
  const source = `${sumber.penerbit}, “${sumber.judul}”, ${sumber.terbit === null ? "tanpa tanggal lengkap" : tanggal(sumber.terbit)}`;
  return [
    element("strong", {}, value), details.length > 0 ? ` (${details.join("; ")}): ` : ": ", element("a", { href: sumber.url }, source), ".",
    ...(catatan === null ? [] : [" ", element("small", {}, catatan)]),
  ];
}

/** The label of a category belongs to the main value; another statement's number is told as a number. */
const withUnitOf = (text: string, record: Draft) => (text === record.nilai ? withUnit(text, record) : `${angka(text)} ${record.satuan}`);
