import type { Issue } from "../issue.ts";
import { smallColumn } from "../kecil.ts";
import type { Content } from "../model.ts";
import { isBadanPublik, isSudahTerbit, tandaSudahTerbit } from "../sudah-terbit.ts";

/** One to four children in a row, whatever its role: the files are public. What the number is, is not repeated here. */
export function* jumlahKecil({ daftarNilai, indikatorBySlug, sumberById }: Content): Iterable<Issue> {
  for (const nilai of daftarNilai) {
    const indikator = indikatorBySlug.get(nilai.indikator);
    const column = indikator && nilai.status === "ada" ? smallColumn(nilai, indikator) : undefined;
    const sumber = sumberById.get(nilai.sumber);
    if (column !== undefined && !isSudahTerbit(nilai)) {
      yield {
        code: "jumlah-kecil",
        at: nilai.row.at(column),
        what: `Kolom ${column} menunjuk ke 1 sampai 4 anak: jumlahnya sendiri, sisanya sampai penyebut, atau hasil kali persen dan penyebutnya.`,
        why: "Dari jumlah sekecil itu seorang anak dapat dikenali, dan berkas ini terbuka untuk umum.",
        fix: `Tulis status ditahan, kosongkan angkanya, dan sebutkan alasannya di catatan. Bila lembaga pemerintah sendiri sudah menerbitkannya, pakai terbitan itu sebagai sumber dan awali catatan dengan "${tandaSudahTerbit}".`,
      };
    } else if (isSudahTerbit(nilai) && sumber && !isBadanPublik(sumber)) {
      yield {
        code: "jumlah-kecil",
        at: nilai.row.at("catatan"),
        what: `Catatan menyebut "${tandaSudahTerbit}", tetapi sumber "${sumber.id}" berjenis ${sumber.jenis}.`,
        why: "Jumlah kecil hanya boleh tinggal bila lembaga pemerintah sendiri yang sudah menerbitkannya.",
        fix: "Pakai terbitan lembaga itu sendiri (laporan-primer atau pernyataan-resmi) sebagai sumber; bila tidak ada, tulis status ditahan dan kosongkan angkanya.",
      };
    }
  }
}
