import { FullscreenControl, Map as MapLibreMap } from "maplibre-gl";
import type { Jelajah } from "../peta/jelajah.ts";
import { kabkotaAddress } from "./jelajah-lapis.ts";
import { Explorer } from "./jelajah-pandu.ts";
import { boundsOf, fetchLayer, widen, type AreaLayer } from "./peta-layer.ts";
import { mapOptions, padding, prepare, ready } from "./peta-map.ts";

/** Beyond this the borders show that they are simplified. */
const maxZoom = 14;

/** What the explorer's page finds by its name once this file has run. */
export class JelajahMaplibre extends HTMLElement {
  /** The running explorer within `root`. @throws when the device or the network cannot. */
  async start(root: HTMLElement): Promise<MapLibreMap> {
    const response = await fetch(root.dataset["model"] ?? "");
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const jelajah = (await response.json()) as Jelajah;
    const kabkota = await fetchLayer(kabkotaAddress);
    const map = await openMap(this, jelajah, kabkota);
    map.addControl(new FullscreenControl({ container: root }), "bottom-right");
    new Explorer(root, map, jelajah, kabkota);
    return map;
  }
}
customElements.define("jelajah-maplibre", JelajahMaplibre);

async function openMap(field: HTMLElement, { layers }: Jelajah, kabkota: AreaLayer): Promise<MapLibreMap> {
  const view = layers[0]?.views[0];
  if (!view) throw new Error("nothing to draw");
  prepare();
  const bounds = boundsOf(kabkota.features);
  const map = new MapLibreMap({ ...mapOptions(field, view.options, kabkota, bounds), maxBounds: widen(bounds, 1.5), maxZoom });
  const patterns = layers.flatMap(({ views }) => views.flatMap(({ options }) => options.patterns));
  try {
    await ready(map, { patterns: [...new Map(patterns.map((pattern) => [pattern.name, pattern])).values()] });
  } catch (error) {
    map.remove();
    throw error;
  }
  const limit = () => map.setMinZoom((map.cameraForBounds(bounds, { padding })?.zoom ?? 0) - 0.2);
  limit();
  map.on("resize", limit);
  return map;
}
