import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { isJudged, isSound } from "../statement.ts";

/** A rate that is not what its numerator and denominator give, within half a unit of its own last digit. */
export function* persenTidakCocok(content: Content): Iterable<Issue> {
  for (const nilai of content.daftarNilai) {
    const { indikator, nilaiText, row } = nilai;
    if (!isJudged(nilai) || content.indikatorBySlug.get(indikator)?.satuan !== "persen") continue;
    if (!(["nilai", "pembilang", "penyebut"] as const).every((column) => isSound(nilai, column, content))) continue;
    const [pembilang, penyebut] = [row.cell("pembilang"), row.cell("penyebut")];
    if (!/^\d+$/.test(pembilang) || !/^[1-9]\d*$/.test(penyebut) || BigInt(pembilang) > BigInt(penyebut)) continue;
    if (agree(nilaiText, BigInt(pembilang), BigInt(penyebut))) continue;
    const counted = rate(BigInt(pembilang), BigInt(penyebut), decimalsOf(nilaiText));
    yield {
      code: "persen-tidak-cocok",
      at: row.at("nilai"),
      what: `Nilai ${nilaiText} tidak cocok dengan ${pembilang} dari ${penyebut}, yaitu ${counted}.`,
      why: "Persentase harus cocok dengan pembilang dan penyebutnya sampai angka terakhir yang tertulis.",
      fix: 'Periksa ketiga angka di sumbernya; bila sumbernya memang begitu, tulis peran "keliru" dan alasannya di catatan.',
    };
  }
}

const decimalsOf = (text: string) => text.split(".")[1]?.length ?? 0;

/** In whole numbers: 0.05 has no exact form as a float. */
function agree(text: string, pembilang: bigint, penyebut: bigint): boolean {
  const difference = 100n * pembilang * 10n ** BigInt(decimalsOf(text)) - BigInt(text.replace(".", "")) * penyebut;
  return 2n * (difference < 0n ? -difference : difference) <= penyebut;
}

/** The rate with so many decimals, half rounded up. */
export function rate(pembilang: bigint, penyebut: bigint, decimals: number): string {
  const digits = String((200n * pembilang * 10n ** BigInt(decimals) + penyebut) / (2n * penyebut)).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
