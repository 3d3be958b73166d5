/** By its address: see peta-island.ts. */
import temukanScript from "./temukan.ts?worker&url";

/** The first press loads what knows the borders, which then hears the same press again. */
const place = document.querySelector<HTMLElement>(".temukan");
const button = place?.querySelector("button");
const status = place?.querySelector<HTMLElement>("[role=status]");

async function load(): Promise<void> {
  try {
    await import(/* @vite-ignore */ temukanScript);
    button?.removeEventListener("click", load);
    button?.click();
  } catch {
    if (status) status.textContent = "Bagian ini tidak dapat dimuat. Periksa sambungan internet, lalu tekan lagi.";
  }
}
button?.addEventListener("click", load);
