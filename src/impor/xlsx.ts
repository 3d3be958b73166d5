import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import { unzipSync, zipSync, type Unzipped } from "fflate";
import { fromSerial } from "../data/date.ts";
import type { Issue } from "../data/issue.ts";
import { letters } from "../data/row.ts";
import { gagal, jadi, type Buku, type Hasil, type Lembar, type Sel } from "./buku.ts";
import { pribadiDalamBagian, pribadiDalamTabel } from "./pribadi.ts";

/** Unzipped. The largest table that an office has is a quarter of it. */
const maxUnzipped = 256 * 1024 * 1024;

/** Bytes of an XLSX → its sheets. What the reader gets is what was unzipped within the limit here, and nothing else. */
export function bacaXlsx(file: string, bytes: Uint8Array, limit = maxUnzipped): Hasil<Buku> {
  const parts = unzip(file, bytes, limit);
  if (parts.issues) return parts;
  const decoder = new TextDecoder();
  let [hides, raises] = [false, false];
  for (const [name, part] of Object.entries(parts.nilai)) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const xml = decoder.decode(part);
    const personal = pribadiDalamBagian(file, name, xml);
    if (personal) return gagal(personal);
    hides ||= name.startsWith("xl/worksheets/") && xml.includes(' hidden="');
    if (!xml.includes('"superscript"')) continue;
    raises = true;
    parts.nilai[name] = new TextEncoder().encode(markRaised(xml));
  }
  const sheets = readSheets(file, parts.nilai, hides);
  if (sheets.issues) return sheets;
  const changed = (change: (text: string) => string) => (raises ? withTexts(sheets.nilai, change) : sheets.nilai);
  const personal = pribadiDalamTabel({ file, lembar: changed((text) => text.replace(/[\ue000\ue001]/g, "")) });
  return personal ? gagal(personal) : jadi({ file, lembar: changed(withoutRaised) });
}

const withTexts = (lembar: readonly Lembar[], change: (text: string) => string): Lembar[] =>
  lembar.map((one) => ({ ...one, baris: one.baris.map((row) => row.map((sel) => (typeof sel === "string" ? change(sel) : sel))) }));

function unzip(file: string, bytes: Uint8Array, limit: number): Hasil<Unzipped> {
  let total = 0;
  let embedded = false;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        embedded ||= /^xl\/(embeddings|activeX|model)\/|vbaProject/.test(name);
        return total <= limit && !/\.(png|jpe?g|gif|emf|wmf|bin|tiff?|bmp|svg)$/i.test(name);
      },
    });
    if (total > limit) return gagal(refused(file, "Isi berkas ini menjadi terlalu besar sesudah dibuka (lebih dari 256 MB).", "Simpan ulang tabelnya saja ke berkas baru, atau ekspor sebagai CSV."));
    if (embedded) return gagal(refused(file, "Di dalam berkas ini tertanam berkas lain, makro, atau model data.", "Simpan lembar tabelnya saja ke berkas .xlsx baru, atau ekspor sebagai CSV."));
    if (!("xl/workbook.xml" in parts)) return gagal(refused(file, "Ini bukan buku kerja Excel (.xlsx), melainkan arsip ZIP atau berkas program lain (.ods, .xlsb, .docx).", "Buka tabelnya di Excel atau LibreOffice, lalu simpan sebagai .xlsx."));
    return jadi(parts);
  } catch {
    return gagal(refused(file, "Berkas ini rusak atau terpotong.", "Unduh atau salin ulang berkasnya."));
  }
}

