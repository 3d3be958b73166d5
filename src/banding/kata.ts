import type { Change, Oddity } from "../data/change.ts";
import type { State } from "../data/derive.ts";
import { angkaKeyOf, draftOf } from "../data/angka-record.ts";
import type { Indikator, Situs } from "../data/model.ts";
import { isUnexplained } from "../data/next-release.ts";
import { koreksiAfter, versionOf } from "../data/versions.ts";
import { angka, daftar, stateNama, tanggal } from "../text/format.ts";
import { angkaNama, changesText, recordValue } from "../text/rilis.ts";
import { affectedAddresses } from "./alamat.ts";
import { isUnchanged, type Banding, type MapChange } from "./model.ts";

/** What every form of the comparison says, in the same words; how it is laid out is each form's own. */
export interface Naskah {
  judul: string;
  ringkasan: string;
  daftarBagian: readonly Bagian[];
}
export interface Bagian {
  judul: string;
  jumlah: number;
  /** What a form may show otherwise than as a list. */
  jenis: "angka" | "peta" | "alamat";
  daftarButir: readonly Butir[];
}
interface Butir {
  nama: string;
  rincian: readonly string[];
}

export async function naskahOf(banding: Banding): Promise<Naskah> {
  const { data, added, changed, withdrawn, maps } = banding;
  const last = data.daftarRilis.at(-1);
  const judul = last ? `Isi sekarang dibandingkan dengan rilis ${last.rilis} (${tanggal(last.tanggal)})` : "Isi sekarang; belum ada rilis untuk dibandingkan";
  if (isUnchanged(banding)) return { judul, ringkasan: "Tidak ada angka yang berubah.", daftarBagian: [] };
  const odd = changed.filter(({ oddities }) => oddities.length > 0).length;
  const count = (n: number) => angka(String(n));
  const addresses = await affectedAddresses(banding);
  const listed = (judul: string, daftarButir: readonly Butir[], jenis: Bagian["jenis"] = "angka", jumlah = daftarButir.length): Bagian => ({ judul, jumlah, jenis, daftarButir });
  const bagian = [
    listed("Diubah, yang tidak lazim lebih dahulu", changed.map((change) => changedButir(banding, change))),
    listed("Pindah kelas atau keadaan", changed.flatMap((change) => reclassedButir(banding, change))),
    listed("Baru", added.map((cell) => ({ nama: `${angkaNama(data, angkaKeyOf(cell))}: ${recordValue(draftOf(cell, data.sumberById))}`, rincian: [] }))),
    listed("Ditarik", [...withdrawn].map(([key, one]) => ({ nama: angkaNama(data, key), rincian: [`${tanggal(one.tanggal)}: ${one.alasan}`] }))),
    listed("Peta yang berubah", maps.map((map) => ({ nama: mapNama(map), rincian: [mapAreas(banding, map)] })), "peta"),
    listed("Alamat yang terdampak", addresses.map(({ kind, daftarAlamat }) => ({ nama: `${kind} (${count(daftarAlamat.length)})`, rincian: daftarAlamat })), "alamat", addresses.reduce((sum, { daftarAlamat }) => sum + daftarAlamat.length, 0)),
  ];
  return {
    judul,
    ringkasan: `${count(added.length)} angka baru, ${count(changed.length)} diubah (${count(odd)} tidak lazim), ${count(withdrawn.size)} ditarik.`,
    daftarBagian: bagian.filter(({ daftarButir }) => daftarButir.length > 0),
  };
}

function changedButir({ data }: Banding, change: Change): Butir {
  const { angka: key, cell, before, after, oddities } = change;
  const words = oddities.map((oddity) => oddityText(oddity, cell.indikator, data.situs));
  const version = versionOf(data, cell);
  const reasons = version ? koreksiAfter(data, version).map(({ alasan }) => `Alasan: ${alasan}`) : [];
  const asked = isUnexplained(data, change) ? ["Alasannya belum ditulis di koreksi.yaml; tanpa itu tidak dapat dirilis."] : [];
  return { nama: angkaNama(data, key), rincian: [changesText(before, after), ...(words.length > 0 ? [`Perlu dilihat: ${words.join("; ")}.`] : []), ...reasons, ...asked] };
}

function reclassedButir({ data }: Banding, { angka: key, kelas }: Change): Butir[] {
  if (!kelas) return [];
  const [before, after] = kelas.map((word) => stateNama[word as State] ?? word);
  return [{ nama: `${angkaNama(data, key)}: ${before} menjadi ${after}`, rincian: [] }];
}

function oddityText(oddity: Oddity, { kategori, satuan }: Indikator, { batas_perubahan }: Situs): string {
  const number = (value: number) => angka(String(value));
  switch (oddity.kind) {
    case "kelas": return kategori ? "pindah kategori" : "pindah kelas";
    case "besar": return satuan === "persen" ? `berubah lebih dari ${number(batas_perubahan.persen)} poin persen` : `berubah lebih dari ${number(batas_perubahan.jumlah)} persen`;
    case "hilang": return "nilainya tidak ada lagi";
    case "bertukar": return "dua angkanya bertukar tempat, mungkin salah ketik";
    case "bergeser": return "tanda desimalnya bergeser, mungkin salah ketik";
    case "periode": return `sama dengan nilai ${tanggal(oddity.periode)}, mungkin salah baris`;
  }
}

export function mapNama({ before, after }: MapChange): string {
  const gambar = after ?? before;
  const fate = !before ? " (peta baru)" : !after ? " (tidak lagi dapat digambar)" : "";
  return gambar ? `${gambar.title}, ${gambar.subtitle}${fate}` : "";
}

/** As many names as a reader takes in; on the map one sees the rest. */
const mostNames = 8;

export function mapAreas({ data }: Banding, { kodes }: MapChange): string {
  const names = kodes.slice(0, mostNames).map((kode) => data.wilayahByKode.get(kode)?.nama ?? kode);
  const more = kodes.length - names.length;
  return `Digambar lain: ${daftar(more > 0 ? [...names, `${more} wilayah lainnya`] : names)}.`;
}
