import type { Indikator } from "../data/model.ts";
import { plain } from "../text/ejaan.ts";
import type { Tabel } from "./tabel.ts";

/** What makes another figure of a label, whatever else it says: "target stunting", "keluarga berisiko stunting". */
const lain = /\b(target|sasaran|rencana|proyeksi|capaian|stunting|pendek|wasting|underweight|overweight|obesitas|gizi|berat|kurus|gemuk|risiko|berisiko|keluarga|krs|ibu|hamil|wus|catin|remaja|siswa|baduta|batita|bayi|laki|perempuan|naik|turun|penurunan|kenaikan|selisih|perubahan|lokus|baru|sembuh|lulus|meninggal|dirujuk|ditangani|intervensi|diintervensi|pmt|per (?:1 ?000|seribu))\b/g;
/** A title says more of how things are: only what is surely another figure. */
const lainDiJudul = /\b(target|wasting|underweight|overweight|obesitas|gizi (?:kurang|buruk|lebih)|keluarga berisiko)\b/g;
const umum = new Set("jumlah jml banyak banyaknya persen persentase prevalensi nilai angka total kasus anak balita data n rate yang dan per".split(" "));

/** Whether a label that nobody has chosen may speak of another thing than the indikator. Where it says only "Jumlah", the titles tell. */
export function mungkinHalLain(label: string, { judul, lembar, file }: Tabel, { nama, slug }: Indikator): boolean {
  const own = ` ${plain(`${nama} ${slug}`)} ${/stunting/.test(slug) ? "pendek " : ""}`;
  const isOwn = (word: string) => own.includes(` ${word} `);
  const names = (text: string, words: RegExp) => (plain(text.replaceAll("_", " ")).match(words) ?? []).some((word) => !isOwn(word));
  const subject = plain(label.replaceAll("_", " ")).split(" ").filter((word) => !umum.has(word) && /\p{L}/u.test(word));
  if (names(label, lain)) return true;
  if (subject.length === 0) return [...judul, lembar, file].some((text) => names(text, lainDiJudul));
  return !subject.some(isOwn) || (/stunting/.test(slug) && isOtherStunting(plain(label), isOwn));
}

/** Short and very short together are stunting; either alone is not, nor what a doctor has not confirmed. */
function isOtherStunting(words: string, isOwn: (word: string) => boolean): boolean {
  if (isOwn("dokter")) return !/dokter|konfirmasi/.test(words);
  const [very, short] = [/sangat pendek|berat/.test(words), /stunting|(?<!sangat )pendek/.test(words)];
  return isOwn("berat") ? !very : !short || (very && !/sangat pendek/.test(words)) || (!words.includes("stunting") && !very);
}
