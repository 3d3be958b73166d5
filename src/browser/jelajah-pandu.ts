import type { Map as MapLibreMap } from "maplibre-gl";
import type { Jelajah, JelajahLayer, JelajahView } from "../peta/jelajah.ts";
import { layerOf, type JelajahState } from "./jelajah-alamat.ts";
import { partsOf, showPanel, showView, type Parts } from "./jelajah-bagian.ts";
import { refusal, showComparison } from "./jelajah-banding.ts";
import { fillList, markList, revealIn } from "./jelajah-daftar.ts";
import { cameraNow, travel } from "./jelajah-kamera.ts";
import { layerAt, LayerDrawing } from "./jelajah-lapis.ts";
import { Steps } from "./jelajah-langkah.ts";
import { fillSelects, viewOf } from "./jelajah-pilihan.ts";
import { boundsOf, type AreaLayer } from "./peta-layer.ts";
import { areaPadding, padding } from "./peta-map.ts";
import { kodeAt, kodeMeant, showToFinger } from "./peta-pilih.ts";

/** Keeps the map, the lists, the comparison and the address in step: one state, shown by all of them. */
export class Explorer {
  #parts: Parts;
  #map: MapLibreMap;
  #layers: readonly JelajahLayer[];
  #kabkota: AreaLayer;
  #drawing: LayerDrawing;
  #steps: Steps;
  #active: JelajahLayer | null = null;
  #drawn: JelajahView | null = null;
  #hovered = "";

  constructor(root: HTMLElement, map: MapLibreMap, jelajah: Jelajah, kabkota: AreaLayer) {
    this.#parts = partsOf(root);
    this.#map = map;
    this.#layers = jelajah.layers;
    this.#kabkota = kabkota;
    this.#drawing = new LayerDrawing(map, kabkota);
    this.#steps = new Steps(map, jelajah, boundsOf(kabkota.features));
    this.#listen();
    this.#open();
  }

  #listen(): void {
    const { layer, indikator, round } = this.#parts.selects;
    layer.onchange = () => this.#goToLayer(layer.value);
    indikator.onchange = round.onchange = () => this.#chooseView();
    this.#parts.compare.onclick = () => this.#compare(this.#steps.state.chosen);
    this.#parts.clear.onclick = () => this.#choose({ compared: [] });
    this.#map.on("moveend", () => this.#steps.moved() && this.#show());
    this.#map.on("mousemove", (event) => {
      const kode = kodeAt(this.#map, event);
      this.#map.getCanvas().style.cursor = kode === "" ? "" : "pointer";
      this.#hover(kode);
    });
    this.#map.on("mouseout", () => this.#hover(""));
    this.#map.on("click", (event) => {
      const kode = this.#drawn ? kodeMeant(this.#map, event, this.#drawing.shapesOf(this.#drawn)) : "";
      this.#choose({ chosen: kode });
      revealIn(this.#parts.list, kode);
      showToFinger(event, this.#parts.panel.parentElement);
    });
    addEventListener("popstate", () => this.#open());
  }

  #open(): void {
    const ignored = this.#steps.open();
    this.#say(ignored.length === 0 ? "" : `Bagian alamat ini tidak dikenali dan diabaikan: ${ignored.join(", ")}.`);
    this.#show();
  }

  #choose(change: Partial<JelajahState>, isJourney = false): void {
    this.#say("");
    this.#steps.choose(change, isJourney);
    this.#show();
  }

  #goToLayer(name: string): void {
    const layer = this.#layers.find((candidate) => candidate.name === name);
    if (!layer) return;
    const areas = this.#kabkota.features.filter(({ properties }) => layer.kota === null || properties.kode === layer.kota);
    this.#choose({ chosen: "" }, true);
    travel(this.#map, areas, padding, layer.kota === null);
  }

  #chooseView(): void {
    if (!this.#active || !this.#drawn) return;
    this.#choose({ views: { ...this.#steps.state.views, [this.#active.name]: viewOf(this.#parts.selects, this.#active, this.#drawn) } });
  }

  #chooseInList(kode: string): void {
    this.#choose({ chosen: kode });
    if (!this.#active || !this.#drawn) return;
    const areas = this.#drawing.shapesOf(this.#drawn).features.filter(({ properties }) => properties.kode === kode);
    travel(this.#map, areas, areaPadding, this.#active.kota === null);
  }

  #compare(kode: string): void {
    const { compared } = this.#steps.state;
    if (compared.includes(kode)) return this.#choose({ compared: compared.filter((other) => other !== kode) });
    const reason = refusal(compared, layerOf(this.#layers, compared[0] ?? "") === layerOf(this.#layers, kode));
    if (reason === undefined) this.#choose({ compared: [...compared, kode] });
    else this.#say(reason);
  }

  #hover(kode: string): void {
    if (kode === this.#hovered) return;
    this.#hovered = kode;
    this.#mark("off"); // a pointer that wanders must not make a screen reader talk
  }

  #show(): void {
    this.#active = layerAt(cameraNow(this.#map), this.#layers, this.#kabkota);
    const view = this.#steps.state.views[this.#active.name];
    if (view && view !== this.#drawn) this.#draw(this.#active, view);
    const comparedLayer = layerOf(this.#layers, this.#steps.state.compared[0] ?? "");
    showComparison(this.#parts.comparison, this.#steps.state.views[comparedLayer?.name ?? ""], this.#steps.state.compared, (kode) => {
      this.#compare(kode);
      this.#parts.comparisonHead.focus();
    });
    this.#parts.clear.hidden = this.#steps.state.compared.length === 0;
    this.#mark("polite");
  }

  #draw(layer: JelajahLayer, view: JelajahView): void {
    this.#drawn = view;
    this.#hovered = "";
    fillSelects(this.#parts.selects, this.#layers, layer, view);
    fillList(this.#parts.list, view, {
      choose: (kode) => this.#chooseInList(kode),
      compare: (kode) => this.#compare(kode),
      hover: (kode) => this.#hover(kode),
    });
    showView(this.#parts, view);
    this.#drawing.draw(layer, view).then(
      () => this.#mark("off"),
      () => {
        this.#drawn = null; // asked for again when the map next moves
        this.#say(`Batas untuk ${layer.nama} tidak dapat dimuat. Periksa sambungan, lalu geser peta.`);
      },
    );
  }

  /** The area under the pointer, or else the chosen one: outlined on the map, marked in the list, told beside. */
  #mark(how: "polite" | "off"): void {
    const { chosen, compared } = this.#steps.state;
    const options = this.#drawn?.options;
    const isHere = (kode: string) => options?.areas.some((area) => area.kode === kode) ?? false;
    const shown = [this.#hovered, chosen].find(isHere) ?? "";
    this.#drawing.outline(shown);
    markList(this.#parts.list, { hovered: this.#hovered, chosen, compared });
    showPanel(this.#parts, options?.areas.find(({ kode }) => kode === shown), { isChosen: shown === chosen, isCompared: compared.includes(shown), how });
  }

  #say(words: string): void {
    this.#parts.message.textContent = words;
  }
}
