import type { Highs } from "highs";
import { isKecil, keyOf, type Fakta, type Tempat } from "./fakta.ts";
import { bounds, daftarKelompok, withCertain } from "./kelompok.ts";
import { cukup, cukupDenganAturan, kemungkinan, type Kecil, type Kemungkinan } from "./kemungkinan.ts";
import { susun, type Sistem } from "./sistem.ts";
import { daftarAsal, type Asal, type Sudut } from "./sudut.ts";

/** What an adversary has found out: about which figures, and how; never the number itself. */
export interface Temuan {
  angka: readonly string[];
  apa: string;
}

export interface Serangan {
  /** By withheld number, named for the figures that would show it: what it can be at most sure. Null where all that is said of it contradicts itself. */
  ditahan: ReadonlyMap<string, Kemungkinan | null>;
  temuan: readonly Temuan[];
}

/** Everything that can be worked out from what is said, by someone who knows how small counts are withheld. */
export function serang(highs: Highs, fakta: readonly Fakta[], daftarTempat: readonly Tempat[]): Serangan {
  const periods = new Set(fakta.filter(({ status }) => status === "ditahan").map(({ periode }) => periode));
  const near = fakta.filter(({ periode }) => periods.has(periode));
  const [known, reasoned] = [evaluate(highs, near, daftarTempat, ["aturan jumlah kecil"]), evaluate(highs, near, daftarTempat, [])];
  const figures = [...susun(near, daftarTempat, daftarSudut(near)[0] as Sudut).ditahan.values()];
  const temuan = figures.flatMap((nama): Temuan[] => {
    const [plain, most] = [fewest(known, nama), fewest(reasoned, nama)];
    if (plain === null) return [{ angka: nama, apa: "angka-angka di sekitarnya saling bertentangan, sehingga perlindungannya tidak dapat dibuktikan" }];
    const told = (one: Kemungkinan, ways: readonly string[]) => [{ angka: nama, apa: `hanya ${one.banyak} bilangan yang masih mungkin; dihitung dari ${ways.join(", ")}` }];
    if (!isEnough(plain, cukup)) return told(plain, needed(highs, near, daftarTempat, nama, ["aturan jumlah kecil"], cukup));
    return most === null || isEnough(most, cukupDenganAturan) ? [] : told(most, needed(highs, near, daftarTempat, nama, [], cukupDenganAturan));
  });
  return { ditahan: new Map(figures.map((nama) => [nama.join(" + "), fewest(known, nama)])), temuan: [...temuan, ...workedOut(fakta, daftarTempat)] };
}

const isEnough = (one: Kemungkinan | null, least: number) => one === null || one.banyak >= least;

/** What the site goes by, also taking every instrument for one; then each source by itself. */
function daftarSudut(fakta: readonly Fakta[]): Sudut[] {
  const sources = [...new Set(fakta.map(({ sumber }) => sumber).filter((sumber) => sumber !== ""))];
  const told = new Set<Asal>(["instrumen lain"]);
  return [
    { sumber: null, tanpa: told },
    ...(new Set(fakta.map(({ instrumen }) => instrumen)).size > 1 ? [{ sumber: null, tanpa: new Set<Asal>() }] : []),
    ...(sources.length > 1 ? sources.map((sumber) => ({ sumber, tanpa: told })) : []),
  ];
}

type Ketemu = ReadonlyMap<string, Kemungkinan>;

/** From every side, without some ways of reasoning. */
function evaluate(highs: Highs, fakta: readonly Fakta[], daftarTempat: readonly Tempat[], tanpa: readonly Asal[]): Ketemu[] {
  return daftarSudut(fakta).map((one) => {
    const sudut = { ...one, tanpa: new Set([...one.tanpa, ...tanpa]) };
    return evaluateFrom(highs, susun(fakta, daftarTempat, sudut), sudut);
  });
}

