import type { LayerSpecification, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { JelajahLayer, JelajahView } from "../peta/jelajah.ts";
import { mapStyle, sourceId } from "../peta/maplibre.ts";
import { showLabels } from "./peta-label.ts";
import { boundsOf, fetchLayer, widen, type AreaLayer } from "./peta-layer.ts";
import { showSymbols } from "./peta-simbol.ts";

/** Written here: the module of all addresses would bring what makes records with it, 37 kB. */
export const kabkotaAddress = "/geo/kabkota.geojson";

/** From this zoom on the kelurahan of the city in the middle are drawn: there a city fills a phone. */
export const kelurahanZoom = 9;

/** A city counts as in the middle while the middle is no farther outside it than this part of its size. */
const slack = 0.3;

/**
 * The one layer that is drawn: never two at once, so that no two scales share the screen. `kabkota` are
 * the shapes in which the cities are found.
 */
export function layerAt({ lat, lon, zoom }: { lat: number; lon: number; zoom: number }, layers: readonly JelajahLayer[], kabkota: AreaLayer): JelajahLayer {
  const isAtCentre = ({ kota }: JelajahLayer) => {
    const shapes = kabkota.features.filter(({ properties }) => properties.kode === kota);
    const [west, south, east, north] = widen(boundsOf(shapes), slack);
    return lon >= west && lon <= east && lat >= south && lat <= north;
  };
  const city = zoom < kelurahanZoom ? undefined : layers.find(isAtCentre);
  const layer = city ?? layers.find(({ kota }) => kota === null) ?? layers[0];
  if (!layer) throw new Error("no layers");
  return layer;
}

/** The units of the drawn map, pixel for pixel: on a map of any width symbols are as large as in the legend. */
const symbolScale = ({ options }: JelajahView) => options.symbols.drawingWidth;
const none: AreaLayer = { type: "FeatureCollection", features: [] };

/** Draws one layer at a time, its names and symbols over it; a layer's shapes are loaded when it is first drawn. */
export class LayerDrawing {
  #map: MapLibreMap;
  #kabkota: AreaLayer;
  #shapes = new Map<string, AreaLayer>();
  #latest: JelajahView | null = null;
  #outlined = "";
  #clear = () => {};

  constructor(map: MapLibreMap, kabkota: AreaLayer) {
    this.#map = map;
    this.#kabkota = kabkota;
    this.#shapes.set(kabkotaAddress, kabkota);
  }

  /** @throws when the shapes do not arrive; then nothing of the layer before it is left. */
  async draw(layer: JelajahLayer, view: JelajahView): Promise<void> {
    this.#latest = view;
    try {
      const shapes = this.#shapes.get(view.options.layer) ?? (await fetchLayer(view.options.layer));
      this.#shapes.set(view.options.layer, shapes);
      if (view === this.#latest) this.#show(layer, view, shapes);
    } catch (error) {
      if (view !== this.#latest) return;
      this.#show(layer, view, none);
      throw error;
    }
  }

  /** One area at a time, or none. */
  outline(kode: string): void {
    if (this.#outlined !== "") this.#map.setFeatureState({ source: sourceId, id: this.#outlined }, { active: false });
    if (kode !== "") this.#map.setFeatureState({ source: sourceId, id: kode }, { active: true });
    this.#outlined = kode;
  }

  /** The shapes of a view that was drawn: those of its time. */
  shapesOf({ options }: JelajahView): AreaLayer {
    return this.#shapes.get(options.layer) ?? none;
  }

  #show(layer: JelajahLayer, view: JelajahView, shapes: AreaLayer): void {
    this.#clear();
    this.outline("");
    const style = mapStyle(view.options, shapes);
    this.#map.setStyle(layer.kota === null ? style : withSurroundings(style, this.#kabkota), { diff: true });
    showSymbols(this.#map, view.options, shapes, symbolScale(view));
    this.#clear = showLabels(this.#map, view.options, shapes);
    this.#map.getCanvas().ariaLabel = view.title;
  }
}

/** The kabkota around a city, as outlines: their figures are on another scale. */
function withSurroundings(style: StyleSpecification, data: AreaLayer): StyleSpecification {
  const outlines: LayerSpecification = { id: "sekitar", type: "line", source: "sekitar", paint: { "line-color": "#77808c", "line-width": 1 } };
  return { ...style, sources: { ...style.sources, sekitar: { type: "geojson", data } }, layers: [outlines, ...style.layers] };
}
