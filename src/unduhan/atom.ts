import { Feed } from "feed";
import type { Data } from "../data/derive.ts";
import { fingerprint } from "../data/fingerprint.ts";
import type { Koreksi } from "../data/koreksi.ts";
import { alamatArtikel, alamatAtom, alamatKoreksi, alamatRilis } from "../text/alamat.ts";
import { tanggal } from "../text/format.ts";
import { angkaNama, changeLog, countsText } from "../text/rilis.ts";
import { escapeXml } from "../text/xml.ts";

interface Entry {
  /** What makes it this entry, whatever becomes of its words, its address or the domain. */
  key: readonly string[];
  title: string;
  address: string;
  published: string;
  updated: string;
  summary: string;
}

/** Releases, corrections and articles, newest first, as an Atom feed. `site`: where addresses begin. */
export function atomFeed(data: Data, site: URL): string {
  const entries = [...rilisEntries(data), ...koreksiEntries(data), ...artikelEntries(data)].sort((a, b) => b.updated.localeCompare(a.updated));
  const link = (address: string) => new URL(address, site).href;
  const { nama, penerbit, dikumpulkan_sampai } = data.situs;
  const feed = new Feed({
    id: idOf(["umpan"]),
    title: nama,
    description: "Rilis angka, koreksi, dan tulisan",
    language: "id",
    link: link("/"),
    feedLinks: { atom: link(alamatAtom) },
    author: { name: penerbit === "" ? nama : penerbit },
    generator: nama,
    copyright: "",
    updated: dateOf(entries[0]?.updated ?? dikumpulkan_sampai),
  });
  for (const { key, title, address, published, updated, summary } of entries) {
    // The library marks both as HTML.
    feed.addItem({ id: idOf(key), title: escapeXml(title), link: link(address), published: dateOf(published), date: dateOf(updated), description: escapeXml(summary) });
  }
  return feed.atom1();
}

const rilisEntries = ({ daftarRilis }: Data): Entry[] => daftarRilis.map((rilis) => ({
  key: ["rilis", String(rilis.rilis)],
  title: `Rilis ${rilis.rilis}, ${tanggal(rilis.tanggal)}`,
  address: alamatRilis(rilis.rilis),
  published: rilis.tanggal,
  updated: rilis.tanggal,
  summary: `${countsText(changeLog(rilis))}.`,
}));

const koreksiEntries = (data: Data): Entry[] => data.daftarKoreksi.map(({ jenis, tanggal: date, angka, salah, alasan }, i) => ({
  key: [jenis, date, ...angka, ...again(data.daftarKoreksi.slice(0, i + 1))],
  title: `${jenis === "penarikan" ? "Penarikan" : "Koreksi"}: ${angka.map((key) => angkaNama(data, key)).join("; ")}`,
  address: alamatKoreksi,
  published: date,
  updated: date,
  summary: `${salah} ${alasan}`,
}));

/** Of several corrections of the same figures on one day, the second and later are told apart by their number. */
function again(upTo: readonly Koreksi[]): string[] {
  const name = ({ jenis, tanggal, angka }: Koreksi) => [jenis, tanggal, ...angka].join(" ");
  const alike = upTo.filter((one) => name(one) === name(upTo.at(-1) ?? one)).length;
  return alike > 1 ? [String(alike)] : [];
}

const artikelEntries = ({ daftarArtikel }: Data): Entry[] => daftarArtikel.map((artikel) => ({
  key: ["artikel", artikel.slug],
  title: artikel.judul,
  address: alamatArtikel(artikel.slug),
  published: artikel.tanggal,
  updated: artikel.diperbarui ?? artikel.tanggal,
  summary: artikel.ringkasan,
}));

/** A UUID from what it names (RFC 9562, version 8): a domain that is still to come cannot be part of it. */
function idOf(key: readonly string[]): string {
  const hex = fingerprint(key);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const dateOf = (iso: string) => new Date(`${iso}T00:00:00Z`);
