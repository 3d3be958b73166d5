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

const kinds: Readonly<Record<string, string>> = { artikel: "Artikel", glosarium: "Glosarium", data: "Data", tindakan: "Tindakan", "dua-angka": "Dua angka" };
const unavailable = import.meta.env.DEV
  ? "Isi artikel, glosarium, dan data hanya dapat dicari di situs yang sudah dibangun: jalankan npm start."
  : "Isi artikel, glosarium, dan data tidak dapat dicari sekarang. Periksa sambungan internet, lalu muat ulang halaman ini.";

const words = new URLSearchParams(location.search).get("q")?.trim() ?? "";
const section = document.querySelector("#hasil") as HTMLElement;
const status = section.querySelector("[role=status]") as HTMLElement;

void show();

async function show(): Promise<void> {
  const [areas, hits] = await Promise.all([findAreas().catch(() => []), findTexts().catch(() => null)]);
  await addList("Wilayah", areas, 6, areaItem, "wilayah");
  if (hits) await addList("Artikel, glosarium, dan data", hits, 10, async (hit) => textItem(await hit.data()), "hasil");
  const texts = hits ? ` dan ${hits.length} halaman atau istilah.` : `. ${unavailable}`;
  status.textContent = `“${words}”: ${areas.length} wilayah${texts}`;
}

async function findAreas(): Promise<Found[]> {
  const answer = await fetch(section.dataset["daftar"] ?? "");
  return createSearch((await answer.json()) as CariWilayah[])(words);
}

async function findTexts(): Promise<Hits> {
  const { search } = (await import(/* @vite-ignore */ `${section.dataset["indeks"]}pagefind.js`)) as Pagefind;
  return (await search(words)).results;
}

/** Some at once; the rest is made only when it is asked for, and the focus goes on to the first of it. */
async function addList<Item>(title: string, all: readonly Item[], atOnce: number, draw: (item: Item) => HTMLElement | Promise<HTMLElement>, name: string): Promise<void> {
  if (all.length === 0) return;
  const [heading, list, button] = [document.createElement("h3"), document.createElement("ul"), document.createElement("button")];
  heading.textContent = title;
  list.append(...(await Promise.all(all.slice(0, atOnce).map(draw))));
  section.append(heading, list);
  const rest = all.slice(atOnce);
  if (rest.length === 0) return;
  button.type = "button";
  button.textContent = `Tampilkan ${rest.length} ${name} lagi`;
  button.onclick = async () => {
    const more = await Promise.all(rest.map(draw));
    list.append(...more);
    button.remove();
    more[0]?.querySelector("a")?.focus();
  };
  section.append(button);
}

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
