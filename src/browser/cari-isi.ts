import type { CariWilayah } from "../text/cari.ts";
import { createSearch, type Found } from "./cari-wilayah.ts";

/** What Pagefind's script offers, as far as it is used here. */
interface Pagefind {
  search(words: string): Promise<{ results: Hits }>;
}
type Hits = readonly { data(): Promise<Hit> }[];
interface Hit {
  url: string;
  /** HTML, in which the words found are marked. */
  excerpt: string;
  meta: { title: string };
}

const atOnce = 10;
const kinds: Readonly<Record<string, string>> = { artikel: "Artikel", glosarium: "Glosarium", data: "Data" };
const unavailable = import.meta.env.DEV
  ? "Isi artikel, glosarium, dan data hanya dapat dicari di situs yang sudah dibangun: jalankan npm start."
  : "Isi artikel, glosarium, dan data tidak dapat dicari sekarang. Periksa sambungan internet, lalu muat ulang halaman ini.";

const words = new URLSearchParams(location.search).get("q")?.trim() ?? "";
const section = document.querySelector("#hasil") as HTMLElement;
const status = section.querySelector("[role=status]") as HTMLElement;

void show();

async function show(): Promise<void> {
  const [areas, hits] = await Promise.all([findAreas().catch(() => []), findTexts().catch(() => null)]);
  addList("Wilayah", areas.map(areaItem));
  if (hits) addList("Artikel, glosarium, dan data", await items(hits.slice(0, atOnce)));
  if (hits && hits.length > atOnce) addRest(hits.slice(atOnce));
  const texts = hits ? ` dan ${hits.length} halaman atau istilah.` : `. ${unavailable}`;
  status.textContent = `“${words}”: ${areas.length} wilayah${texts}`;
}

async function findAreas(): Promise<Found[]> {
  const answer = await fetch(section.dataset["daftar"] ?? "");
  return createSearch((await answer.json()) as CariWilayah[])(words, 6);
}

async function findTexts(): Promise<Hits> {
  const { search } = (await import(/* @vite-ignore */ `${section.dataset["indeks"]}pagefind.js`)) as Pagefind;
  return (await search(words)).results;
}

function addList(title: string, all: readonly HTMLElement[]): void {
  if (all.length === 0) return;
  const heading = document.createElement("h3");
  heading.textContent = title;
  const list = document.createElement("ul");
  list.append(...all);
  section.append(heading, list);
}

/** The rest is loaded only when it is asked for; the focus goes on to the first of it. */
function addRest(rest: Hits): void {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Tampilkan ${rest.length} hasil lagi`;
  button.onclick = async () => {
    const more = await items(rest);
    section.querySelector("ul:last-of-type")?.append(...more);
    button.remove();
    more[0]?.querySelector("a")?.focus();
  };
  section.append(button);
}

const items = (hits: Hits) => Promise.all(hits.map(async (hit) => textItem(await hit.data())));

function areaItem({ href, lengkap, letak }: Found): HTMLElement {
  return item(href, lengkap, [letak]);
}

function textItem({ url, excerpt, meta }: Hit): HTMLElement {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  const parts = [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent ?? "";
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
  const kind = kinds[url.split("/")[1] ?? ""];
  return item(url, meta.title, kind === undefined ? parts : [`${kind}: `, ...parts]);
}

function item(href: string, title: string, parts: readonly (string | Node)[]): HTMLElement {
  const [entry, link, below] = [document.createElement("li"), document.createElement("a"), document.createElement("p")];
  link.href = href;
  link.textContent = title;
  below.className = "kecil";
  below.append(...parts);
  entry.append(link, below);
  return entry;
}
