import { Marker, type Map as MapLibreMap } from "maplibre-gl";
import { fillLayers, type IslandArea, type IslandOptions } from "../peta/maplibre.ts";
import { boxAt, boxesAt, farSpots, lineOf, nudges, shortLines, spots, touch, within, type Box, type Spot } from "./peta-kotak.ts";
import { labelPlace, type AreaLayer } from "./peta-layer.ts";

interface Label {
  hasValue: boolean;
  element: HTMLElement;
  marker: Marker;
  point: [number, number];
  /** Distance from the point to the nearest border, in degrees. */
  reach: number;
  width: number;
  height: number;
}

/** A label fits while it is at most so much wider than the circle around its point that lies in the area. */
const overhang = 2.1;

/**
 * Names and values over the map; those that would touch another are not seen until there is room, or until a
 * link within them has the focus. What it returns takes them away again.
 */
export function showLabels(map: MapLibreMap, { areas }: IslandOptions, layer: AreaLayer): () => void {
  const labels = areas.flatMap((area) => labelOf(map, area, layer));
  const moving = () => placeLabels(map, labels, false);
  const place = () => placeLabels(map, labels, true);
  const field = map.getCanvasContainer();
  map.on("zoom", moving);
  for (const event of rests) map.on(event, place);
  field.addEventListener("focusin", place);
  place();
  return () => {
    map.off("zoom", moving);
    for (const event of rests) map.off(event, place);
    field.removeEventListener("focusin", place);
    for (const { marker } of labels) marker.remove();
  };
}

const rests = ["moveend", "resize"] as const;

function labelOf(map: MapLibreMap, area: IslandArea, layer: AreaLayer): Label[] {
  const shape = layer.features.find(({ properties }) => properties.kode === area.kode);
  if (!shape) return [];
  const element = labelElement(area);
  const place = labelPlace(shape);
  const marker = new Marker({ element }).setLngLat(place.point).addTo(map);
  return [{ hasValue: area.halo !== null, element, marker, ...place, width: element.offsetWidth, height: element.offsetHeight }];
}

function labelElement({ kode, nama, nilai, ink, halo, disputed, reach }: IslandArea): HTMLElement {
  const element = document.createElement("div");
  element.className = "peta-label";
  element.dataset["label"] = kode;
  element.style.setProperty("--ink-on-area", ink);
  if (halo !== null) element.style.setProperty("--area", halo);
  const value = document.createElement("strong");
  value.textContent = disputed ? `${nilai} ≠` : nilai;
  const words = document.createElement("span");
  words.ariaHidden = "true"; // the same words, and more, are in the list, the panel and the name of a link
  words.append(shortLines(nama), value, ...(reach ? [reachElement(reach)] : []));
  element.append(words);
  return element;
}

/** The classes that the interval touches, as on the drawn map. */
function reachElement(reach: readonly string[]): HTMLElement {
  const row = document.createElement("span");
  row.className = "peta-mungkin";
  for (const color of reach) {
    const box = document.createElement("i");
    box.style.setProperty("--kelas", color);
    row.append(box);
  }
  return row;
}

/**
 * Greedy: what has the focus, then those with room on their own area, the roomiest first; then the rest from the
 * smallest area up, beside it, or at rest also out at sea with a line. Who finds no place is not seen.
 */
function placeLabels(map: MapLibreMap, labels: readonly Label[], atRest: boolean): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const field: Box = { left: 0, top: 0, right: width, bottom: height };
  const taken: Box[] = [controlsOf(map)];
  const put = ({ label, at }: Measured, places: readonly Spot[], suits: (box: Box) => boolean = () => true) => {
    const isFree = (spot: Spot) =>
      within(boxAt(at, label, spot), field) && !boxesAt(at, label, spot).some((box) => taken.some((other) => touch(box, other)));
    const spot = places.find((place) => isFree(place) && suits(boxAt(at, label, place)));
    if (spot) taken.push(...boxesAt(at, label, spot));
    moveTo(label, spot);
    return spot !== undefined;
  };
  const measured = labels.map((label) => ({ label, ...measure(map, label) })).sort((a, b) => valueFirst(a, b) || b.room - a.room);
  const focused = measured.find(({ label }) => label.element.contains(document.activeElement));
  if (focused && !put(focused, spots(focused.label).slice(focused.fits ? 0 : 1))) moveTo(focused.label, spots(focused.label)[0]);
  const waiting = measured.filter((one) => one !== focused && !(one.fits && put(one, spots(one.label).slice(0, 1))));
  for (const one of waiting.sort((a, b) => valueFirst(a, b) || a.room - b.room)) {
    if (!put(one, [...(one.fits ? nudges(one.label) : []), ...spots(one.label).slice(1)]) && atRest) put(one, farSpots(one.label), (box) => isAtSea(map, box));
  }
}

function moveTo({ element, marker, width, height }: Label, spot: Spot | undefined): void {
  element.dataset["tempat"] = spot?.side ?? "penuh";
  if (!spot) return;
  marker.setOffset([spot.dx, spot.dy]);
  if (spot.side === "tengah") return;
  const { x, y, length, angle } = lineOf({ width, height }, spot);
  const line = { "--titik-x": `${-spot.dx}px`, "--titik-y": `${-spot.dy}px`, "--garis-x": `${x}px`, "--garis-y": `${y}px`, "--garis": `${length}px`, "--sudut": `${angle}rad` };
  for (const [name, value] of Object.entries(line)) element.style.setProperty(name, value);
}

/** Buttons in the corner. */
function controlsOf(map: MapLibreMap): Box {
  const field = map.getContainer().getBoundingClientRect();
  const { left, right, top, bottom } = map.getContainer().querySelector(".maplibregl-ctrl-bottom-right")?.getBoundingClientRect() ?? new DOMRect();
  return { left: left - field.left, right: right - field.left, top: top - field.top, bottom: bottom - field.top };
}

const isAtSea = (map: MapLibreMap, { left, top, right, bottom }: Box) =>
  map.queryRenderedFeatures([[left, top], [right, bottom]], { layers: fillLayers.filter((id) => map.getLayer(id)) }).length === 0;

type Measured = ReturnType<typeof measure> & { label: Label };

/** Values before their absence. */
const valueFirst = (a: Measured, b: Measured) => Number(b.label.hasValue) - Number(a.label.hasValue);

function measure(map: MapLibreMap, { point: [lon, lat], reach, width }: Label) {
  const at = map.project([lon, lat]);
  const room = 2 * (map.project([lon + reach, lat]).x - at.x);
  return { at, room, fits: width <= room * overhang };
}
