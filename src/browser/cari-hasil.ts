/** By its address: see peta-island.ts. */
import isiScript from "./cari-isi.ts?worker&url";

const words = new URLSearchParams(location.search).get("q")?.trim() ?? "";
const section = document.querySelector<HTMLElement>("#hasil");
const box = document.querySelector<HTMLInputElement>("#cari");

if (words !== "" && section && box) {
  box.value = words;
  section.hidden = false;
  const status = section.querySelector("[role=status]") as HTMLElement;
  status.textContent = "Mencari …";
  import(/* @vite-ignore */ isiScript).catch(() => {
    status.textContent = "Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu muat ulang halaman ini.";
  });
}
