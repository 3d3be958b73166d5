import { isIsoDate } from "../date.ts";
import type { Issue } from "../issue.ts";
import { dayAfter, dayBefore, firstDay, lastDay } from "../masa.ts";
import type { Content, Wilayah } from "../model.ts";

/** A life that ends before it begins, or an area that does not begin on the day after its asal ended. */
export function* masaTidakMenyambung({ daftarWilayah, wilayahByKode }: Content): Iterable<Issue> {
  for (const wilayah of daftarWilayah) {
    const { sejak, sampai, asal, row } = wilayah;
    if (![sejak, sampai].every(isDated)) continue; // `tanggal-bukan-iso`
    if (sejak !== "" && sampai !== "" && lastDay(sampai) < firstDay(sejak)) {
      yield issue(wilayah, "sampai", `Wilayah ini berakhir (${sampai}) sebelum mulai (${sejak}).`, "Betulkan salah satunya; bila keduanya benar tetapi tertukar, tukarkan.");
      continue;
    }
    const origins = asal.map((from) => wilayahByKode.get(from)).filter((origin) => origin !== undefined).filter((origin) => origin !== wilayah);
    if (sejak === "" && origins.length > 0) {
      const [next] = origins.flatMap((origin) => (origin.sampai === "" || !isDated(origin.sampai) ? [] : [after(origin.sampai)]));
      yield issue(wilayah, "sejak", `Wilayah ini berasal dari ${asal.join(" dan ")}, tetapi kolom sejak kosong.`, next ? `Tulis ${next}.` : "Tulis hari atau tahun pertama wilayah ini ada, menurut sumbernya.");
      continue;
    }
    for (const origin of origins) {
      const fix = misfit(wilayah, origin, daftarWilayah);
      if (fix === null) continue;
      yield issue({ row }, "sejak", `Wilayah ini mulai ${sejak}, padahal asalnya ${origin.kode} (${origin.nama}) ${lifeText(origin)}.`, fix);
    }
  }
}

const isDated = (text: string) => text === "" || isIsoDate(text) || /^\d{4}$/.test(text);
const isYear = (text: string) => text.length === 4;
/** In the form of the date given: the year after a year, the day after a day. */
const after = (sampai: string) => (isYear(sampai) ? String(Number(sampai) + 1) : dayAfter(sampai));
const before = (sejak: string) => (isYear(sejak) ? String(Number(sejak) - 1) : dayBefore(sejak));

function issue({ row }: Pick<Wilayah, "row">, column: string, what: string, fix: string): Issue {
  return {
    code: "masa-tidak-menyambung",
    at: row.at(column),
    what,
    why: "Setiap angka milik satu wilayah pada masanya: wilayah baru mulai sehari (atau setahun) sesudah asalnya berakhir, atau selama asalnya masih ada.",
    fix,
  };
}

const lifeText = ({ sejak, sampai }: Wilayah) => [sejak && `mulai ${sejak}`, sampai && `berakhir ${sampai}`].filter(Boolean).join(" dan ");

/** What to do about the dates of an area and its asal; null where they meet. */
function misfit({ sejak }: Wilayah, origin: Wilayah, daftarWilayah: readonly Wilayah[]): string | null {
  if (![origin.sejak, origin.sampai].every(isDated)) return null;
  const begin = firstDay(sejak);
  if (origin.sejak !== "" && begin <= firstDay(origin.sejak)) return "Betulkan kode asalnya, atau salah satu tanggalnya.";
  if (origin.sampai === "") return null;
  const meets = (area: Wilayah) => firstDay(area.sejak) === dayAfter(lastDay(origin.sampai));
  const heirs = daftarWilayah.filter(({ asal }) => asal.includes(origin.kode));
  // An area that gave up a part lived on until the rest of it was divided too.
  if (heirs.some((heir) => meets(heir) && begin <= firstDay(heir.sejak))) return null;
  if (begin === lastDay(origin.sampai)) return `Tulis ${before(sejak)} pada kolom sampai ${origin.kode}: isinya hari terakhir wilayah itu.`;
  return `Tulis ${after(origin.sampai)} di sini, atau ${before(sejak)} pada kolom sampai ${origin.kode}, menurut sumbernya.`;
}
