import type { Map as MapLibreMap } from "maplibre-gl";
import type { Jelajah } from "../peta/jelajah.ts";
import { queryOf, stateOf, type JelajahState } from "./jelajah-alamat.ts";
import { cameraNow, jump } from "./jelajah-kamera.ts";
import type { Bounds } from "./peta-layer.ts";

/**
 * What the reader chose, as the address and its history: a choice is a step that the back button takes
 * back, a map that is moved is the same step seen from elsewhere.
 */
export class Steps {
  #map: MapLibreMap;
  #jelajah: Jelajah;
  #whole: Bounds;
  #state: JelajahState;
  /** Where the map stands without the reader having moved it; that is not written into the address. */
  #settled: string | null = null;

  constructor(map: MapLibreMap, jelajah: Jelajah, whole: Bounds) {
    this.#map = map;
    this.#jelajah = jelajah;
    this.#whole = whole;
    this.#state = stateOf("", jelajah).state;
  }

  get state(): JelajahState {
    return this.#state;
  }

  /** As the address says it, at once; what it says that means nothing comes back. */
  open(): readonly string[] {
    const { state, ignored } = stateOf(location.search, this.#jelajah);
    this.#state = state;
    this.#settled = null;
    jump(this.#map, state.camera, this.#whole);
    this.#settled = this.#cameraText();
    return ignored;
  }

  /** A step of its own only where something changes, or where a journey of the map begins. */
  choose(change: Partial<JelajahState>, isJourney: boolean): void {
    this.#state = { ...this.#state, ...change };
    if (isJourney || queryOf(this.#state) !== location.search) history.pushState(null, "", queryOf(this.#state));
  }

  /** Whether the map came to rest where the address does not say yet; now it does. */
  moved(): boolean {
    const now = this.#cameraText();
    if (this.#settled === null || now === this.#settled) return false;
    this.#settled = now;
    this.#state = { ...this.#state, camera: cameraNow(this.#map) };
    history.replaceState(null, "", queryOf(this.#state));
    return true;
  }

  #cameraText(): string {
    return queryOf({ views: {}, camera: cameraNow(this.#map), chosen: "", compared: [] });
  }
}
