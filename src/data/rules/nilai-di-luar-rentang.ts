import type { Issue } from "../issue.ts";
import type { Content, Indikator, Nilai } from "../model.ts";
import { isCount, isJudged, isSound, type AngkaColumn } from "../statement.ts";

const judged = ["nilai", "bawah", "atas", "pembilang", "penyebut"] as const;
const number = (value: number) => String(value).replace(".", ",");

/** A number that the indikator cannot have: outside its limits, or a part of something counted. */
export function* nilaiDiLuarRentang(content: Content): Iterable<Issue> {
  for (const nilai of content.daftarNilai) {
    const indikator = content.indikatorBySlug.get(nilai.indikator);
    if (!isJudged(nilai) || !indikator || indikator.satuan === "kategori") continue;
    for (const column of judged.filter((name) => isSound(nilai, name, content))) {
      const why = fault(nilai, column, indikator);
      if (why === undefined) continue;
      const text = nilai.row.cell(column);
      yield {
        code: "nilai-di-luar-rentang",
        at: nilai.row.at(column),
        what: `"${text}" pada kolom ${column} tidak mungkin.`,
        why,
        fix: /^\d+\.0+$/.test(text) ? `Tulis ${text.replace(/\..*/, "")}.` : "Periksa lagi angka ini di sumbernya.",
      };
    }
  }
}

function fault(nilai: Nilai, column: AngkaColumn & (typeof judged)[number], { rentang, ...indikator }: Indikator): string | undefined {
  const value = nilai[column];
  if (value === null) return undefined;
  if (isCount(column, { rentang, ...indikator }) && nilai.row.cell(column).includes(".")) return "Banyaknya selalu bilangan bulat.";
  if (column === "penyebut" && value < 1) return "Persentase dihitung dari sekurang-kurangnya satu; bila tidak ada yang diukur, statusnya tidak-diukur.";
  if (column === "pembilang" || column === "penyebut") return value < 0 ? "Banyaknya tidak pernah kurang dari 0." : undefined;
  if (rentang.atas !== null && rentang.atas < rentang.bawah) return undefined; // `isian-bertentangan`
  if (value >= rentang.bawah && value <= (rentang.atas ?? Infinity)) return undefined;
  return rentang.atas === null ? `Nilai indikator ini paling sedikit ${number(rentang.bawah)}.`
    : `Nilai indikator ini antara ${number(rentang.bawah)} dan ${number(rentang.atas)}.`;
}
