import { jaga, terungkap } from "../../jaga/jaga.ts";
import { keyOf, type Hitungan, type Keadaan, type Susunan, type Terungkap } from "../../jaga/model.ts";
import { hitunganOf, keadaanOf, susunanOf } from "../hitungan.ts";
import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";

/** Counts of one to four children that what is shown gives back: totals, rests, rates, and what a release has shown. */
export function* jumlahTerungkap(content: Content): Iterable<Issue> {
  for (const { nilai, found, more } of daftarTerungkap(content)) yield issue(nilai, found, more);
}

interface Row {
  /** The row that says what is given back, or is the nearest to it. */
  nilai: Nilai;
  found: Terungkap;
  /** Rows that would have to be withheld as well. */
  more: readonly Nilai[];
}

export function daftarTerungkap(content: Content): Row[] {
  const [keadaan, susunan] = [keadaanOf(content), susunanOf(content)];
  const all = terungkap(keadaan, susunan).filter(({ jenis }) => jenis !== "kecil");
  if (all.length === 0) return [];
  const rows = rowsByKey(content);
  const missed = missing(keadaan, susunan);
  // A rate may be shown in another file than the count that is withheld.
  const shown = (key: string) => rows.get(key)?.filter(({ status }) => status === "ada") ?? [];
  const told = new Map<Nilai, Row>();
  for (const found of all) {
    const nilai = nearest(rows, found);
    const near = missed.filter(({ periode }) => periode === found.hitungan.periode).flatMap((other) => rows.get(keyOf(other))?.slice(0, 1) ?? []);
    if (nilai && !told.has(nilai)) told.set(nilai, { nilai, found, more: [...new Set([...near, ...(found.jenis === "ditahan" ? shown(keyOf(found.hitungan)) : [])])] });
  }
  return [...told.values()];
}

function rowsByKey(content: Content): Map<string, Nilai[]> {
  const said = content.daftarNilai.flatMap((nilai) => hitunganOf(nilai, "tetap", content).map((hitungan) => ({ key: keyOf(hitungan), nilai })));
  return new Map([...Map.groupBy(said, ({ key }) => key)].map(([key, all]) => [key, all.map(({ nilai }) => nilai)]));
}

/** The row that says it, or what it is a part of. */
function nearest(rows: ReadonlyMap<string, readonly Nilai[]>, { hitungan }: Terungkap): Nilai | undefined {
  const [own] = rows.get(keyOf(hitungan)) ?? [];
  if (own) return own;
  const same = [...rows].flatMap(([, [first]]) => (first && hitungan.periode === `${first.periode}|${first.instrumen}` ? [first] : []));
  const above = same.filter(({ kode }) => hitungan.kode.startsWith(kode)).sort((a, b) => b.kode.length - a.kode.length);
  return above[0] ?? same.find(({ kode }) => kode.startsWith(hitungan.kode)) ?? same[0];
}

/** What would have to be withheld as well. */
function missing({ kini, dulu }: Keadaan, susunan: Susunan): Hitungan[] {
  const free = kini.map((one) => (one.sifat === "tetap" ? { ...one, sifat: "baru" as const } : one));
  return jaga({ kini: free, dulu }, susunan).filter(({ status }, i) => status === "ditahan" && kini[i]?.status === "ada");
}

function issue({ row }: Nilai, { jenis }: Terungkap, more: readonly Nilai[]): Issue {
  const places = more.map((one) => `${one.indikator} ${one.kode} (${one.row.file.replace("content/", "")}:${one.row.line})`);
  return {
    code: "jumlah-terungkap",
    at: row.at(jenis === "ditahan" ? "status" : "nilai"),
    what: jenis === "ditahan" ? "Jumlah yang ditahan ini dapat dihitung kembali dari angka lain: kurang dari lima bilangan yang mungkin." : "Dari baris ini dan angka lain pada periode yang sama dapat dihitung jumlah 1 sampai 4 anak, walaupun tidak tertulis.",
    why: "Yang ditahan untuk melindungi anak harus tetap tidak dapat ditebak, juga dengan jumlah wilayah di atasnya, penyebut, persentase, dan rilis terdahulu.",
    fix: places.length > 0 ? `Tahan juga: ${places.join(", ")}.` : "Tahan juga jumlah wilayah di atasnya atau penyebutnya; bila angkanya sudah pernah dirilis, tarik lebih dulu (lihat “Menarik angka” di panduan).",
  };
}
