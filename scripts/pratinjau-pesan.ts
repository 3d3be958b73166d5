import { escapeXml } from "../src/text/xml.ts";

const style = `
.pratinjau-pesan { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; padding: 0.75rem 1rem;
  border-top: 4px solid #b3261e; background: #fff; color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; color-scheme: light; }
.pratinjau-pesan summary { cursor: pointer; font-weight: 600; }
.pratinjau-pesan pre { margin: 0.75rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.875rem/1.5 ui-monospace, monospace; }
@media print { .pratinjau-pesan { display: none; } }`;

const panel = (report: string, said: string) =>
  `<style>${style}</style><div class="pratinjau-pesan" role="alert"><details open><summary>${said}</summary><pre tabindex="0">${escapeXml(report)}</pre></details></div>`;

/** Over a page of the last good content. */
export const messagePanel = (report: string) => panel(report, "Isi di content/ belum sah. Halaman ini masih menampilkan isi terakhir yang sah.");

/** Where there was no good content yet. The script asks for the page again once there is. */
export const messagePage = (report: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Isi belum sah</title>` +
  `<script type="module" src="/@vite/client"></script></head><body>${panel(report, "Isi di content/ belum sah. Halaman tampil setelah pesan di bawah ini diperbaiki.")}</body></html>`;
