import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { ArrowTargets } from "../peta/arah.ts";
import { fillLayers, sourceId, type IslandOptions } from "../peta/maplibre.ts";
import { areaUnderFinger, type Room } from "../peta/sasaran.ts";
import { areaWords } from "./peta-kata.ts";
import { boundsOf, type AreaLayer } from "./peta-layer.ts";
import { followKeys, labelKode } from "./peta-tombol.ts";

/** The parts of the page that show and change which area is chosen. */
export interface Controls {
  select: HTMLSelectElement;
  panel: HTMLElement;
  targets: ArrowTargets;
}

/** Ways of the view to an area: close to it, or just so that it is seen. */
interface Camera {
  goTo(kode: string): void;
  reveal(kode: string): void;
}

export const invitation = "Pilih wilayah pada peta atau dalam daftar.";
const hint = `${invitation} Dengan papan ketik: Tab ke satu wilayah, lalu tombol panah ke sebelahnya; pada bingkai peta, panah menggeser peta.`;

/** The area under the pointer, or else the chosen one, is outlined on the map and told in the panel. */
export function followChoice(map: MapLibreMap, options: IslandOptions, layer: AreaLayer, controls: Controls, camera: Camera): void {
  const { select, panel, targets } = controls;
  const byKode = new Map(options.areas.map((area) => [area.kode, area]));
  let chosen = "";
  let shown = "";
  const show = (kode: string, how: "polite" | "off") => {
    if (kode === shown) return;
    panel.ariaLive = how; // a pointer that wanders over the map must not make a screen reader talk
    const area = byKode.get(kode);
    panel.replaceChildren(...(area ? areaWords(area) : [hint]));
    if (shown !== "") map.setFeatureState({ source: sourceId, id: shown }, { active: false });
    if (kode !== "") map.setFeatureState({ source: sourceId, id: kode }, { active: true });
    shown = kode;
  };
  const choose = (kode: string, how: "polite" | "off") => {
    select.value = chosen = kode;
    show(kode, how);
  };
  map.on("mousemove", (event) => {
    const kode = kodeAt(map, event);
    map.getCanvas().style.cursor = kode === "" ? "" : "pointer";
    show(kode || chosen, "off");
  });
  map.on("mouseout", () => show(chosen, "off"));
  map.on("click", (event) => {
    choose(kodeMeant(map, event, layer), "polite");
    showToFinger(event, panel);
  });
  select.onchange = () => {
    choose(select.value, "polite");
    camera.goTo(chosen);
  };
  followKeys(map, options, targets, (kode) => {
    choose(kode, "off"); // what has the focus is spoken anyway
    camera.reveal(kode);
  });
}

/** Fills the list, in the order of names. */
export function listAreas({ areas }: IslandOptions, { select, panel }: Controls): void {
  const sorted = [...areas].sort((a, b) => a.nama.localeCompare(b.nama, "id"));
  select.replaceChildren(new Option("Pilih wilayah", ""), ...sorted.map(({ nama, kode }) => new Option(nama, kode)));
  panel.textContent = hint;
}

/** The area beneath a pointer, or whose label is; nothing beside the land. */
export function kodeAt(map: MapLibreMap, { point: { x, y }, originalEvent }: MapMouseEvent): string {
  return labelKode(originalEvent.target) || kodeAtPoint(map, x, y);
}

/** The area that a click or a tap means: a finger is wider than a small one. */
export function kodeMeant(map: MapLibreMap, event: MapMouseEvent, layer: AreaLayer): string {
  if (!isByFinger(event)) return kodeAt(map, event);
  return labelKode(event.originalEvent.target) || areaUnderFinger(event.point, (x, y) => kodeAtPoint(map, x, y), roomsOf(map, layer));
}

/** What a tap tells stands below a map that may fill the window. */
export function showToFinger(event: MapMouseEvent, place: Element | null): void {
  if (isByFinger(event)) place?.scrollIntoView({ block: "nearest" });
}

const isByFinger = ({ originalEvent }: MapMouseEvent) => (originalEvent as PointerEvent).pointerType === "touch";

function kodeAtPoint(map: MapLibreMap, x: number, y: number): string {
  const layers = fillLayers.filter((id) => map.getLayer(id));
  return String(map.queryRenderedFeatures([x, y], { layers })[0]?.properties["kode"] ?? "");
}

function roomsOf(map: MapLibreMap, { features }: AreaLayer): Room[] {
  return features.map((area) => {
    const [west, south, east, north] = boundsOf([area]);
    const [topLeft, bottomRight] = [map.project([west, north]), map.project([east, south])];
    const [width, height] = [bottomRight.x - topLeft.x, bottomRight.y - topLeft.y];
    return { kode: area.properties.kode, x: topLeft.x + width / 2, y: topLeft.y + height / 2, width, height };
  });
}
