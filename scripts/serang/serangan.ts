import type { Highs } from "highs";
import { isAboutChildren, isKecil, isSudahTerbit, keyOf, statedBy, type Fakta, type Tempat } from "./fakta.ts";
import type { Sistem } from "./hubungan.ts";
import { daftarKelompok } from "./kelompok.ts";
import { cukup, kemungkinan, type Kemungkinan } from "./kemungkinan.ts";
import { susun } from "./sistem.ts";
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
export function serang(highs: Highs, said: readonly Fakta[], daftarTempat: readonly Tempat[]): Serangan {
  const fakta = withMarks(said);
  const periods = new Set(fakta.filter(({ status }) => status === "ditahan").map(({ periode }) => periode));
  const near = fakta.filter(({ periode }) => periods.has(periode));
  const [known, reasoned] = [evaluate(highs, near, daftarTempat, ["aturan jumlah kecil"]), evaluate(highs, near, daftarTempat, [])];
  // Where releases contradict each other, something was corrected that is withheld: what stands now is left to reason from.
  const today = once(() => evaluate(highs, near, daftarTempat, ["aturan jumlah kecil", "rilis terdahulu"]));
  const best = (nama: readonly string[]) => fewest(known, nama) ?? fewest(today(), nama);
  const figures = [...susun(near, daftarTempat, daftarSudut(near)[0] as Sudut).ditahan.values()];
  const temuan = figures.flatMap((nama): Temuan[] => {
    const [plain, most] = [best(nama), fewest(reasoned, nama)];
    if (plain === null) return [{ angka: nama, apa: "angka-angka di sekitarnya saling bertentangan, sehingga perlindungannya tidak dapat dibuktikan" }];
    const told = (one: Kemungkinan, ways: readonly string[]) => [{ angka: nama, apa: `hanya ${one.banyak} bilangan yang masih mungkin; dihitung dari ${ways.join(", ")}` }];
    if (!isEnough(plain)) return told(plain, needed(highs, near, daftarTempat, nama, ["aturan jumlah kecil"]));
    return most === null || isEnough(most) ? [] : told(most, needed(highs, near, daftarTempat, nama, []));
  });
  return { ditahan: new Map(figures.map((nama) => [nama.join(" + "), best(nama)])), temuan: [...temuan, ...open(fakta), ...workedOut(fakta, daftarTempat)] };
}

function once<T>(work: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: work() }).value;
}

/** The mark stands in a note, which not every format has: it is the figure's. */
function withMarks(fakta: readonly Fakta[]): Fakta[] {
  const marks = new Map(fakta.filter(isSudahTerbit).map((one) => [keyOf(one), one.catatan]));
  return fakta.map((one) => ({ ...one, catatan: marks.get(keyOf(one)) ?? one.catatan }));
}

/** Small counts that stand open, though no public body has published them itself. */
function open(fakta: readonly Fakta[]): Temuan[] {
  const small = fakta.filter((one) => {
    const { jumlah, penyebut } = statedBy(one);
    return isAboutChildren(one) && one.status === "ada" && !isSudahTerbit(one) && [jumlah, penyebut].some((text) => isKecil(Number(text)));
  });
  return [...new Set(small.map(keyOf))].map((key) => ({ angka: [key], apa: "jumlah 1–4 anak terbuka, tanpa tanda bahwa lembaga pemerintah sudah menerbitkannya" }));
}

const isEnough = (one: Kemungkinan | null) => one === null || one.banyak >= cukup;

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

/** From every side, without some ways of reasoning; of all withheld figures, or of some. */
function evaluate(highs: Highs, fakta: readonly Fakta[], daftarTempat: readonly Tempat[], tanpa: readonly Asal[], only?: readonly string[]): Ketemu[] {
  return daftarSudut(fakta).map((one) => {
    const sudut = { ...one, tanpa: new Set([...one.tanpa, ...tanpa]) };
    return evaluateFrom(highs, susun(fakta, daftarTempat, sudut), sudut, only);
  });
}

