import type { Issue } from "../data/issue.ts";
import { possibleDates } from "../data/date.ts";
import { readPeriode } from "../data/periode.ts";
import type { Content, Nilai } from "../data/model.ts";
import { daftarTerungkap } from "../data/rules/jumlah-terungkap.ts";
import type { Pengamatan } from "./amati.ts";
import type { Arti } from "./arti.ts";
import { sebagian, tempat, textOf } from "./buku.ts";
import type { Kolom } from "./kolom.ts";
import { namaBukanWilayah } from "./nama.ts";
import type { Opsi } from "./opsi.ts";
import type { Baris, Tabel } from "./tabel.ts";
import { periodeSela, rentang } from "./waktu.ts";

/** Rows whose area or period is not known: nothing is written until each is, or is left out on purpose. */
export function belumCocok(tabel: Tabel, arti: Arti, pengamatan: Pengamatan, { lewatiTakDikenal, periode, dalam }: Opsi): Issue[] {
  const { takCocok, tanpaPeriode, periodeUmum } = pengamatan;
  const issues: Issue[] = [];
  const [first] = takCocok;
  if (first && !lewatiTakDikenal) {
    // A column called "Nama" may hold anybody's: its words are not repeated.
    const mayBePersonal = arti.nama.at(-1)?.kolom.some(({ judul }) => /^nama$/i.test(judul)) ?? false;
    issues.push(mayBePersonal ? namaBukanWilayah(tabel.file, first.baris.nomor + 1) : notMatched(tabel, takCocok));
  }
  const cities = daftarKabkota(arti, pengamatan);
  if (cities.length > 1 && dalam === undefined) issues.push(beberapaKabkota(tabel, cities));
  const [without] = tanpaPeriode;
  const sela = periode === undefined ? periodeSela(arti, pengamatan) : [];
  if (sela.length > 0) issues.push(periodeBerganti(tabel, sela));
  else if (without) issues.push(periodeUmum.includes(rentang) ? beberapaBulan(tabel, "Judul, lembar, atau nama berkas menyebut") : withoutPeriode(tabel, arti, without, tanpaPeriode, periodeUmum));
  return issues;
}

/** The kabkota of smaller areas that are told by nothing but their own names. */
function daftarKabkota({ kode, nama }: Arti, { amatan, berkepala }: Pengamatan): string[] {
  if (kode.length > 0 || nama.length > 1 || berkepala) return [];
  return [...new Set(amatan.filter(({ wilayah }) => wilayah.kode.length > 5).map(({ wilayah }) => wilayah.kode.slice(0, 5)))].sort();
}

function beberapaKabkota({ file }: Tabel, cities: readonly string[]): Issue {
  return {
    code: "impor-wilayah",
    at: { file, line: 1 },
    what: `Nama-namanya ada di beberapa kabupaten/kota (${sebagian(cities)}), dan berkas ini tidak menyebut yang mana.`,
    why: "Kelurahan yang senama ada di banyak kota; yang dikenal di sini belum tentu yang dimaksud.",
    fix: `Sebutkan tempatnya, misalnya --dalam ${cities[0] ?? ""}; bila memang beberapa kota, --dalam 64.`,
  };
}

function periodeBerganti({ file }: Tabel, sela: ReturnType<typeof periodeSela>): Issue {
  return {
    code: "impor-periode",
    at: tempat(file, sela[0]?.baris ?? 0),
    what: `Ada baris tanpa angka yang menyebut periode lain daripada judul dan nama berkas: ${sebagian(sela.map(({ baris, periode }) => `baris ${baris + 1} (${periode})`))}.`,
    why: "Angka di sekitarnya mungkin dari periode itu, dan tahun pengumpulan data tidak ditebak.",
    fix: "Bila satu tabel memuat beberapa periode, tambahkan kolom Tahun yang terisi di setiap baris, simpan, lalu ulangi. Bila semuanya dari satu periode, sebutkan dengan --periode 2024 atau --periode 2024-06.",
  };
}

/** Quarters and halves of a year are no period here, and no month can be made of them. */
export function beberapaBulan({ file }: Tabel, what: string): Issue {
  return {
    code: "impor-periode",
    at: { file, line: 1 },
    what: `${what} beberapa bulan sekaligus (triwulan, semester, atau rentang bulan).`,
    why: "Periode di sini satu tahun atau satu bulan, dan laporan triwulan sering berarti Januari sampai akhir triwulan.",
    fix: "Bila angkanya keadaan pada satu bulan, sebutkan bulannya, misalnya --periode 2024-06. Bila bukan, tulis sebagai kalimat di content/pernyataan.csv.",
  };
}

