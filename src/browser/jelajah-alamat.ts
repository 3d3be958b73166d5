import type { Jelajah, JelajahLayer, JelajahView } from "../peta/jelajah.ts";

/** Where the map looks; null shows all of the province, whatever the size of the window. */
export interface Camera {
  lat: number;
  lon: number;
  zoom: number;
}

/** All that a reader can change, and so all that the address holds. */
export interface JelajahState {
  /** The view of each layer, by the layer's name. */
  views: Readonly<Record<string, JelajahView>>;
  camera: Camera | null;
  chosen: string;
  /** Areas of one layer, in the order in which they were added. */
  compared: readonly string[];
}

export const mostCompared = 4;
/** What WhatsApp, Facebook and others add to an address that goes through them: no reader wrote it, and none need be told. */
const addedOnTheWay = /^(utm_\w+|[a-z]+clk?id)$/;
const digits = { lat: 5, lon: 5, zoom: 2 };

/** The state of an address's query; what is wrong in it is left out and named, as it stands in the address. */
export function stateOf(query: string, { layers }: Jelajah): { state: JelajahState; ignored: string[] } {
  const given = new URLSearchParams(query);
  const views = Object.fromEntries(layers.map((layer) => [layer.name, viewNamed(layer, given.get(layer.name)) ?? latestView(layer)]));
  const chosen = given.get("wilayah") ?? "";
  const daftarKode = (given.get("banding") ?? "").split(",").filter(Boolean);
  const home = layerOf(layers, daftarKode[0] ?? "");
  const compared = [...new Set(daftarKode)].filter((kode) => home && layerOf(layers, kode) === home).slice(0, mostCompared);
  const camera = cameraOf(given.get("pusat"), given.get("zum"));
  const wrong: Record<string, boolean> = {
    ...Object.fromEntries(layers.map((layer) => [layer.name, viewNamed(layer, given.get(layer.name)) === undefined])),
    pusat: camera === null,
    zum: camera === null,
    wilayah: layerOf(layers, chosen) === undefined,
    banding: compared.length < daftarKode.length || daftarKode.length === 0,
  };
  const ignored = [...given.keys()].filter((name) => wrong[name] ?? !addedOnTheWay.test(name));
  return { state: { views, camera, chosen: wrong["wilayah"] ? "" : chosen, compared }, ignored };
}

/** The query that `stateOf` reads back. Commas and full stops stay as they are: people read addresses. */
export function queryOf({ views, camera, chosen, compared }: JelajahState): string {
  const parts = [
    ...Object.entries(views).map(([name, { ids }]) => [name, ids[0] ?? ""]),
    ...(camera ? [["pusat", `${fixed(camera, "lat")},${fixed(camera, "lon")}`], ["zum", fixed(camera, "zoom")]] : []),
    ["wilayah", chosen],
    ["banding", compared.join(",")],
  ];
  return `?${parts.filter(([, value]) => value !== "").map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** The layer that has an area. */
export function layerOf(layers: readonly JelajahLayer[], kode: string): JelajahLayer | undefined {
  return layers.find(({ views }) => views.some(({ facts }) => Object.hasOwn(facts, kode)));
}

function viewNamed({ views }: JelajahLayer, id: string | null): JelajahView | undefined {
  return views.find(({ ids }) => id !== null && ids.includes(id));
}

/** The latest round of the indikator that readers ask for first. */
function latestView({ views, name }: JelajahLayer): JelajahView {
  const latest = views.findLast(({ indikator }) => indikator === views[0]?.indikator);
  if (!latest) throw new Error(`layer ${name} has no view`);
  return latest;
}

function cameraOf(centre: string | null, zoom: string | null): Camera | null {
  const numbers = [...(centre ?? "").split(","), zoom ?? ""];
  if (numbers.length !== 3 || numbers.some((text) => !/^-?\d+(\.\d+)?$/.test(text))) return null;
  const [lat = 0, lon = 0, level = 0] = numbers.map(Number);
  const onEarth = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && level >= 0 && level <= 24;
  return onEarth ? { lat, lon, zoom: level } : null;
}

const fixed = (camera: Camera, part: keyof Camera) => camera[part].toFixed(digits[part]);