/** By figure. What contradicts itself tells nothing. */
function evaluateFrom(highs: Highs, sistem: Sistem, { sumber, tanpa }: Sudut, only: readonly string[] | undefined): Ketemu {
  const found = new Map<string, Kemungkinan>();
  const { pasti, pernahDitahan, sisa, sisaBagian } = sistem;
  const isTold = (angka: string) => pasti.has(angka) || pernahDitahan.has(angka);
  const ditahan = new Map([...sistem.ditahan].filter(([, nama]) => only === undefined || nama.some((figure) => only.includes(figure))));
  const note = (angka: string, one: Kemungkinan) => { for (const nama of ditahan.get(angka) ?? []) found.set(nama, one); };
  for (const angka of ditahan.keys()) {
    const value = pasti.get(angka);
    if (value !== undefined) note(angka, { terkecil: value, terbesar: value, banyak: 1 });
  }
  // One source's statements, or a small one that is shown, say nothing about why the others are withheld.
  const byRule = sumber === null && !tanpa.has("aturan jumlah kecil") && ![...pernahDitahan.keys()].some((angka) => isKecil(pasti.get(angka) ?? 0));
  for (const kelompok of daftarKelompok(sistem, ditahan.keys())) {
    const rule = [...pernahDitahan].filter(([angka]) => byRule && kelompok.angka.has(angka));
    // What is left of a denominator gives a reason only where that denominator is told, or withheld.
    const rests = [...sisaBagian].flatMap(([rest, both]) => (byRule && kelompok.angka.has(rest) && both.every(isTold) ? [rest] : []));
    const small = [...rule.flatMap(([angka, penyebut]) => (isTold(penyebut) ? [angka, sisa.get(angka) ?? angka] : [angka])), ...rests];
    const tertahan = [...sistem.ditahan.keys()].filter((angka) => kelompok.angka.has(angka));
    const wanted = tertahan.filter((angka) => ditahan.has(angka));
    for (const [angka, one] of kemungkinan(highs, kelompok, wanted, rule.length > 1 ? { small, tertahan } : undefined) ?? []) note(angka, one);
  }
  return found;
}

function fewest(found: readonly Ketemu[], nama: readonly string[]): Kemungkinan | null {
  const all = found.flatMap((one) => nama.flatMap((figure) => one.get(figure) ?? []));
  return all.sort((a, b) => a.banyak - b.banyak || a.terbesar - a.terkecil - (b.terbesar - b.terkecil))[0] ?? null;
}

/** What the adversary cannot do without; or, where there are several ways, that there are. */
function needed(highs: Highs, fakta: readonly Fakta[], daftarTempat: readonly Tempat[], nama: readonly string[], tanpa: readonly Asal[]): string[] {
  const all = daftarAsal.filter((asal) => !tanpa.includes(asal) && isEnough(fewest(evaluate(highs, fakta, daftarTempat, [...tanpa, asal], nama), nama)));
  return all.length > 0 ? all : ["beberapa jalan sekaligus"];
}

/** Small counts that nobody shows and nobody withholds, but that what is shown leaves no choice about; what a number was before it was put right counts nobody. */
function workedOut(fakta: readonly Fakta[], daftarTempat: readonly Tempat[]): Temuan[] {
  const sistem = susun(fakta, daftarTempat, { sumber: null, tanpa: new Set(["instrumen lain"]) });
  const unsaid = new Set(sistem.hubungan.flatMap(({ suku }) => suku.map(([, angka]) => angka))).difference(new Set([...sistem.pernahDitahan.keys(), ...sistem.pasti.keys(), ...sistem.sudahTerbit])).intersection(sistem.kini);
  const small = daftarKelompok(sistem, unsaid).flatMap(({ batas }) => [...(batas ?? [])].filter(([angka, { bawah, atas }]) => bawah >= 1 && isKecil(atas) && unsaid.has(angka)));
  return small.map(([angka]) => ({ angka: [angka], apa: "jumlah 1–4 anak dapat dihitung dari angka yang terbit" }));
}

/** Numbers that stand beside a figure which is withheld, wherever they are written. */
export function terbuka(fakta: readonly Fakta[]): Temuan[] {
  const withheld = new Set(fakta.filter(({ status, rilis }) => status === "ditahan" && rilis === null).map(keyOf));
  const open = fakta.filter((one) => withheld.has(keyOf(one)) && one.peran !== "keliru" && [one.nilai, one.bawah, one.atas, one.pembilang].some((text) => text !== ""));
  return [...Map.groupBy(open, keyOf)].map(([key, all]) => ({ angka: [key], apa: `angkanya tertulis di ${[...new Set(all.map(({ berkas }) => berkas))].slice(0, 3).join(", ")}` }));
}
