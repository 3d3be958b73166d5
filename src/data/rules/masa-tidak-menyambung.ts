import { isIsoDate } from "../date.ts";
import type { Issue } from "../issue.ts";
import { contains, dayAfter, dayBefore, firstDay, landOf, lastDay, lifeOf } from "../masa.ts";
import type { Content, Wilayah } from "../model.ts";

/** A life that ends before it begins, an area that does not begin on the day after its asal ended, or an end of which nothing came. */
export function* masaTidakMenyambung({ daftarWilayah, wilayahByKode }: Content): Iterable<Issue> {
  for (const wilayah of daftarWilayah) {
    yield* unjoined(wilayah, wilayahByKode);
    yield* heirless(wilayah, daftarWilayah);
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

/** Land that is given to an area before or after its life, or by an area that did not exist just before. */
function* unjoined(wilayah: Wilayah, wilayahByKode: Content["wilayahByKode"]): Iterable<Issue> {
  for (const { asal, sejak } of wilayah.tambahan) {
    const origin = wilayahByKode.get(asal);
    if (!origin || ![sejak, ...[wilayah, origin].flatMap((one) => [one.sejak, one.sampai])].every(isDated)) continue;
    const [before, day] = [dayBefore(firstDay(sejak)), firstDay(sejak)];
    const told = `Tanah ${asal} (${origin.nama}) menjadi bagian wilayah ini sejak ${sejak}, padahal`;
    if (!contains(lifeOf(wilayah), before) || !contains(lifeOf(wilayah), day)) {
      yield issue(wilayah, "asal", `${told} wilayah ini ${lifeText(wilayah)}.`, firstDay(wilayah.sejak) === day ? `Tulis ${asal} saja: wilayah yang mulai pada hari itu tidak memerlukan tanggal di kolom asal.` : "Betulkan tanggalnya, atau kolom sejak dan sampai wilayah ini.");
    } else if (!contains(lifeOf(origin), before)) {
      yield issue(wilayah, "asal", `${told} ${asal} ${lifeText(origin)}.`, origin.sampai === "" ? "Betulkan kode asalnya, atau salah satu tanggalnya." : `Tulis ${asal} sejak ${after(origin.sampai)}, atau betulkan kolom sampai ${asal}.`);
    }
  }
}

/** An end without anything that came of it: the land is some area's, and that area's boundary changed with it. */
function* heirless({ kode, sejak, sampai, row }: Wilayah, daftarWilayah: readonly Wilayah[]): Iterable<Issue> {
  const isHeir = ({ asal, tambahan }: Wilayah) => asal.includes(kode) || tambahan.some((one) => one.asal === kode && (!isDated(one.sejak) || firstDay(one.sejak) > lastDay(sampai)));
  if (sampai === "" || !isDated(sampai) || lastDay(sampai) < firstDay(sejak) || daftarWilayah.some(isHeir)) return;
  yield {
    code: "masa-tidak-menyambung",
    at: row.at("sampai"),
    what: `Wilayah ini berakhir ${sampai}, tetapi tidak ada wilayah yang menyebut ${kode} di kolom asal.`,
    why: "Tanahnya kini milik wilayah lain. Tanpa itu angka wilayah yang menerimanya tampak seolah tentang batas yang sama sebelum dan sesudahnya.",
    fix: `Tulis ${kode} di kolom asal wilayah barunya; bila digabung ke wilayah yang tetap berkode, tulis di kolom asal wilayah itu: ${kode} sejak ${after(sampai)}.`,
  };
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
  const days = daftarWilayah.flatMap((heir) => landOf(heir).flatMap(({ asal, sejak: day }) => (asal === origin.kode ? [firstDay(day)] : [])));
  // An area that gave up a part lived on until the rest of it was divided too, or taken in.
  if (days.some((day) => day === dayAfter(lastDay(origin.sampai)) && begin <= day)) return null;
  if (begin === lastDay(origin.sampai)) return `Tulis ${before(sejak)} pada kolom sampai ${origin.kode}: isinya hari terakhir wilayah itu.`;
  return `Tulis ${after(origin.sampai)} di sini, atau ${before(sejak)} pada kolom sampai ${origin.kode}, menurut sumbernya.`;
}
