import { parseCsv, readText, textOf } from "./dist.ts";

/** The survey as the downloads have it, and what tables of areas and rounds say of it. */
export const slug = "prevalensi-stunting-survei";
export const years = ["2021", "2022", "2023", "2024"];
export const main = parseCsv(readText(`/unduhan/${slug}.csv`)).filter(({ peran, periode }) => peran === "utama" && years.includes(periode ?? ""));
export const valueOf = (kode: string, periode: string) => main.find((row) => row["kode"] === kode && row["periode"] === periode)?.["nilai"];
export const kabkota = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74"];
export const whole = kabkota.filter((kode) => years.every((year) => valueOf(kode, year)));
export const comma = (text: string) => text.replace(".", ",").replace("-", "−");
export const tables = (document: Document) => [...document.querySelectorAll("main table")];
export const cellsOf = (table: Element | undefined): Record<string, string[]> =>
  Object.fromEntries([...(table?.querySelectorAll("tr[data-kode]") ?? [])].map((row) => [row.getAttribute("data-kode") ?? "", [...row.querySelectorAll("td")].map((td) => textOf(td).replace(/( ?≠| ?disimpulkan| ?nilai dihitung)+$/, ""))]));
