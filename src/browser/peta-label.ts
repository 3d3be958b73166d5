import { Marker, type Map as MapLibreMap } from "maplibre-gl";
import type { IslandArea, IslandOptions } from "../peta/maplibre.ts";
import { labelPlace, type AreaLayer } from "./peta-layer.ts";

interface Label {
  element: HTMLElement;
  marker: Marker;
  point: [number, number];
  west: number;
  east: number;
  width: number;
  height: number;
}

type Box = { left: number; right: number; top: number; bottom: number };

/** Space from the point to a label that stands beside its area. */
const aside = 9;
/** Labels closer than this read as one. */
const gap = 3;

/** Names and values over the map, as HTML; those that would touch another stay away until there is room. */
export function showLabels(map: MapLibreMap, { areas }: IslandOptions, layer: AreaLayer): void {
  const labels = areas.flatMap((area) => labelOf(map, area, layer));
  const place = () => placeLabels(map, labels);
  map.on("zoom", place);
  map.on("resize", place);
  place();
}

function labelOf(map: MapLibreMap, area: IslandArea, layer: AreaLayer): Label[] {
  const shape = layer.features.find(({ properties }) => properties.kode === area.kode);
  if (!shape) return [];
  const element = labelElement(area);
  const place = labelPlace(shape);
  const marker = new Marker({ element }).setLngLat(place.point).addTo(map);
  return [{ element, marker, ...place, width: element.offsetWidth, height: element.offsetHeight }];
}

function labelElement({ nama, nilai, disputed }: IslandArea): HTMLElement {
  const element = document.createElement("div");
  element.className = "peta-label";
  element.ariaHidden = "true"; // the same words are in the list and in the panel
  const value = document.createElement("strong");
  value.textContent = disputed ? `${nilai} ≠` : nilai;
  element.append(nama, value);
  return element;
}

/** Greedy, widest areas first: they have the room, and a reader looks for them first. */
function placeLabels(map: MapLibreMap, labels: readonly Label[]): void {
  const measured = labels.map((label) => ({ label, room: roomOf(map, label) })).sort((a, b) => b.room - a.room);
  const taken: Box[] = [];
  for (const { label, room } of measured) {
    const outside = room < label.width;
    const shift = outside ? label.width / 2 + aside : 0;
    const box = boxOf(map, label, shift);
    const free = !taken.some((other) => touch(box, other));
    label.marker.setOffset([shift, 0]);
    label.element.classList.toggle("peta-label-tepi", outside);
    label.element.classList.toggle("peta-label-penuh", !free);
    if (free) taken.push(box);
  }
}

function roomOf(map: MapLibreMap, { west, east, point }: Label): number {
  return map.project([east, point[1]]).x - map.project([west, point[1]]).x;
}

function boxOf(map: MapLibreMap, { point, width, height }: Label, shift: number): Box {
  const { x, y } = map.project(point);
  return { left: x + shift - width / 2, right: x + shift + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