/** `hides`: the reader looks for hidden rows and columns only together with the style of every cell. */
function readSheets(file: string, parts: Unzipped, hides: boolean): Hasil<Lembar[]> {
  const { Sheets, SheetNames, Workbook } = read(zipSync(parts, { level: 0 }), { dense: true, cellFormula: true, cellHTML: false, cellText: true, sheetStubs: true, cellNF: true, cellStyles: hides });
  const sheets: Lembar[] = [];
  for (const [i, nama] of SheetNames.entries()) {
    const sheet = Sheets[nama] as WorkSheet & { "!data"?: (CellObject | undefined)[][] };
    const cells = sheet["!data"] ?? [];
    const formula = withoutResult(cells);
    if (formula) return gagal(noResult(file, nama, formula));
    const firstDay = Workbook?.WBProps?.date1904 === true ? 1462 : 0;
    const baris = Array.from({ length: cells.length }, (_, row) => Array.from(cells[row] ?? [], (cell) => toSel(cell, firstDay)));
    fillMerged(baris, sheet["!merges"] ?? []);
    sheets.push({ nama, tersembunyi: (Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, sembunyi: { baris: hiddenOf(sheet["!rows"]), kolom: hiddenOf(sheet["!cols"]) }, baris });
  }
  return jadi(sheets);
}

const hiddenOf = (all: readonly ({ hidden?: boolean } | undefined)[] = []) => new Set([...all.entries()].flatMap(([i, one]) => (one?.hidden === true ? [i] : [])));

/** A formula has a result only if a spreadsheet has saved it; it is never worked out here. */
function withoutResult(cells: readonly (readonly (CellObject | undefined)[] | undefined)[]): string | undefined {
  for (const [row, line] of cells.entries()) {
    const column = line?.findIndex((cell) => cell?.f !== undefined && (cell.v === undefined || cell.t === "z")) ?? -1;
    if (column >= 0) return `${letters(column)}${row + 1}`;
  }
  return undefined;
}

function toSel(cell: CellObject | undefined, firstDay: number): Sel {
  if (cell?.v === undefined || cell.t === "z") return "";
  if (cell.t === "n") {
    const format = String(cell.z ?? "General").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    return isDateFormat(format) ? (dateText(Number(cell.v) + firstDay, format) ?? cell.w ?? "") : { angka: numberText(Number(cell.v), format), ...(format.includes("%") ? { persen: true } : {}) };
  }
  return cell.t === "e" ? (cell.w ?? "#GALAT") : String(cell.v);
}

const isDateFormat = (format: string) => /[ymdh]/i.test(format) && !/general/i.test(format);

/** ISO, however the computer that reads it writes dates; a month where the format shows no day. */
function dateText(serial: number, format: string): string | undefined {
  const date = fromSerial(Math.floor(serial));
  return /d/i.test(format) && !date?.endsWith("-01") ? date : date?.slice(0, 7);
}

/** As many decimals as the format shows (its precision is what was published); a percentage times a hundred. */
function numberText(value: number, format: string): string {
  const exact = Number((format.includes("%") ? value * 100 : value).toPrecision(15));
  const [, decimals, optional] = /^[^;]*?[0#](?:\.(0*)([#?]*))?(?:[^0#?.,]|$)/.exec(format) ?? [];
  const isFixed = !/general/i.test(format) && (decimals !== undefined || /^[^;]*0/.test(format)) && !optional;
  return isFixed ? rounded(exact, decimals?.length ?? 0) : plainNumber(exact);
}

/** Half away from zero, as spreadsheets show it: 24.45 is 24.5, whatever is nearest in binary. */
function rounded(value: number, digits: number): string {
  const whole = Math.round(Number(`${Math.abs(value)}e${digits}`));
  return Number.isSafeInteger(whole) ? `${value < 0 ? "-" : ""}${Number(`${whole}e-${digits}`).toFixed(digits)}` : value.toFixed(digits);
}

/* A raised mark of a footnote is no digit, but the reader joins it to its number: it is put between two characters of nobody's. */
const raisedRun = /<r>\s*<rPr>(?:(?!<\/rPr>).)*?"superscript"(?:(?!<\/rPr>).)*<\/rPr>\s*<t([^>]*)>(.*?)<\/t>/gs;
const markRaised = (xml: string) => xml.replace(raisedRun, "<r><t$1>\ue000$2\ue001</t>");
/** Parted from a number, left out of words. */
const withoutRaised = (text: string) => text.replace(/\ue000(.*?)\ue001/gs, /^[\d.,%\s]+\ue000/.test(text) ? "^$1" : "");

const plainNumber = (value: number) => (Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6) ? value.toFixed(6) : String(value));

/** What is merged stands in each of its cells: a text as it is, a number with the mark that it is of all of them. */
function fillMerged(baris: Sel[][], merges: readonly { s: { r: number; c: number }; e: { r: number; c: number } }[]): void {
  for (const { s, e } of merges) {
    const found = baris[s.r]?.[s.c] ?? "";
    if (found === "") continue;
    const sel: Sel = typeof found === "string" ? found : { ...found, gabung: true };
    for (let row = s.r; row <= Math.min(e.r, baris.length - 1); row++) {
      const line = baris[row] ?? [];
      for (let column = s.c; column <= Math.min(e.c, 200); column++) {
        while (line.length <= column) line.push("");
        line[column] = sel;
      }
    }
  }
}

function noResult(file: string, nama: string, cell: string): Issue {
  return {
    code: "impor-berkas",
    at: { file, line: Number(cell.replace(/\D/g, "")) },
    what: `Sel ${cell} pada lembar “${nama}” berisi rumus tanpa hasil yang tersimpan.`,
    why: "Rumus tidak dihitung di sini; yang diambil hanya hasil yang disimpan Excel.",
    fix: "Buka berkasnya di Excel atau LibreOffice, simpan, lalu coba lagi; atau ganti rumus dengan nilainya.",
  };
}

function refused(file: string, what: string, fix: string): Issue {
  return { code: "impor-berkas", at: { file, line: 1 }, what, why: "Berkas hanya dibaca bila seluruh isinya dapat diperiksa.", fix };
}
