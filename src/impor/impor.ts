import { checkContent } from "../data/check.ts";
import { isIsoDate, possibleDates, spellDate } from "../data/date.ts";
import type { Issue } from "../data/issue.ts";
import { columnsOf, type Content, type Indikator, type Instrumen } from "../data/model.ts";
import { parseContent } from "../data/parse.ts";
import { isPeriode, readPeriode } from "../data/periode.ts";
import type { Files } from "../data/read.ts";
import { isCount } from "../data/statement.ts";
import { isBadanPublik } from "../data/sudah-terbit.ts";
import { suggest } from "../data/suggest.ts";
import type { Solve } from "../jaga/model.ts";
import { Pengamat, type Pengamatan } from "./amati.ts";
import { bacaAngkaWilayah, type Terbaca } from "./angka-wilayah.ts";
import { bacaArti, type Arti } from "./arti.ts";
import { bacaBuku } from "./baca.ts";
import { barisDari } from "./baris.ts";
import { gagal, jadi, type Hasil } from "./buku.ts";
import { Pencocok } from "./cocok.ts";
import { gabung, type Gabungan } from "./gabung.ts";
import { takDisebut, type Kurang } from "./kurang.ts";
import { beberapaBulan, belumCocok, tentangBarisBaru, tetapTerungkap } from "./masalah.ts";
import { namaTanpaWilayah } from "./nama.ts";
import type { Opsi } from "./opsi.ts";
import { bacaTabel, type Tabel } from "./tabel.ts";
import { bandingkan, jumlahTidakCocok, type Bandingan } from "./total.ts";
import { pilihUkuran, type Pilihan } from "./ukuran.ts";
import { hariTabel } from "./waktu.ts";

/** What was understood of a file, as far as it went. */
export interface Pemahaman {
  tabel: Tabel;
  arti: Arti;
  indikator: Indikator;
  pengamatan: Pengamatan;
  kurang: Kurang | undefined;
  pilihan: Pilihan;
  terbaca: Terbaca;
  bandingan: readonly Bandingan[];
}

export interface Rencana {
  /** Path of the file to exchange, as authors know it, and its new text; null where nothing changes. */
  file: string;
  text: string | null;
  gabungan: Gabungan;
}

interface Impor {
  paham: Partial<Pemahaman>;
  hasil: Hasil<Rencana>;
}

/** Bytes of a file from another office and all of `content/` → what to write. Touches no disk. With a solver the least is withheld. */
export function impor(file: string, bytes: Uint8Array, files: Files, opsi: Opsi, maju: (apa: string) => void, solve?: Solve): Impor {
  const paham: Partial<Pemahaman> = {};
  return { paham, hasil: plan(file, bytes, files, opsi, maju, paham, solve) };
}

function plan(file: string, bytes: Uint8Array, files: Files, opsi: Opsi, maju: (apa: string) => void, paham: Partial<Pemahaman>, solve?: Solve): Hasil<Rencana> {
  maju("membaca berkas");
  const buku = bacaBuku(file, bytes, opsi.pemisah);
  if (buku.issues) return buku;
  const parsed = parseContent(files);
  const pencocok = new Pencocok(parsed.content.daftarWilayah);
  const personal = namaTanpaWilayah(buku.nilai, pencocok);
  if (personal) return gagal(personal);
  const asked = askedFor(file, parsed.content, opsi);
  if (asked.issues) return asked;
  const { indikator, instrumen } = asked.nilai;
  const understood = understand(buku.nilai, indikator, parsed.content, pencocok, opsi, maju, paham);
  if (understood.issues) return understood;
  maju("menahan jumlah kecil");
  const rows = barisDari(understood.nilai.angka, indikator, instrumen, parsed.content, opsi, solve);
  const target = `content/nilai/${opsi.indikator}.csv`;
  const before = new TextDecoder().decode(files.get(target) ?? new TextEncoder().encode(`${columnsOf.nilai.join(",")}\n`));
  const gabungan = gabung(before, target, rows, parsed.content, opsi);
  if (gabungan.issues) return gabungan;
  if (gabungan.nilai.baru.length === 0) return jadi({ file: target, text: null, gabungan: gabungan.nilai });
  maju(`memeriksa isi situs dengan ${gabungan.nilai.baru.length} baris baru`);
  const after = parseContent(new Map([...files, [target, new TextEncoder().encode(gabungan.nilai.text)]]));
  const issues = tentangBarisBaru(file, target, before, gabungan.nilai.text, checkContent(after));
  const others = issues.filter(({ code }) => code !== "jumlah-terungkap");
  if (others.length < issues.length) return gagal(...others, tetapTerungkap(file, parsed.content, after.content));
  return issues.length > 0 ? gagal(...issues) : jadi({ file: target, text: gabungan.nilai.text, gabungan: gabungan.nilai });
}

