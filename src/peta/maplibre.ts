import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Pattern } from "./warna.ts";

/** What the button "Peta interaktif" loads with brotli (scripts, worker, stylesheet); a build test measures it. */
export const interactiveKilobytes = 370;

/** One area as it travels in the page: decided in the model, only drawn here. */
export interface IslandArea {
  kode: string;
  nama: string;
  nilai: string;
  spoken: string;
  href: string;
  /** A class colour, or the name of one of `patterns`. */
  fill: { color: string } | { pattern: string };
  /** Ink of a label that stands on the area, and the colour around its letters (none on a pattern). */
  ink: string;
  halo: string | null;
  border: string;
  /** Radius of a count's symbol, in units of the drawn map; null on every other map. */
  radius: number | null;
  disputed: boolean;
  /** Colours of the classes that the interval touches, lowest first; null where none was published. */
  reach: readonly string[] | null;
}

/** All that the interactive map needs to know, as JSON in the page. */
export interface IslandOptions {
  title: string;
  /** Address of the layer's GeoJSON. */
  layer: string;
  areas: readonly IslandArea[];
  patterns: readonly Pattern[];
  /** Symbols of counts: their colour, and the units across the drawn map that their radii are in. */
  symbols: { color: string; drawingWidth: number };
}

/** The one source of the style; feature states go through it. */
export const sourceId = "wilayah";
/** Layers that a pointer can hit, whatever an area is filled with. */
export const fillLayers = ["wilayah-warna", "wilayah-pola"];

const border = "#ffffff";
const inkOnMap = "#1d2430";
const noFill = "rgba(0,0,0,0)";

/** The interactive map, as MapLibre reads it. `data` is the layer itself where it is already loaded. */
export function mapStyle(options: IslandOptions, data: string | FeatureCollection = options.layer): StyleSpecification {
  return {
    version: 8,
    sources: { [sourceId]: { type: "geojson", data, promoteId: "kode", tolerance: 0.1 } },
    layers: [...fills(options), ...lines(options)],
  };
}

/** Colour by kode; areas with a pattern get none. */
export function fillColor({ areas }: IslandOptions): ExpressionSpecification | string {
  return matchKode(areas.flatMap(({ kode, fill }) => ("color" in fill ? [kode, fill.color] : [])), noFill);
}

/** Pattern by kode. Only for the areas that have one: a fill-pattern cannot be empty. */
export function fillPattern({ areas }: IslandOptions): ExpressionSpecification | string {
  const pairs = areas.flatMap(({ kode, fill }) => ("pattern" in fill ? [kode, fill.pattern] : []));
  return matchKode(pairs, pairs[1] ?? "");
}

function matchKode(pairs: readonly string[], otherwise: string): ExpressionSpecification | string {
  return pairs.length === 0 ? otherwise : (["match", ["get", "kode"], ...pairs, otherwise] as unknown as ExpressionSpecification);
}

function fills(options: IslandOptions): LayerSpecification[] {
  const [colored = "", patterned = ""] = fillLayers;
  const withPattern = options.areas.filter(({ fill }) => "pattern" in fill).map(({ kode }) => kode);
  const withColor = options.areas.filter(({ fill }) => "color" in fill).map(({ kode }) => kode);
  const fill = { type: "fill", source: sourceId } as const;
  return [
    { ...fill, id: colored, filter: isOneOf(withColor), paint: { "fill-color": fillColor(options) } },
    ...(withPattern.length === 0
      ? []
      : [{ ...fill, id: patterned, filter: isOneOf(withPattern), paint: { "fill-pattern": fillPattern(options) } }]),
  ];
}

function lines({ areas }: IslandOptions): LayerSpecification[] {
  const borderColor = matchKode(areas.flatMap((area) => [area.kode, area.border]), border);
  const disputed = areas.filter((area) => area.disputed).map(({ kode }) => kode);
  const line = { type: "line", source: sourceId, layout: { "line-join": "round" } } as const;
  return [
    { ...line, id: "batas", paint: { "line-color": borderColor, "line-width": 0.8 } },
    { ...line, id: "batas-sengketa-alas", filter: isOneOf(disputed), paint: { "line-color": border, "line-width": 4 } },
    {
      ...line,
      id: "batas-sengketa",
      filter: isOneOf(disputed),
      paint: { "line-color": inkOnMap, "line-width": 1.8, "line-dasharray": [3, 2] },
    },
    // Dark within light, as on the drawn map: one colour alone is lost on some class.
    { ...line, id: "batas-sorot-luar", paint: { "line-color": border, "line-width": ["case", isActive, 5.6, 0] } },
    { ...line, id: "batas-sorot", paint: { "line-color": inkOnMap, "line-width": ["case", isActive, 2.5, 0] } },
  ];
}

/** The symbols of counts on a map `width` pixels wide; radii come with the points. */
export function symbolLayer(source: string, { color, drawingWidth }: IslandOptions["symbols"], width: number): LayerSpecification {
  const radius: ExpressionSpecification = ["*", ["get", "radius"], width / drawingWidth];
  const paint = { "circle-radius": radius, "circle-color": color, "circle-opacity": 0.85, "circle-stroke-color": border, "circle-stroke-width": 1 } as const;
  return { id: "simbol", type: "circle", source, paint };
}

const isActive: ExpressionSpecification = ["boolean", ["feature-state", "active"], false];
const isOneOf = (daftarKode: string[]): ExpressionSpecification => ["in", ["get", "kode"], ["literal", daftarKode]];