/** By figure. What contradicts itself tells nothing. */
function evaluateFrom(highs: Highs, sistem: Sistem, { sumber, tanpa }: Sudut): Ketemu {
  const found = new Map<string, Kemungkinan>();
  const { pasti, pernahDitahan, ditahan } = sistem;
  const note = (angka: string, one: Kemungkinan) => { for (const nama of ditahan.get(angka) ?? []) found.set(nama, one); };
  for (const angka of ditahan.keys()) {
    const value = pasti.get(angka);
    if (value !== undefined) note(angka, { terkecil: value, terbesar: value, banyak: 1 });
  }
  // One source's statements, or a small one that is shown, say nothing about why the others are withheld.
  const byRule = sumber === null && !tanpa.has("aturan jumlah kecil") && ![...pernahDitahan.keys()].some((angka) => isKecil(pasti.get(angka) ?? 0));
  for (const kelompok of daftarKelompok(sistem, ditahan.keys())) {
    const rule: Kecil[] = [...pernahDitahan].filter(([angka]) => byRule && kelompok.angka.has(angka)).map(([angka, penyebut]) => ({ angka, penyebut: pernahDitahan.has(penyebut) ? penyebut : "", pasti: pasti.get(penyebut) }));
    const wanted = [...ditahan.keys()].filter((angka) => kelompok.angka.has(angka));
    // One alone says no more than the rule itself: that it may be small.
    for (const [angka, one] of kemungkinan(highs, kelompok, wanted, rule.length > 1 ? rule : []) ?? []) note(angka, one);
  }
  return found;
}

function fewest(found: readonly Ketemu[], nama: readonly string[]): Kemungkinan | null {
  const all = found.flatMap((one) => nama.flatMap((figure) => one.get(figure) ?? []));
  return all.sort((a, b) => a.banyak - b.banyak || a.terbesar - a.terkecil - (b.terbesar - b.terkecil))[0] ?? null;
}

/** What the adversary cannot do without; or, where there are several ways, that there are. */
function needed(highs: Highs, fakta: readonly Fakta[], daftarTempat: readonly Tempat[], nama: readonly string[], tanpa: readonly Asal[], least: number): string[] {
  const all = daftarAsal.filter((asal) => !tanpa.includes(asal) && isEnough(fewest(evaluate(highs, fakta, daftarTempat, [...tanpa, asal]), nama), asal === "aturan jumlah kecil" ? cukup : least));
  return all.length > 0 ? all : ["beberapa jalan sekaligus"];
}

/** Small counts that nobody shows and nobody withholds, but that what is shown leaves no choice about. */
function workedOut(fakta: readonly Fakta[], daftarTempat: readonly Tempat[]): Temuan[] {
  const { pasti, hubungan, pernahDitahan } = susun(fakta, daftarTempat, { sumber: null, tanpa: new Set(["instrumen lain"]) });
  const alone = Map.groupBy(hubungan.map((one) => withCertain(one, pasti)).filter(({ suku }) => suku.length === 1), ({ suku }) => suku[0]?.[1] ?? "");
  const small = [...alone].filter(([angka, own]) => {
    const batas = pernahDitahan.has(angka) ? undefined : bounds(new Set([angka]), own, 1e9)?.get(angka);
    return batas !== undefined && batas.bawah >= 1 && isKecil(batas.atas);
  });
  return small.map(([angka]) => ({ angka: [angka], apa: "jumlah 1–4 anak dapat dihitung dari angka yang terbit" }));
}

/** Numbers that stand beside a figure which is withheld, wherever they are written. */
export function terbuka(fakta: readonly Fakta[]): Temuan[] {
  const withheld = new Set(fakta.filter(({ status, rilis }) => status === "ditahan" && rilis === null).map(keyOf));
  const open = fakta.filter((one) => withheld.has(keyOf(one)) && one.peran !== "keliru" && [one.nilai, one.bawah, one.atas, one.pembilang].some((text) => text !== ""));
  return [...Map.groupBy(open, keyOf)].map(([key, all]) => ({ angka: [key], apa: `angkanya tertulis di ${[...new Set(all.map(({ berkas }) => berkas))].slice(0, 3).join(", ")}` }));
}
