import type { Issue } from "../issue.ts";
import { firstDay, landOf, lastDay, livesIn } from "../masa.ts";
import type { Content, Nilai, Wilayah } from "../model.ts";

/** A figure for a time at which its area did not exist. A target may outlive the area that it was set for. */
export function* nilaiDiLuarMasa({ daftarNilai, daftarWilayah, wilayahByKode }: Content): Iterable<Issue> {
  for (const nilai of daftarNilai) {
    const wilayah = wilayahByKode.get(nilai.kode);
    if (!wilayah || isExempt(nilai) || livesIn(wilayah, nilai.periode)) continue;
    const early = wilayah.sejak !== "" && lastDay(nilai.periode) < firstDay(wilayah.sejak);
    yield {
      code: "nilai-di-luar-masa",
      at: nilai.row.at("periode"),
      what: `Angka ${nilai.periode} untuk ${wilayah.kode} (${wilayah.nama}), yang ${early ? `baru ada sejak ${wilayah.sejak}` : `ada sampai ${wilayah.sampai}`}.`,
      why: "Sebelum atau sesudah masanya, wilayah dengan kode dan batas ini tidak ada; angkanya milik wilayah lain.",
      fix: fix(early ? wilayah.asal : daftarWilayah.filter((other) => landOf(other).some(({ asal }) => asal === wilayah.kode)).map(({ kode }) => kode), nilai),
    };
  }
}

const isExempt = ({ status, peran, instrumen, periode }: Nilai) =>
  status === "tidak-berlaku" || peran === "keliru" || instrumen === "target" || !/^\d{4}(-\d{2})?$/.test(periode);

function fix(others: readonly Wilayah["kode"][], { periode }: Nilai): string {
  const meant = others.length === 0 ? "" : `Periksa sumbernya: tulis ${others.join(" atau ")} bila angkanya untuk wilayah itu. `;
  return `${meant}Bila sumbernya memang menyebut wilayah ini untuk ${periode}, tulis di content/pernyataan.csv.`;
}
