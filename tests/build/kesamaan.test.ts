import { readFileSync } from "node:fs";
import { featureFilter, createPropertyExpression, latest, validateStyleMin, type FilterSpecification, type StylePropertySpecification } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mapStyle, type IslandOptions } from "../../src/peta/maplibre.ts";
import { pageAt, parseCsv, readText, textOf } from "./dist.ts";

/** One figure, six times: drawn, in the table, in both downloads, in the interactive map, and in the content. */
const slug = "prevalensi-stunting-survei";
const content = process.env["CONTENT_DIR"] ?? "content";
const indikator = parse(readFileSync(`${content}/indikator/${slug}.yaml`, "utf8")) as {
  cakupan: { periode: string; instrumen: string; tingkat: string[] }[];
  kelas: { mulai: number; nama: string }[];
};
const statements = parseCsv(readFileSync(`${content}/nilai/${slug}.csv`, "utf8"));
const daftarWilayah = parseCsv(readFileSync(`${content}/wilayah.csv`, "utf8"));
const kabkota = daftarWilayah.filter(({ tingkat }) => tingkat === "kabkota");
const rounds = indikator.cakupan.filter(({ tingkat }) => tingkat.includes("kabkota"));

const downloaded = parseCsv(readText(`/unduhan/${slug}.csv`));
const joined = JSON.parse(readText("/unduhan/kabkota.geojson")) as FeatureCollection;
const layer = JSON.parse(readText("/geo/kabkota.geojson")) as FeatureCollection;

const stateWords: Record<string, string> = {
  "tidak-terbit": "tidak ada angka terbit", "tidak-diukur": "tidak diukur", ditahan: "ditahan demi melindungi anak",
  "tidak-pasti": "tidak pasti", "tidak-berlaku": "tidak berlaku",
};

/** What the content says of one area and round, read without the site's own code. */
function stated(kode: string, periode: string, instrumen: string) {
  const main = statements.find((row) => row["kode"] === kode && row["periode"] === periode && row["instrumen"] === instrumen && row["peran"] === "utama");
  const status = main?.["status"] ?? "tidak-terbit";
  const text = status === "ada" ? (main?.["nilai"] ?? "") : "";
  const kelas = text === "" ? null : (indikator.kelas.filter(({ mulai }) => Number(text) >= mulai).at(-1)?.nama ?? null);
  const others = statements.filter((row) => row["kode"] === kode && row["periode"] === periode && row["instrumen"] === instrumen && row["peran"] === "pembanding");
  return { status, text, kelas, others: others.map((row) => row["nilai"] ?? ""), shown: text === "" ? stateWords[status] : text.replace(".", ",") };
}

/** The fills of a page's legend by their words, as a reader looks them up; patterns by name. */
function legendOf(document: Document): Map<string, string> {
  const entries = [...document.querySelectorAll(".legenda li")].map((item): [string, string] => {
    const label = item.querySelector("span")?.firstChild?.textContent ?? "";
    return [label.replace(/\s+/g, " ").trim(), nameOfFill([...item.querySelectorAll("svg > rect")].at(-1)?.getAttribute("fill"))];
  });
  return new Map(entries);
}

