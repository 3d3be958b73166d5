import type { Issue, Place } from "../issue.ts";
import { isAboutChildren, smallColumn } from "../kecil.ts";
import { namesChildren, namesCount, namesFewChildren } from "../kecil-kata.ts";
import { kalenderFile } from "../koreksi.ts";
import type { Content, Indikator, Nilai, Pernyataan } from "../model.ts";
import { isBadanPublik, isSudahTerbit, tandaSudahTerbit } from "../sudah-terbit.ts";

const dikenali = "Dari jumlah sekecil itu seorang anak dapat dikenali, dan berkas ini terbuka untuk umum.";
const bilaTerbit = `Bila lembaga pemerintah sendiri sudah menerbitkannya, pakai terbitan itu sebagai sumber dan awali catatan dengan "${tandaSudahTerbit}".`;

/** One to four children, in a row of whatever role or in words: the files are public. What the number is, is not repeated here. */
export function* jumlahKecil(content: Content): Iterable<Issue> {
  const { daftarNilai, daftarPernyataan, indikatorBySlug, sumberById } = content;
  for (const nilai of daftarNilai) {
    const found = isSudahTerbit(nilai) ? undefined : (inNumbers(nilai, indikatorBySlug.get(nilai.indikator)) ?? inNote(nilai, indikatorBySlug.get(nilai.indikator)));
    if (found) yield found;
  }
  for (const said of daftarPernyataan) {
    const column = isSudahTerbit(said) ? undefined : (["pernyataan", "catatan"] as const).find((name) => namesFewChildren(said[name]));
    if (column) yield inWords(said.row.at(column), `Kolom ${column}`);
  }
  yield* besideWithheld(content);
  for (const [at, text] of otherWords(content)) if (namesFewChildren(text)) yield inWords(at, "Tulisan ini");
  for (const one of [...daftarNilai, ...daftarPernyataan]) {
    const sumber = sumberById.get(one.sumber);
    if (isSudahTerbit(one) && sumber && !isBadanPublik(sumber)) yield notOpen(one, sumber);
  }
}

/** Numbers in sentences are in no equation: where something is withheld of an area, none of its children is counted in words. */
function* besideWithheld({ daftarNilai, daftarPernyataan, indikatorBySlug, wilayahByKode }: Content): Iterable<Issue> {
  const withheld = daftarNilai.filter(({ indikator, status }) => status === "ditahan" && isCounted(indikatorBySlug.get(indikator)));
  const isNamed = (kode: string, text: string) => [wilayahByKode.get(kode)?.nama ?? [], wilayahByKode.get(kode)?.ejaan ?? []].flat().some((nama) => text.toLowerCase().includes(nama.toLowerCase()));
  /** Also in a sentence about a wider area that names it. */
  const counts = (text: string, kode: string, periode?: string) => namesChildren(text) && !namesFewChildren(text)
    && withheld.some((one) => (periode === undefined || one.periode === periode) && (one.kode === kode || (one.kode.startsWith(`${kode}.`) && isNamed(one.kode, text))));
  for (const nilai of daftarNilai) {
    if (nilai.status !== "ditahan" && !isSudahTerbit(nilai) && counts(nilai.catatan, nilai.kode, nilai.periode)) yield inSentence(nilai.row.at("catatan"), "Catatan");
  }
  for (const said of daftarPernyataan) {
    const column = isSudahTerbit(said) ? undefined : (["pernyataan", "catatan"] as const).find((name) => counts(said[name], said.kode));
    if (column) yield inSentence(said.row.at(column), `Kolom ${column}`);
  }
}

const isCounted = (indikator: Indikator | undefined) => indikator !== undefined && isAboutChildren(indikator);

/** What is written beside the tables; articles, glossary and corrections have a rule of their own for numbers. */
function* otherWords({ daftarIndikator, kalender, placeOf }: Content): Iterable<readonly [Place, string]> {
  for (const { slug, definisi, catatan } of daftarIndikator) {
    for (const [key, text] of Object.entries({ definisi, catatan })) yield [placeOf(`content/indikator/${slug}.yaml`, [key]), text ?? ""];
  }
  for (const [i, { isi }] of kalender.entries()) yield [placeOf(kalenderFile, [i, "isi"]), isi];
}

function inNumbers(nilai: Nilai, indikator: Indikator | undefined): Issue | undefined {
  const column = indikator && nilai.status === "ada" ? smallColumn(nilai, indikator) : undefined;
  return column && {
    code: "jumlah-kecil",
    at: nilai.row.at(column),
    what: `Kolom ${column} menunjuk ke 1 sampai 4 anak: jumlahnya sendiri, sisanya sampai penyebut, atau hasil kali persen dan penyebutnya.`,
    why: dikenali,
    fix: `Tulis status ditahan, kosongkan angkanya, dan sebutkan alasannya di catatan. ${bilaTerbit}`,
  };
}

function inNote({ status, catatan, row }: Nilai, indikator: Indikator | undefined): Issue | undefined {
  if (namesFewChildren(catatan)) return inWords(row.at("catatan"), "Catatan");
  if (status !== "ditahan" || !indikator || !isAboutChildren(indikator) || !namesCount(catatan)) return undefined;
  return {
    code: "jumlah-kecil",
    at: row.at("catatan"),
    what: "Catatan menyebut sebuah jumlah, padahal angka baris ini ditahan.",
    why: "Yang ditahan harus tetap tidak dapat ditebak, dan semuanya ditulis serupa: yang kecil tidak tampak beda dari yang hanya ikut ditahan.",
    fix: "Hapus jumlahnya dari catatan; tulis alasannya seperti pada baris lain yang ditahan.",
  };
}

function inWords(at: Place, where: string): Issue {
  return { code: "jumlah-kecil", at, what: `${where} menyebut 1 sampai 4 anak dengan kata-kata.`, why: dikenali, fix: `Tulis tanpa jumlahnya, misalnya “beberapa anak”. ${bilaTerbit}` };
}

function inSentence(at: Place, where: string): Issue {
  return {
    code: "jumlah-kecil",
    at,
    what: `${where} menyebut sebuah jumlah anak, padahal wilayahnya punya angka yang ditahan.`,
    why: "Jumlah di dalam kalimat tidak ikut dihitung oleh pelindung anak: dengan jumlah itu yang ditahan dapat terbaca lagi.",
    fix: `Tulis tanpa jumlahnya, atau sebagai baris di content/nilai/, tempat ia ikut diperiksa. ${bilaTerbit}`,
  };
}

function notOpen({ row }: Nilai | Pernyataan, sumber: { id: string; jenis: string }): Issue {
  return {
    code: "jumlah-kecil",
    at: row.at("catatan"),
    what: `Catatan menyebut "${tandaSudahTerbit}", tetapi sumber "${sumber.id}" berjenis ${sumber.jenis}.`,
    why: "Jumlah kecil hanya boleh tinggal bila lembaga pemerintah sendiri yang sudah menerbitkannya.",
    fix: "Pakai terbitan lembaga itu sendiri (laporan-primer atau pernyataan-resmi) sebagai sumber; bila tidak ada, tulis status ditahan dan kosongkan angkanya.",
  };
}
