import type { Map as MapLibreMap } from "maplibre-gl";
/** By its address, as in peta-island; "jelajah" keeps the two scripts from sharing a file that the page would ask for. */
import mapScript from "./peta-maplibre.ts?jelajah&worker&url";
import type { JelajahMaplibre } from "./jelajah-peta.ts";

const failed = "Peta tidak dapat dijalankan di perangkat ini atau tidak dapat dimuat. Semua peta dan wilayah ada dalam daftar di bawah.";

/** The explorer's places in the page, filled as soon as the page is there; without them the list below is whole. */
class JelajahPeta extends HTMLElement {
  /** The running map; tests read what it really draws. */
  map: MapLibreMap | null = null;

  async connectedCallback() {
    const field = document.createElement("jelajah-maplibre") as JelajahMaplibre;
    field.className = "peta-bidang";
    try {
      if (!document.createElement("canvas").getContext("webgl2")) throw new Error("no WebGL 2");
      await import(/* @vite-ignore */ mapScript);
      this.querySelector(".jelajah-badan")?.prepend(field);
      this.map = await field.start(this);
      this.dataset["keadaan"] = "buka";
    } catch {
      field.remove();
      this.dataset["keadaan"] = "gagal";
      const message = this.querySelector('[data-bagian="pesan"]');
      if (message) message.textContent = failed;
    }
  }
}

customElements.define("jelajah-peta", JelajahPeta);
