import { jaga, terungkap } from "../../jaga/jaga.ts";
import { keyOf, type Hitungan, type Keadaan, type Susunan, type Terungkap } from "../../jaga/model.ts";
import { hitunganOf, keadaanOf, susunanOf } from "../hitungan.ts";
import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";

/** Counts of one to four children that what is shown gives back: totals, rests, rates, and what a release has shown. */
export function* jumlahTerungkap(content: Content): Iterable<Issue> {
  const [keadaan, susunan] = [keadaanOf(content), susunanOf(content)];
  const found = terungkap(keadaan, susunan).filter(({ jenis }) => jenis !== "kecil");
  if (found.length === 0) return;
  const rows = rowsByKey(content);
  const more = missing(keadaan, susunan);
  const told = new Set<Nilai>();
  for (const one of found) {
    const nilai = nearest(rows, one);
    if (!nilai || told.has(nilai)) continue;
    told.add(nilai);
    yield issue(nilai, one, more.filter(({ periode }) => periode === one.hitungan.periode).flatMap((other) => rows.get(keyOf(other))?.slice(0, 1) ?? []));
  }
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
