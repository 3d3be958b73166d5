import type { Issue } from "../data/issue.ts";
import { kontak, nik as angkaPribadi, personalHeader, refusePersonal } from "../data/personal.ts";
import { hasPersonalLabels, isLabelOfChild, isNama, isPerChild, personalColumns } from "../data/personal-label.ts";
import { looksLikeContact, looksLikeNik } from "../data/personal-number.ts";
import type { Buku, Sel } from "./buku.ts";
import { textOf } from "./buku.ts";
import { isKosong } from "./angka.ts";

/*
 * The gate before anything else: a file about single children is refused whole, and nothing of it is repeated.
 */
const sixteen = /(?<![\d.,])(?:\d[ .\-_]?){15}\d(?!\d)/g;
/** 24.48979591836735 has sixteen digits too; 6.47105E+15 is what a spreadsheet makes of a NIK. */
const decimal = /^-?\d{1,5}[.,]\d+$/;
const shortened = /^\d([.,]\d+)?E\+?15$/i;

export const sepertiNik = (text: string) => text.length >= 5 && !decimal.test(text) && (shortened.test(text.trim()) || (text.length >= 16 && looksLikeNik(text)));

/** "NIK / No KK" is two labels, "Nama Ortu (Ibu)" and "Alamat: …" begin with one. "Nama" alone may be an area's. */
export function judulPribadi(text: string): boolean {
  const known = judged.get(text);
  if (known !== undefined) return known;
  const found = isLabel(text);
  judged.set(text, found);
  return found;
}

/** The same names come in thousands of rows. */
const judged = new Map<string, boolean>();

function isLabel(text: string): boolean {
  if (text.length > 60 || !/\p{L}/u.test(text)) return false;
  const labels = [text, ...text.split(/[/(),;:|\n]/)];
  // "Telp. (0542) 421234", "Email: …" in an office's letterhead say what would stand below a heading.
  return /\d{3}|:\s*\S/.test(text) ? labels.some(isLabelOfChild) : personalColumns(labels).some((label) => !isNama(label));
}

/** Excel takes the nought from a number of eleven or more digits; an amount of money as large ends in noughts. */
const shortenedMobile = /^8[1-9]\d{9,10}(?<!00)$/;
const sepertiKontak = (sel: Sel) => (typeof sel === "string" ? looksLikeContact(sel) : shortenedMobile.test(sel.angka));

const kolomPribadi = "kolom data pribadi";

/** Asked of a text before it is cut into rows. */
export function pribadiDalamTeks(file: string, text: string): Issue | undefined {
  if (personalHeader(text, []).some(judulPribadi)) return refusePersonal(file, 1, kolomPribadi);
  for (const [run] of text.matchAll(sixteen)) if (sepertiNik(run)) return refusePersonal(file, 1, angkaPribadi);
  return undefined;
}

/** Asked of all sheets, also hidden ones, from their first row to their last: a second header may lie below. */
export function pribadiDalamTabel({ file, lembar }: Buku): Issue | undefined {
  for (const { baris } of lembar) {
    for (const [i, row] of baris.entries()) {
      if (row.some((sel) => sepertiNik(textOf(sel)))) return refusePersonal(file, i + 1, angkaPribadi);
      if (row.some(sepertiKontak)) return refusePersonal(file, i + 1, kontak);
      const texts = row.filter((sel) => typeof sel === "string");
      const labels = texts.filter(judulPribadi);
      // Among data a word such as KK may be a unit; a header has no numbers beside it but years.
      if (labels.length >= (row.some(isData) ? 2 : 1) || labels.some(isLabelOfChild) || isPerChild(texts.filter((text) => !isNama(text))) || texts.some(hasPersonalLabels)) return refusePersonal(file, i + 1, kolomPribadi);
    }
  }
  return undefined;
}

const isData = (sel: Sel) => !/^(?:19|20)\d\d$/.test(textOf(sel)) && (typeof sel !== "string" || /^[\d\s.,%]*\d[\d\s.,%]*$/.test(sel) || (sel !== "" && isKosong(sel)));

/**
 * Parts of an XLSX that no sheet shows: comments, metadata, names of sheets, of ranges and of pivot fields with their kept
 * rows, what describes a picture; of a sheet what stands beside its cells. Pictures themselves are never unpacked.
 */
export function pribadiDalamBagian(file: string, name: string, xml: string): Issue | undefined {
  for (const [run] of xml.matchAll(sixteen)) if (sepertiNik(run)) return refusePersonal(file, 1, angkaPribadi);
  if (/^xl\/(styles|theme)/.test(name)) return undefined;
  const part = /^xl\/worksheets\/sheet/.test(name) ? (xml.split(/<\/(?:\w+:)?sheetData>/).at(-1) ?? xml) : xml;
  const texts = textsOf(part);
  const attributes = [...part.matchAll(/="([^"]*)"/g)].map(([, text = ""]) => text);
  if (memuatKontak(name, part, attributes)) return refusePersonal(file, 1, kontak);
  // What cells say is judged with the cells.
  if (name.startsWith("xl/sharedStrings")) return undefined;
  if (texts.some((text) => sepertiNik(text.trim()) || [...text.matchAll(sixteen)].some(([run]) => sepertiNik(run)))) return refusePersonal(file, 1, angkaPribadi);
  const names = [...part.matchAll(/\bname="([^"]*)"/g)].map(([, text = ""]) => text);
  const personal = [...texts, ...names].flatMap((text) => text.split(/\n|&#10;/)).some(judulPribadi) || isPerChild(names) || [...texts, ...attributes].some((text) => hasPersonalLabels(text) || mentionsChild(text));
  return personal ? refusePersonal(file, 1, kolomPribadi) : undefined;
}

/** A comment may change its letters in the middle of a number. */
const textsOf = (xml: string) => xml.replace(/<rPr>.*?<\/rPr>/gs, "").replace(/<\/?(?:[a-z]+:)?[rt](?: [^>]*)?>/g, "").match(/[^<>]+(?=<)/g) ?? [];

/** Who made the file or wrote a comment is an officer, and is left behind with the file. */
function memuatKontak(name: string, xml: string, attributes: readonly string[]): boolean {
  if (/^(docProps|xl\/persons)\//.test(name)) return false;
  return [...textsOf(xml.replace(/<author>.*?<\/author>/gs, "")), ...attributes.filter((text) => /^(mailto|tel|sms|https?):/i.test(text))].some(looksLikeContact);
}

/** "Daftar NIK", "tabel_nama_anak": a label among other words. */
function mentionsChild(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.split(/[^\p{L}]+/u).filter(Boolean);
  return words.some((_, i) => [1, 2, 3].some((length) => isLabelOfChild(words.slice(i, i + length).join(" "))));
}
