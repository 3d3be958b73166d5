import { Map as MapLibreMap, NavigationControl, setWorkerUrl, type MapOptions } from "maplibre-gl";
/** `?worker` makes a .js file of it: some web servers do not know .mjs as JavaScript. */
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import mapCss from "maplibre-gl/dist/maplibre-gl.css?inline";
import { mapStyle, type IslandOptions } from "../peta/maplibre.ts";
import islandCss from "./peta-island.css?inline";
import { showLabels } from "./peta-label.ts";
import { boundsOf, fetchLayer, labelPlace, widen, type AreaLayer, type Bounds } from "./peta-layer.ts";
import { followChoice, listAreas, type Controls } from "./peta-pilih.ts";
import { showSymbols } from "./peta-simbol.ts";
import { patternImage, patternScale } from "./peta-pola.ts";

const locale = {
  "NavigationControl.ZoomIn": "Perbesar",
  "NavigationControl.ZoomOut": "Perkecil",
  "FullscreenControl.Enter": "Layar penuh",
  "FullscreenControl.Exit": "Keluar dari layar penuh",
  "CooperativeGesturesHandler.WindowsHelpText": "Tahan Ctrl sambil menggulir untuk memperbesar peta",
  "CooperativeGesturesHandler.MacHelpText": "Tahan ⌘ sambil menggulir untuk memperbesar peta",
  "CooperativeGesturesHandler.MobileHelpText": "Gunakan dua jari untuk menggeser peta",
};

/** Around the layer when all of it shows, and around one area. */
export const padding = 8;
export const areaPadding = 72;
/** Beyond the view of the whole layer: by hand, and when the list leads to an area. The borders are simplified. */
const zoomRange = 4;
const areaZoomRange = 2.5;

/** What the page's own script finds by its name once this file has run. */
export class PetaMaplibre extends HTMLElement {
  /** A running map, all its areas drawn. @throws when the device or the network cannot. */
  open(options: IslandOptions, controls: Controls): Promise<MapLibreMap> {
    return openMap(this, options, controls);
  }
}
customElements.define("peta-maplibre", PetaMaplibre);

async function openMap(field: HTMLElement, options: IslandOptions, controls: Controls): Promise<MapLibreMap> {
  const layer = await fetchLayer(options.layer);
  const bounds = boundsOf(layer.features);
  prepare();
  const map = new MapLibreMap(mapOptions(field, options, layer, bounds));
  try {
    await ready(map, options);
  } catch (error) {
    map.remove();
    throw error;
  }
  limitZoom(map, bounds);
  map.on("resize", () => limitZoom(map, bounds));
  showSymbols(map, options, layer);
  showLabels(map, options, layer);
  listAreas(options, controls);
  followChoice(map, options, layer, controls, { goTo: (kode) => goTo(map, layer, kode), reveal: (kode) => reveal(map, layer, kode) });
  return map;
}

let prepared = false;

/** The worker's address, and the styles as text in this script: a plain import would put them into every page that has a map. */
export function prepare(): void {
  if (prepared) return;
  prepared = true;
  setWorkerUrl(workerUrl);
  for (const css of [mapCss, islandCss]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
}

export function mapOptions(container: HTMLElement, options: IslandOptions, layer: AreaLayer, bounds: Bounds): MapOptions {
  return {
    container,
    style: mapStyle(options, layer),
    bounds,
    fitBoundsOptions: { padding },
    maxBounds: widen(bounds, 0.6),
    locale: { ...locale, "Map.Title": options.title },
    cooperativeGestures: true,
    attributionControl: false, // the figure's caption names the source of the borders
    canvasContextAttributes: { antialias: true },
    renderWorldCopies: false,
    dragRotate: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: 0,
  };
}

/** @throws when the map cannot be drawn. */
export async function ready(map: MapLibreMap, { patterns }: Pick<IslandOptions, "patterns">): Promise<void> {
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "bottom-right");
  map.once("style.load", () => {
    for (const pattern of patterns) map.addImage(pattern.name, patternImage(pattern), { pixelRatio: patternScale });
  });
  await new Promise<void>((resolve, reject) => {
    const failed = ({ error }: { error: { message: string } }) => reject(new Error(error.message));
    map.on("error", failed);
    map.once("load", () => {
      map.off("error", failed);
      resolve();
    });
  });
}

/** The whole layer is the farthest view, whatever size the map has now. */
function limitZoom(map: MapLibreMap, bounds: Bounds): void {
  const whole = map.cameraForBounds(bounds, { padding })?.zoom;
  if (whole === undefined) return;
  map.setMaxZoom(whole + zoomRange);
  map.setMinZoom(whole - 0.2);
}

function goTo(map: MapLibreMap, layer: AreaLayer, kode: string): void {
  const areas = layer.features.filter(({ properties }) => properties.kode === kode);
  const whole = areas.length === 0;
  const maxZoom = map.getMinZoom() + areaZoomRange;
  map.fitBounds(boundsOf(whole ? layer.features : areas), { padding: whole ? padding : areaPadding, duration: duration(), maxZoom });
}

const duration = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 500);

/** Pans only where the area is out of sight: a view that jumps with each key is lost. */
function reveal(map: MapLibreMap, layer: AreaLayer, kode: string): void {
  const area = layer.features.find(({ properties }) => properties.kode === kode);
  if (!area) return;
  const { point } = labelPlace(area);
  if (!map.getBounds().contains(point)) map.easeTo({ center: point, duration: duration() });
}
