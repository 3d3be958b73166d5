import { createPropertyExpression, latest, validateStyleMin, type StylePropertySpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { cellsOfRound, indikatorOf, roundsOf } from "../../../src/data/facts.ts";
import { loadData } from "../../../src/data/index.ts";
import { islandOptions } from "../../../src/peta/island.ts";
import { fillColor, fillPattern, mapStyle, type IslandOptions } from "../../../src/peta/maplibre.ts";
import { colorAreas, type MapModel } from "../../../src/peta/model.ts";

const slug = "prevalensi-stunting-survei";
const data = loadData();
const rounds = roundsOf(indikatorOf(data, slug), "kabkota");

describe.each(rounds)("the interactive map of $instrumen $periode", (round) => {
  const model = colorAreas("kabkota", cellsOfRound(data, slug, round, "kabkota"));
  const options = islandOptions(model, "Peta");

  test("is a style that MapLibre accepts, before and after its layer is loaded", () => {
    const loaded = { type: "FeatureCollection" as const, features: [] };
    for (const style of [mapStyle(options), mapStyle(options, loaded)]) expect(validateStyleMin(style)).toEqual([]);
  });

  test("asks no other host, and no sprite, glyphs or tiles", () => {
    const { sprite, glyphs, sources } = mapStyle(options);
    expect({ sprite, glyphs }).toEqual({ sprite: undefined, glyphs: undefined });
    expect(Object.values(sources).map((source) => "data" in source && source.data)).toEqual(["/geo/kabkota.geojson"]);
  });

  test("fills every area with exactly the colour or the pattern of the model", () => {
    expect(drawn(options)).toEqual(decided(model));
  });

  test("carries every pattern it names, once", () => {
    const named = new Set(options.areas.flatMap(({ fill }) => ("pattern" in fill ? [fill.pattern] : [])));
    expect(options.patterns.map(({ name }) => name).sort()).toEqual([...named].sort());
  });

  test("comes out of the page's JSON as it went in", () => {
    expect(JSON.parse(JSON.stringify(options))).toEqual(options);
  });
});

test("A map without a single value, or without a gap, is a style that MapLibre accepts", () => {
  const [round] = rounds;
  if (!round) throw new Error("no round");
  const { areas, ...rest } = islandOptions(colorAreas("kabkota", cellsOfRound(data, slug, round, "kabkota")), "Peta");
  for (const kind of ["color", "pattern"] as const) {
    const alike = { ...rest, areas: areas.filter(({ fill }) => kind in fill) };
    expect(validateStyleMin(mapStyle(alike))).toEqual([]);
  }
});

/** What the model decided, by kode. */
function decided({ areas }: MapModel): Record<string, string> {
  return Object.fromEntries(areas.map(({ kode, fill }) => [kode, "color" in fill ? fill.color : `pola ${fill.pattern.name}`]));
}

/** What the style draws, by kode: the layers that let an area through, each with its expression evaluated for it. */
function drawn(options: IslandOptions): Record<string, string> {
  const layers = mapStyle(options).layers.filter(({ type }) => type === "fill");
  return Object.fromEntries(
    options.areas.map(({ kode }) => {
      const through = layers.filter((layer) => "filter" in layer && evaluate(layer.filter, kode, filterSpec) === true);
      const fills = through.map((layer) =>
        "fill-color" in (layer.paint ?? {})
          ? hex(evaluate(fillColor(options), kode, latest.paint_fill["fill-color"]))
          : `pola ${String(evaluate(fillPattern(options), kode, latest.paint_fill["fill-pattern"]))}`,
      );
      return [kode, fills.join(" + ")];
    }),
  );
}

const filterSpec = { type: "boolean", "property-type": "data-driven", expression: { parameters: ["feature"] } };

function evaluate(expression: unknown, kode: string, specification: unknown): unknown {
  const parsed = createPropertyExpression(expression, "layers[0]", specification as StylePropertySpecification);
  if (parsed.result === "error") throw new Error(JSON.stringify(parsed.value));
  return parsed.value.evaluate({ zoom: 6 }, { type: "Polygon", properties: { kode } });
}

function hex(color: unknown): string {
  const { r, g, b } = color as { r: number; g: number; b: number };
  return `#${[r, g, b].map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`;
}
