import { DecapCmsCore as CMS } from "decap-cms-core";

/** After each saving the working copy is checked; what `npm run cek` says stands below the editor. */
export function tellChecks(address: string): void {
  const find = <T extends Element>(selector: string) => document.querySelector(`.periksa ${selector}`.trim()) as T;
  const [panel, summary, report] = [find<HTMLDetailsElement>("details"), find("summary"), find("pre")];
  const check = async () => {
    panel.hidden = false;
    panel.open = false;
    summary.textContent = "Memeriksa …";
    const { pesan } = (await (await fetch(address)).json()) as { pesan: string };
    panel.open = pesan !== "";
    panel.classList.toggle("salah", pesan !== "");
    summary.textContent = pesan === "" ? "Pemeriksaan: isi lengkap dan sah." : "Pemeriksaan: isi belum sah. Perubahan Anda tersimpan, tetapi situs tidak dapat dibangun.";
    report.textContent = pesan;
  };
  CMS.registerEventListener({ name: "postSave", handler: () => void check() });
}
