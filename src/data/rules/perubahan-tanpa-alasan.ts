import { toAngka } from "../angka.ts";
import type { Issue } from "../issue.ts";
import { koreksiFile } from "../koreksi.ts";
import { isBeyondLimit } from "../limit.ts";
import type { Content, Nilai, Situs } from "../model.ts";
import { statedKeys } from "../stated.ts";
import { versionMended, versionsByAngka } from "../versions.ts";

/** A released number that moved further than the limit, while no correction says why. */
export function* perubahanTanpaAlasan(content: Content): Iterable<Issue> {
  const { situs, indikatorBySlug, daftarKoreksi } = content;
  const stated = statedKeys(content);
  for (const [key, versions] of versionsByAngka(content)) {
    const utama = stated.get(key)?.find(({ peran }) => peran === "utama");
    const before = versions.at(-1)?.record?.nilai ?? null;
    const indikator = utama && indikatorBySlug.get(utama.indikator);
    if (!situs || !indikator || before === null || utama.nilai === null) continue;
    if (!isBeyondLimit(indikator, toAngka(before) ?? NaN, utama.nilai, situs)) continue;
    const explained = daftarKoreksi.some(({ angka, tanggal }) => angka.includes(key) && versionMended(versions, tanggal) > versions.length);
    if (!explained) yield issue(key, before, utama, indikator.satuan === "persen" ? pointsOf(situs) : partOf(situs));
  }
}

const words = (number: number) => String(number).replace(".", ",");
const pointsOf = ({ batas_perubahan }: Situs) => `${words(batas_perubahan.persen)} poin persen`;
const partOf = ({ batas_perubahan }: Situs) => `${words(batas_perubahan.jumlah)} persen dari angka itu`;

function issue(key: string, before: string, { nilaiText, row }: Nilai, limit: string): Issue {
  return {
    code: "perubahan-tanpa-alasan",
    at: row.at("nilai"),
    what: `Angka ${key} dirilis ${before}, sekarang ${nilaiText}: berubah lebih dari ${limit}.`,
    why: "Angka yang sudah dirilis mungkin sudah dikutip, dan perubahan sebesar ini sering salah ketik.",
    fix: `Periksa sumbernya. Bila ${nilaiText} benar, tulis alasannya di ${koreksiFile} dengan angka: [${key}].`,
  };
}
