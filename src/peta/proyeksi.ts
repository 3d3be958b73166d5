import { geoMercator, geoPath, type GeoPath } from "d3";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import svgpath from "svgpath";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Layer } from "../data/model.ts";

export type Area = Feature<Polygon | MultiPolygon, { kode: string }>;

export interface Projected {
  width: number;
  height: number;
  path: GeoPath;
  areas: readonly Area[];
  /** The outline of an area, as the data of an SVG path. */
  outline(area: Area): string;
  /** Exterior rings of an area on the drawing, largest first. */
  rings(area: Area): Position[][];
}

/** Fits a layer into a drawing `width` units wide, with `margin` around it; its height follows. */
export function project(layer: Layer, width: number, margin: number): Projected {
  const areas = drawnAreas(layer, width);
  const collection = { type: "FeatureCollection" as const, features: areas };
  const projection = geoMercator().fitWidth(width - 2 * margin, collection);
  const [x, y] = projection.translate();
  projection.translate([x + margin, y + margin]);
  const path = geoPath(projection).digits(1);
  const height = Math.ceil(path.bounds(collection)[1][1] + margin);
  const toDrawing = ([lon = 0, lat = 0]: Position): Position => projection([lon, lat]) ?? [0, 0];
  const rings = (area: Area) =>
    polygonsOf(area)
      .map(([exterior = []]) => exterior.map(toDrawing))
      .sort((a, b) => ringArea(b) - ringArea(a));
  // From corner to corner the numbers are short, and a third of a map's page is such numbers.
  const outline = (area: Area) => svgpath(path(area) ?? "").rel().round(1).toString().replace(/(?<!\d)0\./g, ".");
  return { width, height, path, areas, outline, rings };
}

const drawn = new WeakMap<Layer, Area[]>();

/**
 * The areas without the detail that a drawing `width` units wide cannot show: corners that span less
 * than three square units go, along borders that neighbours share, so that no gap opens.
 */
function drawnAreas(layer: Layer, width: number): Area[] {
  const known = drawn.get(layer);
  if (known) return known;
  const collection = { type: "FeatureCollection" as const, features: layer.features };
  const shared = topology({ layer: collection }) as Topology<{ layer: GeometryCollection }>;
  const [west = 0, , east = 0] = shared.bbox ?? [];
  const unit = (east - west) / width;
  const simple = simplify(presimplify(shared), unit * unit * 3);
  const areas = (feature(simple, simple.objects.layer).features as Area[]).map(clockwise);
  drawn.set(layer, areas);
  return areas;
}

/** Outer rings must run clockwise: d3-geo fills the globe otherwise. The files follow RFC 7946, the other way. */
function clockwise(area: Area): Area {
  const reversed = polygonsOf(area).map((polygon) => polygon.map((ring) => [...ring].reverse()));
  // An islet that simplification left without an area would be drawn as a line.
  const rings = reversed.filter(([exterior = []]) => new Set(exterior.map(String)).size > 2);
  return { ...area, geometry: { type: "MultiPolygon", coordinates: rings.length > 0 ? rings : reversed } };
}

function polygonsOf({ geometry }: Area): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x1 = 0, y1 = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += x1 * y2 - x2 * y1;
  });
  return Math.abs(sum / 2);
}
