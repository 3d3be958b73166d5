import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { fillLayers, sourceId, type IslandOptions } from "../peta/maplibre.ts";
import { areaWords } from "./peta-kata.ts";

/** The parts of the page that show and change which area is chosen. */
export interface Controls {
  select: HTMLSelectElement;
  panel: HTMLElement;
}

export const invitation = "Pilih wilayah pada peta atau dalam daftar.";

/** The area under the pointer, or else the chosen one, is outlined on the map and told in the panel. */
export function followChoice(map: MapLibreMap, options: IslandOptions, { select, panel }: Controls, goTo: (kode: string) => void): void {
  const byKode = new Map(options.areas.map((area) => [area.kode, area]));
  let chosen = "";
  let shown = "";
  const show = (kode: string, how: "polite" | "off") => {
    if (kode === shown) return;
    panel.ariaLive = how; // a pointer that wanders over the map must not make a screen reader talk
    const area = byKode.get(kode);
    panel.replaceChildren(...(area ? areaWords(area) : [invitation]));
    if (shown !== "") map.setFeatureState({ source: sourceId, id: shown }, { active: false });
    if (kode !== "") map.setFeatureState({ source: sourceId, id: kode }, { active: true });
    shown = kode;
  };
  map.on("mousemove", (event) => {
    const kode = kodeAt(map, event);
    map.getCanvas().style.cursor = kode === "" ? "" : "pointer";
    show(kode || chosen, "off");
  });
  map.on("mouseout", () => show(chosen, "off"));
  map.on("click", (event) => {
    select.value = chosen = kodeAt(map, event);
    show(chosen, "polite");
  });
  select.onchange = () => {
    chosen = select.value;
    show(chosen, "polite");
    goTo(chosen);
  };
}

/** Fills the list, in the order of names. */
export function listAreas({ areas }: IslandOptions, { select, panel }: Controls): void {
  const sorted = [...areas].sort((a, b) => a.nama.localeCompare(b.nama, "id"));
  select.replaceChildren(new Option("Pilih wilayah", ""), ...sorted.map(({ nama, kode }) => new Option(nama, kode)));
  panel.textContent = invitation;
}

/** The area beneath a pointer; nothing beside the land. */
export function kodeAt(map: MapLibreMap, { point }: MapMouseEvent): string {
  const layers = fillLayers.filter((id) => map.getLayer(id));
  return String(map.queryRenderedFeatures(point, { layers })[0]?.properties["kode"] ?? "");
}