function withoutPeriode(tabel: Tabel, { periode, tahun, bulan }: Arti, first: Baris, rows: readonly Baris[], general: readonly string[]): Issue {
  const text = ({ sel }: Baris, kolom: Kolom) => textOf(sel[kolom.indeks]).trim();
  const kolom = [periode, tahun, bulan].find((one) => one !== undefined && text(first, one) !== "" && (one === bulan || readPeriode(text(first, one)) === undefined));
  const [why, ask] = ["Tahun pengumpulan data tidak ditebak.", "Sebutkan periodenya, misalnya --periode 2024 atau --periode 2024-06."];
  if (!kolom) {
    const what = general.length > 1 ? `Judul dan nama berkas menyebut beberapa periode: ${general.join(", ")}.` : `Periode ${rows.length} baris tidak tertulis di kolom, judul, atau nama berkas.`;
    return { code: "impor-periode", at: tempat(tabel.file, first.nomor), what, why, fix: ask };
  }
  const months = new Set(rows.flatMap((row) => possibleDates(text(row, kolom))).map((date) => date.slice(0, 7)));
  return {
    code: "impor-periode",
    at: tempat(tabel.file, first.nomor, kolom.indeks, kolom.judul),
    what: `Isi kolom “${kolom.judul}” pada ${rows.length} baris bukan satu tahun atau satu bulan.`,
    why,
    fix: months.size === 1 ? `Sebutkan bulannya dengan --periode ${[...months][0]}, dan tanggalnya dengan --catatan.` : `Tulis seperti 2024 atau Juni 2024 di kolom itu. ${ask}`,
  };
}

function notMatched({ file }: Tabel, takCocok: Pengamatan["takCocok"]): Issue {
  const told = new Map(takCocok.map(({ baris, nama, cocok }) => [`${nama}|${cocok.sebab}`, `baris ${baris.nomor + 1} ${cocok.sebab}${cocok.saran === "" ? "" : ` (${cocok.saran})`}`]));
  return {
    code: "impor-wilayah",
    at: tempat(file, takCocok[0]?.baris.nomor ?? 0),
    what: `${takCocok.length} baris tidak cocok dengan wilayah mana pun: ${sebagian([...told.values()])}.`,
    why: "Nama dicocokkan utuh, di dalam kecamatannya; “Damai” bukan “Damai Baru”. Kata dalam berkas tidak diulang di sini: dapat saja nama orang.",
    fix: "Betulkan namanya di berkas, tambahkan ejaannya di content/wilayah.csv, sebutkan tempatnya dengan --dalam, atau lewati baris-baris itu dengan --lewati-tak-dikenal.",
  };
}

/** What the content with the new rows gives away, told by what can be done about it: these rows are in no file yet. */
export function tetapTerungkap(file: string, before: Content, after: Content): Issue {
  const all = daftarTerungkap(after);
  const nameOf = ({ indikator, kode, periode, instrumen, sumber }: Nilai) => [indikator, kode, periode, instrumen, sumber].join("|");
  const there = new Map(before.daftarNilai.map((one) => [nameOf(one), one]));
  const stands = [...new Set(all.flatMap(({ more }) => more.flatMap((one) => there.get(nameOf(one)) ?? [])))];
  const fresh = after.daftarNilai.filter((one) => !there.has(nameOf(one)));
  const given = all.flatMap(({ nilai }) => (there.has(nameOf(nilai)) ? [] : [nilai]));
  // Where all that is given back stood there before, the new rows as a whole are one too many.
  const areas = [...new Set((given.length > 0 ? given : fresh).map(({ kode }) => kode))];
  const ways = [
    ...(stands.length > 0 ? [`tahan dahulu ${sebagian(stands.map(({ indikator, kode, row }) => `${indikator} ${kode} (${row.file}:${row.line})`))}; yang sudah dirilis ditarik (lihat “Menarik angka” di panduan)`] : []),
    `keluarkan dari berkas ini baris ${sebagian(areas)}: yang tidak ditulis tidak mengungkap apa pun`,
  ];
  return {
    code: "jumlah-terungkap",
    at: { file, line: 1 },
    what: `Jumlah 1 sampai 4 anak tetap dapat dihitung di ${new Set(all.map(({ nilai }) => nilai.kode)).size} wilayah, walaupun semua yang baru ditahan: angka lain sudah ada di content/ atau sudah dirilis.`,
    why: "Yang ditahan untuk melindungi anak harus tetap tidak dapat ditebak, juga dengan jumlah wilayah di atasnya, penyebut, persentase, dan rilis terdahulu.",
    fix: `${ways.length > 1 ? "Pilih satu, lalu ulangi perintah ini: " : "Ulangi perintah ini sesudah ini: "}${ways.join("; atau ")}.`,
  };
}

/** What the check says of rows that are not written yet, which nobody could open: once for all of which it says the same. Old rows keep their lines. */
export function tentangBarisBaru(file: string, target: string, before: string, text: string, issues: readonly Issue[]): Issue[] {
  const [old, now] = [before.split("\n"), text.split("\n")];
  const lineOf = ({ at }: Issue) => (at.file === target ? old.indexOf(now[at.line - 1] ?? "") + 1 : at.line);
  const there = issues.filter((issue) => lineOf(issue) > 0).map((issue) => ({ ...issue, at: { ...issue.at, line: lineOf(issue) } }));
  const fresh = Map.groupBy(issues.filter((issue) => lineOf(issue) === 0), ({ code }) => code);
  return [...there, ...[...fresh.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const [kode = "", periode = ""] = (now[first.at.line - 1] ?? "").split(",");
    return [{ ...first, at: { file, line: 1 }, what: `Pada baris yang akan ditulis (${kode} ${periode}${more.length > 0 ? `, dan ${more.length} baris lain` : ""}): ${first.what}` }];
  })];
}
