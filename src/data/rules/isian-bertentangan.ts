import type { Issue } from "../issue.ts";
import { isAboutChildren } from "../kecil.ts";
import type { Content, Indikator } from "../model.ts";
import { suggest } from "../suggest.ts";

type Conflict = readonly [path: readonly PropertyKey[], what: string, why: string, fix: string];

/** Fields of one indikator that cannot be true together. */
export function* isianBertentangan({ daftarIndikator, placeOf }: Content): Iterable<Issue> {
  for (const indikator of daftarIndikator) {
    for (const [path, what, why, fix] of [...limits(indikator), ...words(indikator), ...counts(indikator, daftarIndikator)]) {
      yield { code: "isian-bertentangan", at: placeOf(`content/indikator/${indikator.slug}.yaml`, path), what, why, fix };
    }
  }
}

function* limits({ rentang, kelas = [] }: Indikator): Iterable<Conflict> {
  if (rentang.atas !== null && rentang.atas < rentang.bawah) {
    yield [["rentang"], `Batas atas rentang (${rentang.atas}) di bawah batas bawahnya (${rentang.bawah}).`, "Tidak ada nilai yang sah di antara keduanya.", "Tukar kedua batasnya."];
  }
  const [first] = kelas;
  if (first && first.mulai > rentang.bawah) {
    yield [["kelas", 0, "mulai"], `Kelas pertama mulai dari ${first.mulai}, padahal rentang mulai dari ${rentang.bawah}.`, "Setiap nilai harus masuk tepat satu kelas.", `Tulis mulai: ${rentang.bawah}.`];
  }
  for (const [i, { mulai }] of kelas.entries()) {
    const before = kelas[i - 1];
    if (!before || mulai > before.mulai) continue;
    yield [["kelas", i, "mulai"], `Kelas yang mulai dari ${mulai} ditulis sesudah kelas yang mulai dari ${before.mulai}.`, "Kelas ditulis dari yang terendah, masing-masing dengan batas yang lebih tinggi.", "Urutkan kelas dari yang terendah."];
  }
}

function* words({ instrumen, cakupan, satuan, kategori, dokumen }: Indikator): Iterable<Conflict> {
  for (const [i, round] of cakupan.entries()) {
    if (instrumen.includes(round.instrumen)) continue;
    yield [["cakupan", i, "instrumen"], `Cakupan menyebut instrumen "${round.instrumen}", yang tidak ada dalam daftar instrumen indikator ini.`, `Daftarnya: ${instrumen.join(", ")}.`, "Tambahkan instrumennya ke daftar, atau betulkan cakupannya."];
  }
  if ((satuan === "kategori") !== (kategori !== undefined)) {
    yield [["satuan"], `Satuannya "${satuan}", ${kategori ? "padahal ada daftar kategori" : "tetapi daftar kategori tidak ada"}.`, "Indikator kategori menyimpan bilangan yang diberi nama dalam daftar kategori.", kategori ? "Tulis satuan: kategori, atau hapus daftarnya." : "Tambahkan daftar kategori, atau betulkan satuannya."];
  }
  if (instrumen.includes("target") && Object.keys(dokumen ?? {}).length === 0) {
    yield [["instrumen"], 'Instrumen "target" diizinkan, tetapi daftar dokumen tidak ada.', "Setiap target berasal dari sebuah dokumen rencana.", "Tambahkan daftar dokumen, atau hapus target dari instrumen."];
  }
}

/** A numerator that is not what another indikator counts, or a whole that nobody named, would part the same children in two, and leave one of them unguarded. */
function* counts(indikator: Indikator, daftarIndikator: readonly Indikator[]): Iterable<Conflict> {
  const { satuan, pembilang, bagian_dari = [], terdiri_dari = [], slug } = indikator;
  if (isAboutChildren(indikator) && pembilang === undefined && indikator.bagian_dari === undefined) {
    yield [["satuan"], `Satuannya ${satuan}, tetapi bagian_dari tidak ada.`, "Yang ditahan di satu indikator dapat dihitung dari indikator lain tentang anak yang sama; pelindung anak harus tahu mana yang berhubungan.", "Tulis bagian_dari: [jumlah-anak-diukur] bila yang dihitung termasuk anak yang diukur, atau nama keseluruhannya yang lain; bagian_dari: [] bila tidak termasuk apa pun."];
  }
  const counted = daftarIndikator.filter(({ satuan: unit }) => unit === "anak" || unit === "orang").map((one) => one.slug);
  if (pembilang !== undefined && (satuan !== "persen" || bagian_dari.length > 0 || !counted.includes(pembilang))) {
    const why = "Pembilang adalah nama indikator jumlah yang menjadi pembilang sebuah persentase; bagian_dari lalu ditulis di indikator jumlah itu.";
    yield [["pembilang"], `pembilang: ${pembilang} tidak cocok di sini.`, why, counted.includes(pembilang) ? "Hapus bagian_dari di sini, atau hapus pembilang bila satuannya bukan persen." : suggest(pembilang, counted, "Tulis nama indikator bersatuan anak atau orang, atau hapus barisnya.")];
  }
  for (const [i, part] of terdiri_dari.entries()) {
    if (daftarIndikator.some((one) => one.slug === part && part !== slug && one.bagian_dari?.includes(slug))) continue;
    yield [["terdiri_dari", i], `${part} tidak menyebut indikator ini di bagian_dari-nya.`, "Yang bersama-sama menjadi jumlah ini masing-masing bagian darinya.", suggest(part, counted, `Tulis bagian_dari: [${slug}] di indikator itu, atau betulkan namanya.`)];
  }
  if (bagian_dari.includes(slug)) yield [["bagian_dari"], "Indikator ini disebut sebagai bagian dari dirinya sendiri.", "Bagian selalu bagian dari yang lain.", `Hapus ${slug} dari bagian_dari.`];
}
