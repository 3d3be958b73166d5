import type { Map as MapLibreMap } from "maplibre-gl";
import type { ArrowTargets } from "../peta/arah.ts";
import type { IslandOptions } from "../peta/maplibre.ts";
/** By its address, not by `import()`: only a script without dynamic imports stands in the page itself, one request fewer. */
import mapScript from "./peta-maplibre.ts?worker&url";
import { followDrawing } from "./peta-gambar.ts";
import type { PetaMaplibre } from "./peta-map.ts";

const open = "Peta interaktif";
const close = "Tutup peta";
const loading = "Memuat peta …";
const failed = "Peta interaktif tidak dapat dijalankan di perangkat ini; peta di atas tetap lengkap.";
const hint = "Ketuk wilayah, atau Tab lalu tombol panah: angkanya tampil di sini.";

/**
 * Around a map that is already complete. Offers the interactive one and loads it only when the
 * reader asks; the drawn map stays beneath, keeps its place, and comes back whenever this ends.
 */
class PetaIsland extends HTMLElement {
  /** The running map; tests read what it really draws. */
  map: MapLibreMap | null = null;
  #button = create("button", "peta-buka");
  /** Ends the button's name, where a narrow screen has no room to show it. */
  #rest = create("span", "peta-sisa");
  #size = create("small", "peta-ukuran");
  #label = create("label", "peta-pilih");
  #select = create("select", "");
  #panel = create("p", "peta-panel");
  #field = document.createElement("peta-maplibre") as PetaMaplibre;
  #bar = create("div", "peta-tombol");
  #tellChosen = followDrawing(this, this.#panel, hint);

  constructor() {
    super();
    const caption = create("span", "peta-sisa");
    caption.textContent = "Wilayah di peta";
    this.#rest.textContent = " interaktif";
    this.#button.type = "button";
    this.#button.onclick = () => void (this.map ? this.#close() : this.#open());
    this.#label.append(caption, this.#select);
    this.#panel.role = "status";
    this.#field.className = "peta-bidang";
    this.#bar.append(this.#button, this.#size, this.#label, this.#panel);
  }

  connectedCallback() {
    this.#size.textContent = `memuat sekitar ${this.dataset["size"]} kB`;
    this.append(this.#bar);
    this.#show("tutup");
  }

  disconnectedCallback() {
    this.#end();
    this.#bar.remove();
  }

  async #open() {
    if (this.dataset["keadaan"] === "memuat") return;
    this.#show("memuat", loading);
    try {
      if (!document.createElement("canvas").getContext("webgl2")) throw new Error("no WebGL 2");
      await import(/* @vite-ignore */ mapScript);
      this.#bar.before(this.#field);
      const options = JSON.parse(this.dataset["options"] ?? "") as IslandOptions;
      const targets = JSON.parse(this.dataset["arah"] ?? "") as ArrowTargets;
      const map = await this.#field.open(options, { select: this.#select, panel: this.#panel, targets });
      if (!this.isConnected) return map.remove();
      this.map = map;
      this.#show("buka");
    } catch {
      this.#end();
      this.#show("tutup", failed);
    }
  }

  #close() {
    this.#end();
    this.#show("tutup");
  }

  #end() {
    this.map?.remove();
    this.map = null;
    this.#field.replaceChildren();
    this.#field.remove();
  }

  /** The stylesheet does the rest by `data-keadaan`: nothing may move when it changes. */
  #show(state: "tutup" | "memuat" | "buka", words?: string) {
    this.dataset["keadaan"] = state;
    if (state === "buka") this.#button.replaceChildren(close, this.#rest);
    else this.#button.textContent = open;
    if (state === "tutup") this.#tellChosen();
    if (words === undefined) return;
    this.#panel.ariaLive = "polite";
    this.#panel.textContent = words;
  }
}

function create<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

customElements.define("peta-island", PetaIsland);
