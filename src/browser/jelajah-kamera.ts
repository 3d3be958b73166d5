import type { Map as MapLibreMap } from "maplibre-gl";
import type { Camera } from "./jelajah-alamat.ts";
import { kelurahanZoom } from "./jelajah-lapis.ts";
import { boundsOf, type Area, type Bounds } from "./peta-layer.ts";
import { padding } from "./peta-map.ts";

/** Just short of the zoom at which a layer gives way to the other. */
const edge = 0.2;
const closest = 12.5;

export function cameraNow(map: MapLibreMap): Camera {
  const { lat, lng } = map.getCenter();
  return { lat, lon: lng, zoom: map.getZoom() };
}

/** At once, as when an address is opened or gone back to; without a camera all of the province. */
export function jump(map: MapLibreMap, camera: Camera | null, whole: Bounds): void {
  const target = camera ? { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom } : map.cameraForBounds(whole, { padding });
  if (target) map.jumpTo(target);
}

/** To areas of a layer, never so near or far that another layer would be drawn. */
export function travel(map: MapLibreMap, areas: readonly Area[], room: number, isKabkota: boolean): void {
  const camera = areas.length > 0 && map.cameraForBounds(boundsOf(areas), { padding: room });
  if (!camera) return;
  const { min, max } = isKabkota ? { min: 0, max: kelurahanZoom - edge } : { min: kelurahanZoom + edge, max: closest };
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.easeTo({ ...camera, zoom: Math.min(max, Math.max(min, camera.zoom ?? min)), duration: still ? 0 : 600 });
}