const nameOfFill = (fill: string | null | undefined) => (fill ?? "").replace(/^url\(#.*?-(?:l\d+-)?((?:tidak|ditahan).*)\)$/, "$1");

function optionsOf(document: Document): IslandOptions {
  return JSON.parse(document.querySelector("peta-island")?.getAttribute("data-options") ?? "null") as IslandOptions;
}

/** What MapLibre makes of the style for an area: the layers that let it through, each with its fill. */
function interactiveFill(options: IslandOptions, kode: string): string[] {
  return mapStyle(options).layers.flatMap((styleLayer) => {
    if (styleLayer.type !== "fill") return [];
    const feature = { type: 3 as const, properties: { kode }, geometry: [] };
    if (!featureFilter(styleLayer.filter as FilterSpecification, "layers[0].filter").filter({ zoom: 6 }, feature)) return [];
    const [property, expression] = Object.entries(styleLayer.paint ?? {})[0] ?? [];
    const spec = (latest as unknown as Record<string, Record<string, unknown>>)["paint_fill"]?.[property ?? ""] as StylePropertySpecification;
    const compiled = createPropertyExpression(expression, `layers[0].paint.${property}`, spec);
    if (compiled.result === "error") throw new Error(JSON.stringify(compiled.value));
    const value: unknown = compiled.value.evaluate({ zoom: 6 }, feature);
    return [property === "fill-color" ? hex(value as { r: number; g: number; b: number }) : String(value)];
  });
}

const hex = ({ r, g, b }: { r: number; g: number; b: number }) => `#${[r, g, b].map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`;

describe.each(rounds)("figures of $instrumen $periode", ({ periode, instrumen }) => {
  const { document } = pageAt(`/peta/kabkota/${periode}/`);
  const legend = legendOf(document);
  const options = optionsOf(document);

  test("are drawn for every area once, and for no other", () => {
    const drawn = [...document.querySelectorAll("peta-island [data-kode]")].map((shape) => shape.getAttribute("data-kode"));
    expect(drawn.sort()).toEqual(kabkota.map(({ kode }) => kode).sort());
  });

  test("lead to a legend with the limits of every class, and with every state in use", () => {
    const limits = indikator.kelas.map(({ mulai, nama }, i) => {
      const [lower, upper] = [mulai, indikator.kelas[i + 1]?.mulai].map((limit) => String(limit).replace(".", ","));
      return `${nama} ${i === 0 ? `di bawah ${upper} persen` : indikator.kelas[i + 1] ? `${lower} sampai di bawah ${upper} persen` : `${lower} persen ke atas`}`;
    });
    const joined = (text: string) => text.replace(/\s/g, "");
    const shown = [...document.querySelectorAll(".legenda li")].map((item) => joined(textOf(item)));
    expect(shown).toEqual(expect.arrayContaining(limits.map(joined)));
    for (const { kode } of kabkota) {
      const { status } = stated(kode ?? "", periode, instrumen);
      if (status !== "ada") expect([...legend.keys()]).toContain(stateWords[status]);
    }
  });

  test.each(kabkota)("agree in all six places for $nama", ({ kode = "", nama }) => {
    const { status, text, kelas, shown, others } = stated(kode, periode, instrumen);
    const fill = legend.get(kelas ?? stateWords[status] ?? "");
    expect(fill).toMatch(status === "ada" ? /^#[0-9a-f]{6}$/ : new RegExp(`^${status}$`));

    // 1. The drawing: fill, words, and the value of its label.
    const shape = document.querySelector(`peta-island path[data-kode="${kode}"]`);
    const link = shape?.closest("a");
    expect(nameOfFill(shape?.getAttribute("fill"))).toBe(fill);
    expect(link?.getAttribute("href")).toBe(`/wilayah/${kode}/`);
    expect(link?.getAttribute("aria-label")).toContain(`${nama}: ${status === "ada" ? `${shown} persen, ${kelas}` : shown}`);
    expect(link?.querySelector("title")?.textContent).toBe(link?.getAttribute("aria-label"));
    expect(textOf(link?.querySelector("tspan:last-of-type")).replace(" ≠", "")).toBe(text === "" ? "–" : shown);

    // 2. The table.
    const row = document.querySelector(`tabel-urut tr[data-kode="${kode}"]`);
    const cells = [...(row?.querySelectorAll("th, td") ?? [])];
    expect(cells.slice(0, 2).map(textOf)).toEqual([nama, shown]);
    expect(cells[1]?.getAttribute("data-nilai")).toBe(text === "" ? null : String(Number(text)));
    expect(textOf(cells.find((cell) => textOf(cell).startsWith(kelas ?? "–")))).toMatch(new RegExp(`^${kelas ?? "–"}( ?≠ dipersoalkan)?$`));

    // 3. The downloaded CSV.
    const [download, ...more] = downloaded.filter((one) => one["kode"] === kode && one["periode"] === periode && one["instrumen"] === instrumen && ["utama", ""].includes(one["peran"] ?? ""));
    expect(more).toEqual([]);
    expect([download?.["status"], download?.["nilai"], download?.["kelas"], download?.["nama"]]).toEqual([status, text, kelas ?? "", nama]);

    // 4. The downloaded GeoJSON.
    const properties = joined.features.find((feature) => feature.properties?.["kode"] === kode)?.properties;
    expect(properties?.[`nilai_${periode}`]).toBe(text === "" ? null : Number(text));
    expect([properties?.[`status_${periode}`], properties?.[`kelas_${periode}`], properties?.[`instrumen_${periode}`]]).toEqual([status, kelas, instrumen]);

    // 5. The interactive map: its options, and what its style makes of them.
    const area = options.areas.find((one) => one.kode === kode);
    expect([area?.nilai, area?.spoken, area?.href]).toEqual([text === "" ? "–" : shown, link?.getAttribute("aria-label"), `/wilayah/${kode}/`]);
    expect(area && Object.values(area.fill)).toEqual([fill]);
    expect(interactiveFill(options, kode)).toEqual([fill]);

    // 6. Disputed everywhere or nowhere: another published value lies in another class.
    const disputed = others.some((other) => indikator.kelas.filter(({ mulai }) => Number(other) >= mulai).at(-1)?.nama !== kelas);
    expect([document.querySelector(`peta-island path[data-sengketa="${kode}"]`) !== null, textOf(row).includes("dipersoalkan"), area?.disputed, properties?.[`dipersoalkan_${periode}`]]).toEqual([disputed, disputed, disputed, disputed]);
  });

  test("make a style that MapLibre accepts, of areas that its layer has", () => {
    expect(validateStyleMin(mapStyle(options))).toEqual([]);
    expect(layer.features.map(({ properties }) => String(properties?.["kode"])).sort()).toEqual(options.areas.map(({ kode }) => kode).sort());
  });

  test("are patterned alike in the map, in its legend and in the interactive map", () => {
    for (const pattern of document.querySelectorAll("peta-island pattern")) {
      const name = nameOfFill(`url(#${pattern.id})`);
      const inLegend = document.querySelector(`.legenda pattern[id$="-${name}"]`);
      expect(inLegend?.innerHTML, name).toBe(pattern.innerHTML);
      expect(options.patterns.find((one) => one.name === name)?.d).toBe(pattern.querySelector("path")?.getAttribute("d"));
    }
  });
});

test("The latest round is what /peta/kabkota/ and the home page show", () => {
  const latestRound = rounds.map(({ periode }) => periode).sort().at(-1) ?? "";
  const fills = (address: string) => [...pageAt(address).document.querySelectorAll("peta-island path[data-kode]")].map((shape) => [shape.getAttribute("data-kode"), nameOfFill(shape.getAttribute("fill"))]);
  expect(fills("/peta/kabkota/")).toEqual(fills(`/peta/kabkota/${latestRound}/`));
  expect(fills("/")).toEqual(fills(`/peta/kabkota/${latestRound}/`));
});

const surveys: Record<string, string> = { ssgi: "SSGI", ski: "SKI", riskesdas: "Riskesdas", ssgbi: "SSGBI" };

describe("the page of an area", () => {
  const areas = daftarWilayah.filter(({ tingkat }) => ["negara", "provinsi", "kabkota"].includes(tingkat ?? ""));

  test.each(areas)("gives for $nama the same figure in its chart and in its table, round by round, as the content does", ({ kode = "", tingkat = "" }) => {
    const { document } = pageAt(`/wilayah/${kode}/`);
    const expected = indikator.cakupan.filter((round) => round.tingkat.includes(tingkat)).map(({ periode, instrumen }) => {
      const { text, shown } = stated(kode, periode, instrumen);
      return [`${surveys[instrumen]} ${periode}`, text === "" ? shown : `${shown} persen`];
    });
    const chart = document.querySelector("svg.grafik");
    expect([...(chart?.querySelectorAll("circle title, .grafik-celah title") ?? [])].map((title) => textOf(title).replace(/ \((disimpulkan|nilai dihitung|; )+\)/, "").split(": ")).sort()).toEqual([...expected].sort());
    const table = [...document.querySelectorAll("table")].find((one) => textOf(one.querySelector("caption")).startsWith("Prevalensi stunting menurut survei"));
    const rows = [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [textOf(row.querySelector("th")).replace(/ \((disimpulkan|nilai dihitung|; )+\)$/, ""), textOf(row.querySelector("td"))]);
    expect(rows.sort()).toEqual(expected.map(([round, value]) => [round, value?.replace(/ persen$/, "")]).sort());
  });
});
