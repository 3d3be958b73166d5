import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import mapshaper from "mapshaper";
import { layerName } from "../src/data/batas.ts";
import { outlineArea, ringsOf } from "../src/data/geometry.ts";
import type { Layer } from "../src/data/model.ts";

interface Generalisation {
  /** No line moves farther than this from where it was. */
  metres: number;
  decimals: number;
}

/**
 * The province is drawn at about 800 m to the pixel and a city at about 40 m: a third of a pixel or less
 * cannot be seen, and is still good when a reader zooms in. Decimals are finer than the tolerance.
 */
const generalisationOf = {
  kabkota: { metres: 200, decimals: 3 },
  below: { metres: 15, decimals: 4 },
} as const satisfies Record<string, Generalisation>;

export interface BuiltLayer {
  name: string;
  text: string;
  generalisation: Generalisation;
  areas: number;
  pointsBefore: number;
  pointsAfter: number;
  /** The largest change of the area of one wilayah, as a share of it. */
  areaChange: number;
  /** Areas that changed by more than rounding and simplifying ever do: what the check let pass lay over others, or a ring was lost. */
  misshapen: readonly string[];
}

const maxAreaChange = 0.03;

/** A checked layer → its file for the site. Neighbours keep one common border, and no area disappears. */
export async function buildLayer({ name, features }: Layer): Promise<BuiltLayer> {
  const generalisation = layerName({ name }).base === "kabkota" ? generalisationOf.kabkota : generalisationOf.below;
  const before = features.map(kodeOnly).sort((a, b) => (a.properties.kode < b.properties.kode ? -1 : 1));
  const after = await generalise(before, generalisation);
  const changes = areaChanges(before, after);
  return {
    name,
    text: toText(after),
    generalisation,
    areas: after.length,
    pointsBefore: countPoints(before),
    pointsAfter: countPoints(after),
    areaChange: Math.max(...changes.values()),
    misshapen: [...changes].filter(([, change]) => change > maxAreaChange).map(([kode]) => kode),
  };
}

type Area = Feature<Polygon | MultiPolygon, { kode: string }>;

const kodeOnly = ({ properties, geometry }: Layer["features"][number]): Area => ({
  type: "Feature",
  properties: { kode: String(properties?.["kode"]) },
  geometry: geometry as Area["geometry"],
});

/** Rounding comes first: what it brings to touch or to cross is then cleaned with all the rest. */
async function generalise(areas: readonly Area[], { metres, decimals }: Generalisation): Promise<Area[]> {
  const precision = (10 ** -decimals).toFixed(decimals);
  const commands = [
    "-i in.geojson",
    `-snap precision=${precision}`,
    "-clean",
    `-simplify dp interval=${metres} keep-shapes`,
    `-o out.geojson format=geojson rfc7946 precision=${precision}`,
  ];
  const output = await mapshaper.applyCommands(commands.join(" "), { "in.geojson": toText(areas) });
  const { features } = JSON.parse(String(output["out.geojson"])) as FeatureCollection;
  return features.map(kodeOnly);
}

/** One area on a line, so that a change of one border is one line of a diff. */
function toText(areas: readonly Area[]): string {
  return `{"type":"FeatureCollection","features":[\n${areas.map((area) => JSON.stringify(area)).join(",\n")}\n]}\n`;
}

const countPoints = (areas: readonly Area[]) => areas.flatMap(({ geometry }) => ringsOf(geometry)).flat().length;

function areaChanges(before: readonly Area[], after: readonly Area[]): Map<string, number> {
  const byKode = new Map(after.map((area) => [area.properties.kode, outlineArea(area.geometry)]));
  return new Map(before.map(({ properties: { kode }, geometry }) => [kode, Math.abs((byKode.get(kode) ?? 0) / outlineArea(geometry) - 1)]));
}
