/** By its address: see peta-island.ts. */
import kotakScript from "./cari-kotak.ts?worker&url";

/** The search box in the page's head sends its words to a page; with this it also lists areas, once it is used. */
const box = document.querySelector<HTMLInputElement>("#cari");

function load(): void {
  // Where it cannot be loaded the box goes on as it is.
  import(/* @vite-ignore */ kotakScript).catch(() => undefined);
}
if (document.activeElement === box) load();
else box?.addEventListener("focus", load, { once: true });