function understand(buku: Parameters<typeof bacaTabel>[0], indikator: Indikator, content: Content, pencocok: Pencocok, opsi: Opsi, maju: (apa: string) => void, paham: Partial<Pemahaman>): Hasil<Terbaca> {
  const tabel = bacaTabel(buku, opsi);
  if (tabel.issues) return tabel;
  paham.tabel = tabel.nilai;
  paham.indikator = indikator;
  const arti = bacaArti(tabel.nilai, indikator, opsi);
  if (arti.issues) return arti;
  paham.arti = arti.nilai;
  const total = tabel.nilai.baris.length;
  const pengamat = new Pengamat(tabel.nilai, arti.nilai, opsi, pencocok);
  const pengamatan = pengamat.amati((rows) => maju(`mencocokkan wilayah: ${rows} dari ${total} baris`));
  paham.pengamatan = pengamatan;
  paham.kurang = takDisebut(pengamatan.amatan, content.daftarWilayah);
  const issues: Issue[] = belumCocok(tabel.nilai, arti.nilai, pengamatan, opsi);
  const pilihan = pilihUkuran(tabel.nilai, [...new Set([...pengamatan.amatan.map(({ pokok }) => pokok), ...pengamatan.rentang])], indikator, opsi);
  if (pilihan.issues) return gagal(...issues, ...(pengamatan.amatan.length === 0 && issues.length > 0 ? [] : pilihan.issues));
  paham.pilihan = pilihan.nilai;
  const span = [...pilihan.nilai.values()].flat().find((pokok) => pengamatan.rentang.has(pokok));
  if (span !== undefined) return gagal(...issues, beberapaBulan(tabel.nilai, `Judul kolom “${span}” menyebut`));
  maju("membaca angka");
  const terbaca = bacaAngkaWilayah(tabel.nilai, pengamatan.amatan, pilihan.nilai, indikator, opsi);
  if (terbaca.issues) return gagal(...issues, ...terbaca.issues);
  paham.terbaca = terbaca.nilai;
  const isWhole = (pokok: string) => [...pilihan.nilai].some(([guna, daftar]) => daftar.includes(pokok) && (daftar.length > 1 || isCount(guna, indikator)));
  const bandingan = bandingkan(pengamatan.amatan, pengamatan.jumlah, pilihan.nilai, terbaca.nilai, isWhole, content.daftarWilayah);
  paham.bandingan = bandingan;
  const wrong = bandingan.filter(({ cocok }) => !cocok);
  if (wrong.length > 0 && !opsi.terimaJumlah) issues.push(jumlahTidakCocok(tabel.nilai, wrong));
  return issues.length > 0 ? gagal(...issues) : jadi(withDay(terbaca.nilai, hariTabel(tabel.nilai)));
}

const withDay = (terbaca: Terbaca, day: string | undefined): Terbaca => ({
  ...terbaca,
  angka: terbaca.angka.map((one) => (day?.startsWith(`${one.periode}-`) ? { ...one, catatan: [one.catatan, `Tanggal pada tabel: ${spellDate(day)}.`].filter(Boolean).join(" ") } : one)),
});

const onlyOne = (dates: readonly string[]) => (dates.length === 1 ? dates[0] : undefined);

