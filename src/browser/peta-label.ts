import { Marker, type Map as MapLibreMap } from "maplibre-gl";
import type { IslandArea, IslandOptions } from "../peta/maplibre.ts";
import { boxAt, shortLines, spots, touch, within, type Box, type Spot } from "./peta-kotak.ts";
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

const moves = ["zoom", "moveend", "resize"] as const;

/**
 * Names and values over the map, as HTML; those that would touch another stay away until there is room.
 * What it returns takes them away again.
 */
export function showLabels(map: MapLibreMap, { areas }: IslandOptions, layer: AreaLayer): () => void {
  const labels = areas.flatMap((area) => labelOf(map, area, layer));
  const place = () => placeLabels(map, labels);
  for (const event of moves) map.on(event, place);
  place();
  return () => {
    for (const event of moves) map.off(event, place);
    for (const { marker } of labels) marker.remove();
  };
}

function labelOf(map: MapLibreMap, area: IslandArea, layer: AreaLayer): Label[] {
  const shape = layer.features.find(({ properties }) => properties.kode === area.kode);
  if (!shape) return [];
  const element = labelElement(area);
  const place = labelPlace(shape);
  const marker = new Marker({ element }).setLngLat(place.point).addTo(map);
  return [{ hasValue: area.halo !== null, element, marker, ...place, width: element.offsetWidth, height: element.offsetHeight }];
}

function labelElement({ nama, nilai, ink, halo, disputed, reach }: IslandArea): HTMLElement {
  const element = document.createElement("div");
  element.className = "peta-label";
  element.ariaHidden = "true"; // the same words are in the list and in the panel
  element.style.setProperty("--ink-on-area", ink);
  if (halo !== null) element.style.setProperty("--area", halo);
  const value = document.createElement("strong");
  value.textContent = disputed ? `${nilai} ≠` : nilai;
  element.append(shortLines(nama), value, ...(reach ? [reachElement(reach)] : []));
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

/** Greedy, in the order of `importance`: a label takes the first spot that is free, or stays away. */
function placeLabels(map: MapLibreMap, labels: readonly Label[]): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const field: Box = { left: 0, top: 0, right: width, bottom: height };
  const measured = labels.map((label) => ({ label, ...measure(map, label) }));
  measured.sort(importance);
  const taken: Box[] = [];
  for (const { label, fits, at } of measured) {
    const isFree = (spot: Spot) => {
      const box = boxAt(at, label, spot);
      return within(box, field) && !taken.some((other) => touch(box, other));
    };
    const spot = spots(label).slice(fits ? 0 : 1).find(isFree);
    if (spot) {
      taken.push(boxAt(at, label, spot));
      label.marker.setOffset([spot.dx, spot.dy]);
    }
    label.element.dataset["tempat"] = spot?.side ?? "penuh";
  }
}

type Measured = ReturnType<typeof measure> & { label: Label };

/** Values before their absence, labels on their area before those beside it, and these from the smallest area up. */
function importance(a: Measured, b: Measured): number {
  return (
    Number(b.label.hasValue) - Number(a.label.hasValue) ||
    Number(b.fits) - Number(a.fits) ||
    (a.fits ? b.room - a.room : a.room - b.room)
  );
}

function measure(map: MapLibreMap, { point: [lon, lat], reach, width }: Label) {
  const at = map.project([lon, lat]);
  const room = 2 * (map.project([lon + reach, lat]).x - at.x);
  return { at, room, fits: width <= room * overhang };
}
