import { angka } from "../text/format.ts";
import type { Naskah } from "./kata.ts";

/** As much of a list as a reviewer reads, and as a merge request takes. */
const most = 100;

/** The comparison as the text of a merge request. */
export function bandingMarkdown({ judul, ringkasan, daftarBagian }: Naskah): string {
  const sections = daftarBagian.map(({ judul, jumlah, daftarButir }) => {
    const items = daftarButir.map(({ nama, rincian }) => [`- ${escape(nama)}`, ...cut(rincian.map((line) => `  - ${escape(line)}`), "  ")].join("\n"));
    return `<details${daftarButir.length > 12 ? "" : " open"}><summary>${escape(judul)} (${angka(String(jumlah))})</summary>\n\n${cut(items, "").join("\n")}\n\n</details>`;
  });
  return `${[`## ${escape(judul)}`, `**${escape(ringkasan)}**`, ...sections].join("\n\n")}\n`;
}

function cut(lines: readonly string[], indent: string): string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `${indent}- … dan ${more} lainnya`] : [...lines];
}

/** Content can never become markup, nor call anybody by an @. */
const escape = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, (mark) => `\\${mark}`).replaceAll("&", "&amp;").replaceAll("@", "@\u200b");
