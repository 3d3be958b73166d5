import type { Map as MapLibreMap } from "maplibre-gl";
import { areaByKey, type ArrowTargets } from "../peta/arah.ts";
import type { IslandArea, IslandOptions } from "../peta/maplibre.ts";

/** The area of the label that an event comes from; "" elsewhere. */
export const labelKode = (target: EventTarget | null) => (target as Element | null)?.closest<HTMLElement>(".peta-label")?.dataset["label"] ?? "";

/**
 * Each label gets a link, which is its area to a keyboard, as the links of the drawn map are. An arrow on one
 * goes to the area that lies there; it must not also pan the map, so it is caught on its way down.
 */
export function followKeys(map: MapLibreMap, { areas }: IslandOptions, targets: ArrowTargets, choose: (kode: string) => void): void {
  const field = map.getContainer();
  for (const area of areas) field.querySelector(`[data-label="${area.kode}"]`)?.prepend(areaLink(area));
  field.addEventListener("focusin", ({ target }) => {
    const kode = labelKode(target);
    if (kode !== "") choose(kode);
  });
  field.addEventListener("keydown", (event) => {
    const from = labelKode(event.target);
    if (from === "" || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const kode = areaByKey(event.key, from, targets);
    if (kode === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    field.querySelector<HTMLElement>(`[data-label="${kode}"] a`)?.focus({ preventScroll: true });
  }, true);
}

/** Without the words of its label: its name says them in another order, and more. */
function areaLink({ href, spoken }: IslandArea): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.ariaLabel = spoken;
  link.draggable = false; // the map is dragged, not its label
  // Only a key or a screen reader opens the page at once; a hand chooses, as everywhere on this map.
  link.onclick = (event) => event.detail === 0;
  return link;
}
