import type { Issue } from "../data/issue.ts";
import type { Indikator, Tingkat } from "../data/model.ts";
import { plain } from "../text/ejaan.ts";
import { gagal, jadi, textOf, type Hasil } from "./buku.ts";
import { isJudulWilayah, same, type Kolom, type PeranKolom } from "./kolom.ts";
import { belowKelurahan, columnUnknown, noPlace, sideBySide, spanOfMonths } from "./masalah-kolom.ts";
import { daftarUkuran, type Opsi } from "./opsi.ts";
import type { Tabel } from "./tabel.ts";

/** What the columns of a table hold, apart from the measures. */
export interface Arti {
  kode: readonly Kolom[];
  /** From the largest area to the smallest. */
  nama: readonly { tingkat: Tingkat | undefined; kolom: readonly Kolom[] }[];
  tahun: Kolom | undefined;
  bulan: Kolom | undefined;
  periode: Kolom | undefined;
  /** Long form: what a row's number is stands in this column. */
  kategori: Kolom | undefined;
  /** Whether a word of that column is surely a category; any other may be somebody's name. */
  isKategori: (word: string) => boolean;
  ukuran: readonly Kolom[];
  pilih: readonly { kolom: Kolom; isi: string }[];
}

const satuanKata: Readonly<Record<Indikator["satuan"], RegExp>> = {
  persen: /^(persen|persentase|)$/, anak: /^(anak|balita|baduta|orang|jiwa)$/, orang: /^(orang|jiwa|anak|balita)$/, unit: /./, kategori: /./,
};

export function bacaArti(tabel: Tabel, indikator: Indikator, opsi: Opsi): Hasil<Arti> {
  const assigned = withAsked(tabel, opsi);
  if (assigned.issues) return assigned;
  const kolom = assigned.nilai;
  const of = (peran: PeranKolom) => kolom.filter((one) => one.peran === peran).sort((a, b) => Number(/bps/i.test(a.judul)) - Number(/bps/i.test(b.judul)));
  const twice = kolom.find((one, i) => isJudulWilayah(one.judul) && one.peran !== "nomor" && kolom.findIndex(({ judul }) => same(judul, one.judul)) < i);
  if (twice) return gagal(sideBySide(tabel, twice));
  const pilih = opsi.pilih.flatMap(([judul, isi]) => kolom.filter((one) => same(one.judul, judul)).map((one) => ({ kolom: one, isi })));
  const missing = opsi.pilih.find(([judul]) => !kolom.some((one) => same(one.judul, judul)));
  if (missing) return gagal(columnUnknown(tabel, "--pilih", missing[0]));
  const [kode, wilayah] = [of("kode"), of("wilayah")];
  const levels = (["provinsi", "kabkota", "kecamatan", "kelurahan"] as const).map((tingkat) => ({ tingkat, kolom: of(tingkat) })).filter((one) => one.kolom.length > 0);
  // A column of just "Wilayah" holds the areas around those of a column to its right.
  const around = (wilayah[0]?.indeks ?? 0) < (levels.at(-1)?.kolom[0]?.indeks ?? -1);
  const plainly = wilayah.length > 0 ? [{ tingkat: undefined, kolom: wilayah }] : [];
  const nama = around ? [...plainly, ...levels] : [...levels, ...plainly];
  if (nama.length === 0 && kode.length === 0) return gagal(noPlace(tabel, of("puskesmas").length > 0));
  const smaller = of("puskesmas").find((one) => /posyandu/i.test(one.judul) && tabel.baris.some(({ sel }) => /\p{L}/u.test(textOf(sel[one.indeks]))));
  if (smaller) return gagal(belowKelurahan(tabel, smaller));
  const wrong = wrongUnit(tabel, of("satuan")[0], indikator);
  const span = of("rentang").find((one) => !pilih.some((chosen) => chosen.kolom === one));
  if (wrong ?? span) return gagal(...[wrong, span && spanOfMonths(tabel, span)].filter((issue) => issue !== undefined));
  const ukuran = kolom.filter((one) => one.peran === "ukuran" && hasNumbers(tabel, one));
  const [tahun, bulan, periode] = [of("tahun")[0], of("bulan")[0], of("periode")[0]];
  const [category] = of("kategori");
  const keys = [...kode, ...nama.flatMap((one) => one.kolom), tahun, bulan, periode];
  const kategori = category && (opsi.kolom.has("kategori") || isLong(tabel, keys, category)) ? category : undefined;
  const known = kategori ? kategoriDikenal(tabel, keys, kategori) : new Set<string>();
  const asked = [...opsi.kolom.values()].flatMap((label) => [label, ...label.split("+")]).map((label) => plain(label));
  return jadi({ kode, nama, tahun, bulan, periode, kategori, isKategori: (word) => known.has(word) || asked.includes(plain(word)), ukuran, pilih });
}

