import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import Papa from "papaparse";

/** The finished site; nothing else of the project is asked what it should contain. */
export const dist = process.env["DIST_DIR"] ?? "dist";
if (!existsSync(join(dist, "index.html"))) throw new Error(`no site in ${dist}: run npm run build first`);

export interface Page {
  /** As in a link: "/peta/kabkota/". */
  address: string;
  html: string;
  document: Document;
}

/** Every file of the site by its address: "/unduhan/x.csv", "/peta/kabkota/index.html". */
export const files: readonly string[] = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .map((name) => `/${name.replaceAll("\\", "/")}`)
  .filter((name) => statSync(join(dist, name)).isFile())
  .sort();

export const readBytes = (file: string) => readFileSync(join(dist, file));
export const readText = (file: string) => readBytes(file).toString("utf8");

export const pages: readonly Page[] = files
  .filter((file) => file.endsWith(".html"))
  .map((file) => {
    const html = readText(file);
    return { address: file.replace(/index\.html$/, ""), html, document: parseHTML(html).document };
  });

/** Those that stand by themselves; the others are for frames in another site's page, without head and search. */
export const sitePages = pages.filter(({ address }) => !address.startsWith("/sematan/"));

export const byAddress = new Map(pages.map((page) => [page.address, page]));

export function pageAt(address: string): Page {
  const page = byAddress.get(address);
  if (!page) throw new Error(`no page ${address}`);
  return page;
}

/** Hundreds of pages of figures differ in nothing but words: two of each form and state stand for all where a look takes long. */
export const samples: readonly Page[] = [...Map.groupBy(pages, formOf).values()].flatMap((alike) => alike.slice(0, 2));

function formOf({ address, document }: Page): string {
  if (!address.startsWith("/angka/")) return address;
  const marks = [...document.querySelectorAll("main [data-state], main [data-kabar]")].map((element) => `${element.getAttribute("data-state")} ${element.getAttribute("data-kabar")}`);
  return [address.split("/").length, /\/v\d+\/$/.test(address), ...marks].join(" ");
}

const known = new Set(files);

/** The file that a server gives for an address, if there is one. */
export function fileAt(address: string): string | undefined {
  const path = decodeURI(address.endsWith("/") ? `${address}index.html` : address);
  return known.has(path) ? path : undefined;
}

export type Row = Readonly<Record<string, string>>;

export function parseCsv(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
}

/** Text of an element as it is read: runs of white space are one space. */
export const textOf = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
