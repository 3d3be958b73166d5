import type { Issue } from "../data/issue.ts";
import { refusePersonal } from "../data/personal.ts";
import type { Content, Nilai } from "../data/model.ts";
import { daftarTerungkap } from "../data/rules/jumlah-terungkap.ts";
import type { Pengamatan } from "./amati.ts";
import type { Arti } from "./arti.ts";
import { sebagian, tempat } from "./buku.ts";
import type { Opsi } from "./opsi.ts";
import type { Tabel } from "./tabel.ts";

/** Rows whose area or period is not known: nothing is written until each is, or is left out on purpose. */
export function belumCocok(tabel: Tabel, arti: Arti, { takCocok, tanpaPeriode, periodeUmum }: Pengamatan, { lewatiTakDikenal }: Opsi): Issue[] {
  const issues: Issue[] = [];
  const [first] = takCocok;
  if (first && !lewatiTakDikenal) {
    // A column called "Nama" may hold anybody's: its words are not repeated.
    const mayBePersonal = arti.nama.at(-1)?.kolom.some(({ judul }) => /^nama$/i.test(judul)) ?? false;
    issues.push(mayBePersonal ? refusePersonal(tabel.file, first.baris.nomor + 1, "kolom “Nama” yang isinya bukan nama wilayah") : notMatched(tabel, takCocok));
  }
  const [without] = tanpaPeriode;
  if (without) {
    const several = periodeUmum.length > 1;
    issues.push({
      code: "impor-periode",
      at: tempat(tabel.file, without.nomor),
      what: several ? `Judul dan nama berkas menyebut beberapa periode: ${periodeUmum.join(", ")}.` : `Periode ${tanpaPeriode.length} baris tidak tertulis di kolom, judul, atau nama berkas.`,
      why: "Tahun pengumpulan data tidak ditebak.",
      fix: "Sebutkan periodenya, misalnya --periode 2024 atau --periode 2024-06.",
    });
  }
  return issues;
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
  const areas = [...new Set(all.flatMap(({ nilai }) => (there.has(nameOf(nilai)) ? [] : [nilai.kode])))];
  const ways = [
    ...(stands.length > 0 ? [`tahan dahulu ${sebagian(stands.map(({ indikator, kode, row }) => `${indikator} ${kode} (${row.file}:${row.line})`))}; yang sudah dirilis ditarik (lihat “Menarik angka” di panduan)`] : []),
    ...(areas.length > 0 ? [`keluarkan dari berkas ini baris ${sebagian(areas)}: yang tidak ditulis tidak mengungkap apa pun`] : []),
  ];
  return {
    code: "jumlah-terungkap",
    at: { file, line: 1 },
    what: `Jumlah 1 sampai 4 anak tetap dapat dihitung di ${areas.length + (areas.length === 0 ? all.length : 0)} wilayah, walaupun semua yang baru ditahan: angka lain sudah ada di content/ atau sudah dirilis.`,
    why: "Yang ditahan untuk melindungi anak harus tetap tidak dapat ditebak, juga dengan jumlah wilayah di atasnya, penyebut, persentase, dan rilis terdahulu.",
    fix: ways.length > 0 ? `Pilih satu, lalu ulangi perintah ini: ${ways.join("; atau ")}.` : "Tarik dahulu angka yang sudah dirilis (lihat “Menarik angka” di panduan), lalu ulangi perintah ini.",
  };
}
