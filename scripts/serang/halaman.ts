import { parseHTML } from "linkedom";
import { keyOf, type Fakta, type Tempat } from "./fakta.ts";
import type { Temuan } from "./serangan.ts";

/** A text for readers: a page, a picture, or the texts of a map's file. */
export interface Halaman {
  nama: string;
  isi: string;
}

/** How the site says it to readers. */
const kataDitahan = "ditahan demi melindungi anak";
const isMarked = (text: string) => text.includes(kataDitahan) || text.includes('"ditahan"');

/** Numbers that a page writes, also out of sight, where it says that a figure is withheld. */
export function terselip(daftar: readonly Halaman[], fakta: readonly Fakta[]): Temuan[] {
  const known = new Dikenal(fakta);
  // Pages of single figures are compared whole (halamanTakSerupa).
  return daftar.filter(({ nama, isi }) => isMarked(isi) && !nama.startsWith("angka/")).flatMap(({ nama, isi }) => {
    const pieces = nama.endsWith(".json") ? objects(JSON.parse(isi)) : elements(parseHTML(isi).document);
    const found = pieces.flatMap(({ kode = kodeIn(nama), teks }) => (kode !== undefined && teks.some((text) => known.strange(text, kode)) ? [kode] : []));
    return found.length === 0 ? [] : [{ angka: [...new Set(found)], apa: `di ${nama} tertulis angka yang tidak ada di unduhan, di tempat angka yang ditahan` }];
  });
}

interface Potongan {
  kode: string | undefined;
  teks: readonly string[];
}

const kodeIn = (address: string) => /(?<![\d.])64(?:\.\d\d){1,2}(?:\.\d{4})?(?![\d.]*\d)/.exec(address)?.[0];

/** The innermost parts of a page that say of one thing that it is withheld, with every attribute in them. */
function elements(document: Document): Potongan[] {
  const parts = [...document.querySelectorAll('[data-state="ditahan"], [data-kode], tr, li')].filter((part) => part.getAttribute("data-state") === "ditahan" || part.outerHTML.includes(kataDitahan));
  const innermost = parts.filter((part) => !parts.some((other) => other !== part && part.contains(other)));
  const options = [...document.querySelectorAll("[data-options]")].flatMap((island) => objects(JSON.parse(island.getAttribute("data-options") ?? "null")));
  return [...innermost.map((part) => ({ kode: kodeOf(part), teks: textsOf(part) })), ...options];
}

function kodeOf(part: Element): string | undefined {
  const own = part.closest("[data-kode]")?.getAttribute("data-kode");
  return own ?? [part, ...part.querySelectorAll("a")].map((link) => kodeIn(link.getAttribute("href") ?? "")).find((kode) => kode !== undefined);
}

/** Attributes that say where and how something is drawn, or where it leads. */
const drawn = /^(xmlns|href|src|id|class|for|style|d|points|transform|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|width|height|viewBox|fill|stroke.*|font-.*|text-anchor|tabindex|colspan|rowspan|aria-(labelledby|describedby|controls)|data-(astro-.*|kode|arah))$/i;

function textsOf(part: Element): string[] {
  const all = [part, ...part.querySelectorAll("*")];
  return [part.textContent ?? "", ...all.flatMap(({ attributes }) => [...attributes].filter(({ name }) => !drawn.test(name)).map(({ value }) => value)), ...comments(part)];
}

const comments = (part: Element) => [...part.outerHTML.matchAll(/<!--(.*?)-->/gs)].map(([, text = ""]) => text);

/** Objects of a map's file that say of an area that its figure is withheld. */
function objects(value: unknown): Potongan[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  if (typeof value !== "object" || value === null) return [];
  const own = Object.entries(value).filter(([key]) => !drawn.test(key) && key !== "kode").flatMap(([, held]) => (typeof held === "string" || typeof held === "number" ? [String(held)] : []));
  const kode = "kode" in value && typeof value.kode === "string" ? value.kode : undefined;
  const inner = Object.values(value).flatMap(objects);
  return kode !== undefined && own.some((text) => text.includes(kataDitahan)) ? [{ kode, teks: own.filter((text) => !text.startsWith("#")) }, ...inner] : inner;
}

/** Numbers that anybody can read in the downloads for an area, dates, and marks of notes: these tell nothing new. */
class Dikenal {
  readonly #byKode = new Map<string, Set<string>>();

  constructor(fakta: readonly Fakta[]) {
    for (const { kode, nilai, bawah, atas, pembilang, penyebut } of fakta) {
      const numbers = this.#byKode.get(kode) ?? new Set<string>();
      this.#byKode.set(kode, numbers);
      for (const number of [nilai, bawah, atas, pembilang, penyebut]) if (number !== "") numbers.add(number.replace(".", ","));
    }
  }

  strange(text: string, kode: string): boolean {
    const shown = this.#byKode.get(kode) ?? new Set();
    const left = text.replace(dates, " ").replace(/\[\d+\]|\d{2}(?:\.\d{2}){1,2}(?:\.\d{4})?/g, " ");
    return [...left.matchAll(/\d+(?:[.,]\d+)*/g)].some(([number]) => !shown.has(number.replace(/\.(?=\d{3}(?!\d))/g, "")) && !shown.has(number.replace(".", ",")));
  }
}

const dates = /(?:\d{1,2} )?(?:(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Jan|Feb|Mar|Apr|Jun|Jul|Agu|Sep|Okt|Nov|Des)\.? )?(?:19|20)\d\d(?:-\d\d){0,2}(?!\d)/g;

/** Pages of two withheld figures of one table are the same but for what names them. */
export function halamanTakSerupa(daftar: readonly Halaman[], fakta: readonly Fakta[], daftarTempat: readonly Tempat[]): Temuan[] {
  const withheld = new Map(fakta.filter(({ status, rilis }) => status === "ditahan" && rilis === null).map((one) => [keyOf(one), one]));
  const tempatByKode = new Map(daftarTempat.map((tempat) => [tempat.kode, tempat]));
  const pages = daftar.flatMap(({ nama, isi }) => {
    const [, key = "", version = ""] = /^angka\/(.+?)(\/v\d+)?\/index\.html$/.exec(nama) ?? [];
    const figure = withheld.get(key);
    return figure ? [{ key, isi: masked(isi, figure.kode, tempatByKode), group: [key.replace(figure.kode, "*"), figure.sumber, figure.kode.length, version].join("|") }] : [];
  });
  return [...Map.groupBy(pages, ({ group }) => group).values()].filter((alike) => new Set(alike.map(({ isi }) => isi)).size > 1)
    .map((alike) => ({ angka: alike.map(({ key }) => key), apa: "halaman angka-angka yang ditahan ini tidak sama isinya" }));
}

/** Without names and codes of the area and of those around it, fingerprints and dates. */
function masked(html: string, kode: string, tempatByKode: ReadonlyMap<string, Tempat>): string {
  let text = html.replace(/[0-9a-f]{64}/g, "*").replace(/\s+/g, " ");
  for (let tempat = tempatByKode.get(kode); tempat; tempat = tempatByKode.get(tempat.induk)) {
    const spellings = tempat.nama.map((nama) => nama.split(" ").map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("[\\s{}-]*")).sort((a, b) => b.length - a.length);
    text = text.replaceAll(tempat.kode, "*").replace(new RegExp(`\\{?(?:${spellings.join("|")})\\}?`, "giu"), "*");
  }
  return text.replace(dates, "*").replace(/\b(rilis|versi) \d+/gi, "*");
}
