import MiniSearch, { type SearchOptions } from "minisearch";
import type { CariWilayah } from "../text/cari.ts";
import { joined, plain, shortened, withoutTingkat } from "../text/ejaan.ts";
import { above, byKode, letakText } from "./induk.ts";

/** An area that was found, with the areas around it, the nearest first. */
export interface Found {
  kode: string;
  href: string;
  lengkap: string;
  letak: string;
}

interface Entry extends Found {
  id: number;
  /** All names, in words. */
  nama: string;
  /** The same, each as one word. */
  rapat: string;
  induk: string;
  /** Joined: the names alone, and each followed by the areas around it as people add them. */
  names: readonly string[];
  placed: ReadonlySet<string>;
  /** No more: after one of the same name that is. */
  former: boolean;
}

/** Finds areas by name, spelling, abbreviation or kode, however it was typed; the likeliest first. */
export function createSearch(daftar: readonly CariWilayah[]): (query: string) => Found[] {
  const entries = entriesOf(daftar);
  const index = new MiniSearch<Entry>({
    fields: ["nama", "rapat", "induk"],
    searchOptions: { boost: { induk: 0.3 }, prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : 0), maxFuzzy: 2 },
  });
  index.addAll(entries);
  const named = (forms: readonly string[], options: SearchOptions = {}) => {
    const queries = [...new Set(forms.flatMap((form) => [form, form.replaceAll(" ", "")]))].map((form) => ({ combineWith: "AND" as const, queries: [form] }));
    return index.search({ combineWith: "OR", queries, ...options })
      .map(({ id, score }) => ({ entry: entries[id as number] as Entry, score }))
      .map(({ entry, score }) => ({ entry, score, rank: rankOf(entry, forms) }))
      .sort(byLikelihood)
      .map(({ entry }) => entry);
  };
  const isPlace = (word: string) => word.length > 2 && index.search(word, { fuzzy: false }).length > 0;
  return (query) => {
    const text = plain(query);
    if (text === "") return [];
    if (/^[\d\s.]+$/.test(query)) return entries.filter(({ kode }) => kode.startsWith(query.trim()));
    const found = named([text, withoutTingkat(text)]);
    if (found.length > 0) return found;
    const places = text.split(" ").filter(isPlace).join(" ");
    return places === "" ? named(swapped(text), { fuzzy: false }) : named([places, withoutTingkat(places)]);
  };
}

/** "damia" → "damai" among others: two letters that changed places are two mistakes, too many for a short name. */
const swapped = (text: string) => [...text].slice(1).map((letter, i) => `${text.slice(0, i)}${letter}${text[i] ?? ""}${text.slice(i + 2)}`);

interface Ranked {
  entry: Entry;
  rank: number;
  score: number;
}

/** Ranks below this one are whole names or begin one; two forms of what was typed have three each. */
const elsewhere = 6;

/** Among those the larger area first: "Balikpapan", and "Balik" on the way there, is the city. */
function byLikelihood(a: Ranked, b: Ranked): number {
  const [x, y] = [a.entry.kode, b.entry.kode];
  return a.rank - b.rank || Number(a.entry.former) - Number(b.entry.former) || (a.rank < elsewhere ? x.length - y.length : 0) || b.score - a.score || (x < y ? -1 : 1);
}

/** A whole name goes before the beginning of one, whatever the scores: "Damai" before "Damai Baru". */
function rankOf({ names, placed }: Entry, forms: readonly string[]): number {
  const joinedForms = forms.map((form) => form.replaceAll(" ", ""));
  const ways = [
    ...joinedForms.flatMap((form) => [names.includes(form), placed.has(form)]),
    ...joinedForms.map((form) => names.some((name) => name.startsWith(form))),
  ];
  const rank = ways.indexOf(true);
  return rank === -1 ? ways.length : rank;
}

function entriesOf(daftar: readonly CariWilayah[]): Entry[] {
  const known = byKode(daftar);
  return daftar.map((wilayah, id) => {
    const around = above(wilayah.kode, known);
    const spellings = spellingsOf(wilayah);
    const names = spellings.map(joined).flatMap((name) => [name, ...shortened(name)]);
    return {
      id,
      kode: wilayah.kode,
      href: wilayah.href,
      lengkap: wilayah.lengkap,
      letak: [letakText(around), wilayah.masa].filter(Boolean).join(", "),
      former: wilayah.masa !== undefined,
      nama: spellings.map(plain).join(" "),
      rapat: names.join(" "),
      induk: around.flatMap(spellingsOf).map(plain).join(" "),
      names,
      placed: new Set(placesOf(around).flatMap((place) => names.map((name) => name + place))),
    };
  });
}

const spellingsOf = ({ nama, lengkap, ejaan }: CariWilayah) => [...new Set([nama, lengkap, ...ejaan])];

/** Ways to say where an area lies: by any of the areas around it, or by several from the nearest on. */
function placesOf(around: readonly CariWilayah[]): string[] {
  return around.reduce<string[]>((places, area) => {
    const names = spellingsOf(area).map(joined);
    return [...places, ...names, ...places.flatMap((place) => names.map((name) => place + name))];
  }, []);
}