/** What the command names must exist: nothing is read on with a guess in its place. */
function askedFor(file: string, content: Content, opsi: Opsi): Hasil<{ indikator: Indikator; instrumen: Instrumen }> {
  const at = { file, line: 1 };
  const issue = (what: string, why: string, fix: string): Issue => ({ code: "impor-permintaan", at, what, why, fix });
  const indikator = content.indikatorBySlug.get(opsi.indikator);
  const slugs = content.daftarIndikator.map(({ slug }) => slug);
  if (!indikator) return gagal(issue(`Indikator “${opsi.indikator}” tidak ada.`, "Angka masuk ke content/nilai/<indikator>.csv.", suggest(opsi.indikator, slugs, `Yang ada: ${slugs.join(", ")}.`)));
  const issues: Issue[] = [];
  if (indikator.instrumen.includes("target")) issues.push(issue(`“${indikator.nama}” berisi target.`, "Setiap target membawa dokumen dan acuannya, yang tidak ada di tabel biasa.", "Tulis barisnya dengan tangan menurut panduan."));
  if (opsi.sumber === undefined || !content.sumberById.has(opsi.sumber)) {
    const what = opsi.sumber === undefined ? "Sumbernya belum disebut." : `Sumber “${opsi.sumber}” tidak ada di content/sumber.csv.`;
    const add = 'Tambahkan satu baris di content/sumber.csv (id, judul, penerbit, url, jenis; lihat "Kolom sumber.csv" di panduan), lalu sebutkan id-nya dengan --sumber.';
    issues.push(issue(what, "Setiap angka menunjuk ke sumbernya.", opsi.sumber === undefined ? add : suggest(opsi.sumber, [...content.sumberById.keys()], add)));
  }
  const sumber = content.sumberById.get(opsi.sumber ?? "");
  if (opsi.sudahTerbit && sumber && !isBadanPublik(sumber)) issues.push(issue(`--sudah-terbit: sumber “${sumber.id}” berjenis ${sumber.jenis}.`, "Jumlah kecil hanya tinggal bila lembaga pemerintah sendiri yang sudah menerbitkannya.", "Daftarkan terbitan lembaga itu (laporan-primer atau pernyataan-resmi) sebagai sumber, atau hilangkan --sudah-terbit."));
  const [only] = indikator.instrumen.length === 1 ? indikator.instrumen : [];
  const instrumen = indikator.instrumen.find((one) => one === (opsi.instrumen ?? only));
  if (instrumen === undefined) {
    issues.push(issue(opsi.instrumen === undefined ? "Instrumennya belum disebut." : `Instrumen “${opsi.instrumen}” tidak dipakai indikator ini.`, "Angka survei dan angka pencatatan tidak pernah dicampur, jadi asalnya tidak ditebak.", `Sebutkan --instrumen: ${indikator.instrumen.join(", ")}.`));
  }
  if (opsi.periode !== undefined && !isPeriode(opsi.periode)) issues.push(issue(`--periode “${opsi.periode}” tidak ditulis seperti 2024 atau 2024-06.`, "Periode di sini satu tahun, atau satu bulan sebagai tahun-bulan.", `Tulis --periode ${readPeriode(opsi.periode) ?? onlyOne(possibleDates(opsi.periode))?.slice(0, 7) ?? "2024 atau --periode 2024-06"}.`));
  if (opsi.dinyatakan !== "" && !isIsoDate(opsi.dinyatakan)) issues.push(issue(`--dinyatakan “${opsi.dinyatakan}” tidak ditulis tahun-bulan-hari.`, "Tanggal ditulis tahun-bulan-hari, misalnya 2025-06-12.", `Tulis --dinyatakan ${onlyOne(possibleDates(opsi.dinyatakan)) ?? "2025-06-12"}.`));
  if (opsi.dalam !== undefined && !content.wilayahByKode.has(opsi.dalam)) issues.push(issue(`Kode “${opsi.dalam}” pada --dalam tidak ada di content/wilayah.csv.`, "Nama wilayah dicari di dalam wilayah ini.", "Tulis kode Kemendagri dengan titik, misalnya --dalam 64.71."));
  return issues.length > 0 || !instrumen ? gagal(...issues) : jadi({ indikator, instrumen });
}
