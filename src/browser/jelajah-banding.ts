import type { JelajahFact, JelajahView } from "../peta/jelajah.ts";
import { mostCompared } from "./jelajah-alamat.ts";
import { button, hidden } from "./jelajah-daftar.ts";

const compareInvitation = "Pilih dua sampai empat wilayah dengan tombol Bandingkan di daftar.";

/** What the rows say, in words of the page; a row that says nothing of any area is left out. */
const rows: readonly { head: string; says(fact: JelajahFact): string }[] = [
  { head: "Nilai", says: ({ angka }) => angka },
  { head: "Selang", says: ({ selang }) => selang },
  { head: "Kelas", says: ({ kelas }) => kelas },
  { head: "Keadaan angka", says: ({ keadaan, disputed }) => (disputed ? `${keadaan}; ≠ dipersoalkan` : keadaan) },
  { head: "Cara ukur dan waktu", says: ({ dasar }) => dasar },
];
const saysNothing = (text: string) => text === "" || text === "–";

/** Areas of one view side by side, in the order in which they were chosen; verdicts only where the test gave one. */
export function showComparison(place: HTMLElement, view: JelajahView | undefined, compared: readonly string[], remove: (kode: string) => void): void {
  const areas = view ? compared.flatMap((kode) => (view.facts[kode] ? [{ kode, fact: view.facts[kode] }] : [])) : [];
  if (!view || areas.length === 0) return place.replaceChildren(paragraph(compareInvitation));
  const table = document.createElement("table");
  const caption = table.createCaption();
  caption.textContent = view.title;
  const head = table.createTHead().insertRow();
  head.append(document.createElement("td"), ...areas.map(({ kode, fact }) => areaHead(kode, fact, remove)));
  const body = table.createTBody();
  for (const { head, says } of rows) {
    const cells = areas.map(({ fact }) => says(fact));
    if (!cells.every(saysNothing)) addRow(body, head, cells);
  }
  addRow(body, "Selengkapnya", areas.map(({ kode, fact }) => link(view.options.areas.find((area) => area.kode === kode)?.href ?? "", `Halaman ${fact.nama}`)));
  const frame = document.createElement("div");
  frame.className = "tabel";
  frame.append(table);
  place.replaceChildren(frame, ...sentences(view, areas.map(({ kode }) => kode)).map(paragraph));
}

/** Why an area cannot be added, in words; nothing when it can. */
export function refusal(compared: readonly string[], isSameLayer: boolean): string | undefined {
  if (compared.length > 0 && !isSameLayer) return "Hanya wilayah pada peta yang sama yang dibandingkan. Kosongkan dulu perbandingan, lalu pilih lagi.";
  if (compared.length >= mostCompared) return "Paling banyak empat wilayah dibandingkan. Keluarkan satu dulu.";
  return undefined;
}

function sentences({ caution, verdicts }: JelajahView, daftarKode: readonly string[]): string[] {
  const tested = daftarKode.flatMap((a) => daftarKode.flatMap((b) => verdicts[`${a} ${b}`] ?? []));
  return ["Angka disejajarkan seperti diterbitkan, tanpa urutan.", ...tested, ...(caution === "" ? [] : [caution])];
}

function areaHead(kode: string, { nama }: JelajahFact, remove: (kode: string) => void): HTMLElement {
  const cell = document.createElement("th");
  cell.scope = "col";
  cell.abbr = nama; // what is read before each cell of the column, without its button
  cell.append(nama, button("jelajah-keluarkan", () => remove(kode), "Keluarkan", hidden(` ${nama}`)));
  return cell;
}

function addRow(body: HTMLTableSectionElement, head: string, cells: readonly (string | Node)[]): void {
  const row = body.insertRow();
  const title = document.createElement("th");
  title.scope = "row";
  title.textContent = head;
  row.append(title);
  for (const cell of cells) row.insertCell().append(cell);
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement("a");
  element.href = href;
  element.textContent = text;
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