/** The columns, with what --kolom says of those that hold no measure. */
function withAsked(tabel: Tabel, { kolom: asked }: Opsi): Hasil<Kolom[]> {
  const issues: Issue[] = [];
  const roles = new Map<Kolom, PeranKolom>();
  for (const [guna, judul] of asked) {
    if (daftarUkuran.some((ukuran) => ukuran === guna)) continue;
    const found = tabel.kolom.find((one) => same(one.judul, judul));
    if (found) roles.set(found, guna as PeranKolom);
    else issues.push(columnUnknown(tabel, "--kolom", judul));
  }
  // What --kolom names takes the place of what was found by the labels.
  const taken = new Set(roles.values());
  const columns = tabel.kolom.map((one) => ({ ...one, peran: roles.get(one) ?? (taken.has(one.peran) ? ("nomor" as const) : one.peran) }));
  return issues.length > 0 ? gagal(...issues) : jadi(columns);
}

const hasNumbers = ({ baris }: Tabel, { indeks }: Kolom) => baris.some(({ sel }) => /\d|unknown type|^[-—–]$/i.test(textOf(sel[indeks]).trim()));

/** Whether the same places come again and again, each time beside another of a few words. */
function isLong({ baris }: Tabel, keys: readonly (Kolom | undefined)[], { indeks }: Kolom): boolean {
  const words = new Set<string>();
  const byPlace = new Map<string, Set<string>>();
  for (const { sel } of baris) {
    const word = textOf(sel[indeks]).trim();
    if (word === "") continue;
    const place = keys.map((key) => (key ? textOf(sel[key.indeks]) : "")).join("|");
    const beside = byPlace.get(place) ?? new Set<string>();
    byPlace.set(place, beside.add(word));
    words.add(word);
  }
  const several = [...byPlace.values()].filter((beside) => beside.size > 1).length;
  return words.size <= 40 && several * 2 >= byPlace.size && several > 0;
}

/** What stands in place of words that may be names. */
export const kategoriLain = "kategori lain";
const kategoriKata = /\b(stunting|pendek|tinggi|normal|gizi|berat|kurang|lebih|baik|buruk|sangat|wasting|underweight|overweight|obesitas|kurus|balita|baduta|bayi|anak|diukur|ditimbang|sasaran|jumlah|total|persen\w*|prevalensi|cakupan|laki|perempuan)\b/;

/** Words that say what is counted, or that come with more than one place: a child's name does not. */
function kategoriDikenal({ baris }: Tabel, keys: readonly (Kolom | undefined)[], { indeks }: Kolom): ReadonlySet<string> {
  const places = new Map<string, Set<string>>();
  for (const { sel } of baris) {
    const word = textOf(sel[indeks]).replace(/\s+/g, " ").trim();
    places.set(word, (places.get(word) ?? new Set()).add(keys.map((key) => (key ? textOf(sel[key.indeks]) : "")).join("|")));
  }
  return new Set([...places].filter(([word, found]) => found.size > 1 || kategoriKata.test(plain(word))).map(([word]) => word));
}

function wrongUnit({ file, baris }: Tabel, kolom: Kolom | undefined, { satuan, nama }: Indikator): Issue | undefined {
  if (!kolom) return undefined;
  const wrong = baris.find(({ sel }) => plain(textOf(sel[kolom.indeks])) !== "" && !satuanKata[satuan].test(plain(textOf(sel[kolom.indeks]))));
  if (!wrong) return undefined;
  return {
    code: "impor-kolom",
    at: { file, line: wrong.nomor + 1, column: `“${kolom.judul}”` },
    what: `Satuan dalam berkas bukan satuan indikator “${nama}”, yang bersatuan ${satuan}.`,
    why: "Angka dengan satuan lain bukan angka indikator ini.",
    fix: "Pilih indikator yang sesuai dengan --indikator, atau baris yang sesuai dengan --pilih.",
  };
}
