import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import { unzipSync, zipSync, type Unzipped } from "fflate";
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
  for (const [name, part] of Object.entries(parts.nilai)) {
    const personal = /\.(xml|rels|vml)$/.test(name) ? pribadiDalamBagian(file, name, decoder.decode(part)) : undefined;
    if (personal) return gagal(personal);
  }
  const sheets = readSheets(file, parts.nilai);
  if (sheets.issues) return sheets;
  const buku = { file, lembar: sheets.nilai };
  const personal = pribadiDalamTabel(buku);
  return personal ? gagal(personal) : jadi(buku);
}

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
    if (!("xl/workbook.xml" in parts)) return gagal(refused(file, "Berkas ZIP ini bukan buku kerja Excel (.xlsx).", "Keluarkan tabel dari arsipnya, atau simpan ulang sebagai .xlsx."));
    return jadi(parts);
  } catch {
    return gagal(refused(file, "Berkas ini rusak atau terpotong.", "Unduh atau salin ulang berkasnya."));
  }
}

function readSheets(file: string, parts: Unzipped): Hasil<Lembar[]> {
  const { Sheets, SheetNames, Workbook } = read(zipSync(parts, { level: 0 }), { dense: true, cellFormula: true, cellHTML: false, cellText: true, sheetStubs: true, cellNF: true });
  const sheets: Lembar[] = [];
  for (const [i, nama] of SheetNames.entries()) {
    const sheet = Sheets[nama] as WorkSheet & { "!data"?: (CellObject | undefined)[][] };
    const cells = sheet["!data"] ?? [];
    const formula = withoutResult(cells);
    if (formula) return gagal(noResult(file, nama, formula));
    const baris = Array.from({ length: cells.length }, (_, row) => Array.from(cells[row] ?? [], toSel));
    fillMerged(baris, sheet["!merges"] ?? []);
    sheets.push({ nama, tersembunyi: (Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, baris });
  }
  return jadi(sheets);
}

/** A formula has a result only if a spreadsheet has saved it; it is never worked out here. */
function withoutResult(cells: readonly (readonly (CellObject | undefined)[] | undefined)[]): string | undefined {
  for (const [row, line] of cells.entries()) {
    const column = line?.findIndex((cell) => cell?.f !== undefined && (cell.v === undefined || cell.t === "z")) ?? -1;
    if (column >= 0) return `${letters(column)}${row + 1}`;
  }
  return undefined;
}

function toSel(cell: CellObject | undefined): Sel {
  if (cell?.v === undefined || cell.t === "z") return "";
  if (cell.t === "n") return cell.w !== undefined && isDateFormat(String(cell.z ?? "")) ? cell.w : { angka: numberText(Number(cell.v), String(cell.z ?? "General")) };
  return cell.t === "e" ? (cell.w ?? "#GALAT") : String(cell.v);
}

const isDateFormat = (format: string) => /[ymdh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/general/i.test(format);

/** As many decimals as the format shows (its precision is what was published); a percentage times a hundred. */
function numberText(value: number, format: string): string {
  const percent = /%/.test(format);
  const exact = Number((percent ? value * 100 : value).toPrecision(15));
  const shown = /^[^;]*?[0#]\.(0+)/.exec(format)?.[1]?.length;
  const whole = /^[^;]*0/.test(format) && shown === undefined && !/general/i.test(format);
  if (shown !== undefined) return exact.toFixed(shown);
  return whole && percent ? exact.toFixed(0) : plainNumber(exact);
}

const plainNumber = (value: number) => (Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6) ? value.toFixed(6) : String(value));

/** Texts of merged cells stand in each of them; numbers do not, or one figure would become several. */
function fillMerged(baris: Sel[][], merges: readonly { s: { r: number; c: number }; e: { r: number; c: number } }[]): void {
  for (const { s, e } of merges) {
    const text = baris[s.r]?.[s.c];
    if (typeof text !== "string" || text === "") continue;
    for (let row = s.r; row <= Math.min(e.r, baris.length - 1); row++) {
      const line = baris[row] ?? [];
      for (let column = s.c; column <= Math.min(e.c, 200); column++) {
        while (line.length <= column) line.push("");
        line[column] = text;
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
