import { keyOf, type Hitungan, type Keadaan, type Susunan } from "../jaga/model.ts";
import { rowsOfRecord } from "./as-released.ts";
import { isAboutChildren } from "./kecil.ts";
import { always, firstDay, lastDay, lifeOf } from "./masa.ts";
import type { Content, Indikator, Nilai, Wilayah } from "./model.ts";
import { splitVersion } from "./rilis.ts";
import { isSudahTerbit } from "./sudah-terbit.ts";

type Registers = Pick<Content, "indikatorBySlug">;

/** What an indikator counts: itself, or what it is a rate of. */
const countedBy = ({ slug, pembilang }: Indikator) => pembilang ?? slug;

/** What a count is a part of, the whole of its rates first; what is a part of nothing has a whole of its own. */
function wholesOf(counted: string, { indikatorBySlug }: Registers): readonly string[] {
  const { bagian_dari = [] } = indikatorBySlug.get(counted) ?? {};
  return bagian_dari.length > 0 ? bagian_dari : [`${counted}/penyebut`];
}

/** What a row says of how many. */
export type Said = Pick<Nilai, "indikator" | "kode" | "periode" | "instrumen" | "status" | "nilai" | "nilaiText" | "pembilang" | "penyebut">;

/** What a row says of a count and of its whole. */
export function hitunganOf(said: Said, sifat: Hitungan["sifat"], registers: Registers): Hitungan[] {
  const indikator = registers.indikatorBySlug.get(said.indikator);
  if (!indikator || !isAboutChildren(indikator)) return [];
  const counted = countedBy(indikator);
  const common = { kode: said.kode, periode: `${said.periode}|${said.instrumen}`, persen: null, status: "ada", sifat } as const;
  const [first = ""] = wholesOf(counted, registers);
  const whole: Hitungan[] = said.penyebut === null ? [] : [{ ...common, indikator: first, jumlah: said.penyebut }];
  if (said.status === "ditahan") return [{ ...common, indikator: counted, jumlah: null, status: "ditahan" }, ...whole];
  // Where nobody was measured there is nobody, and everybody knows: to withhold that would hide nothing.
  if (said.status === "tidak-diukur" || said.status === "tidak-berlaku") return [{ ...common, indikator: counted, jumlah: 0, sifat: "terbit" }];
  const isRate = indikator.satuan === "persen";
  const jumlah = isRate ? said.pembilang : said.nilai;
  if (said.status !== "ada" || (jumlah === null && !isRate)) return whole;
  return [{ ...common, indikator: counted, jumlah, persen: isRate && said.nilai !== null ? said.nilaiText : null }, ...whole];
}

/** Several rows may speak of one count: what is shown by one of them is shown. The first number said is the number. */
export function gabungHitungan(daftar: Iterable<Hitungan>): Hitungan[] {
  const byKey = new Map<string, Hitungan>();
  for (const one of daftar) {
    const before = byKey.get(keyOf(one));
    byKey.set(keyOf(one), before ? together(before, one) : one);
  }
  return [...byKey.values()];
}

function together(a: Hitungan, b: Hitungan): Hitungan {
  const shown = [a, b].filter(({ status, jumlah }) => status === "ada" && jumlah !== null);
  const best = shown.find(({ sifat }) => sifat === "terbit") ?? shown[0] ?? (b.status === "ditahan" ? b : a);
  return { ...best, persen: a.persen ?? b.persen };
}

const utamaFirst = (daftar: readonly Nilai[]) => [...daftar.filter(({ peran }) => peran === "utama"), ...daftar.filter(({ peran }) => peran === "pendukung" || peran === "pembanding")];
const told = (daftar: readonly Nilai[], registers: Registers) =>
  gabungHitungan(utamaFirst(daftar).flatMap((nilai) => hitunganOf(nilai, isSudahTerbit(nilai) ? "terbit" : "tetap", registers)));

/** The counts of the content, and those of each release as it stood then. */
export function keadaanOf(content: Content): Keadaan {
  const rows = new Map<string, Nilai[]>();
  const dulu = content.daftarRilis.map(({ isi }) => {
    for (const [key, record] of Object.entries(isi)) rows.set(splitVersion(key).angka, record ? rowsOfRecord(record) : []);
    return told([...rows.values()].flat(), content);
  });
  return { kini: told(content.daftarNilai, content), dulu };
}

export function susunanOf(content: Pick<Content, "daftarWilayah" | "wilayahByKode" | "indikatorBySlug">): Susunan {
  const byInduk = Map.groupBy(content.daftarWilayah, ({ induk }) => induk);
  return {
    // Of the provinces there is but one: they add up to nothing here.
    induk: (kode) => {
      const { tingkat, induk } = content.wilayahByKode.get(kode) ?? {};
      return tingkat === undefined || tingkat === "negara" || tingkat === "provinsi" ? undefined : induk;
    },
    anak: (kode, periode) => (byInduk.get(kode) ?? []).filter((wilayah) => livesThrough(wilayah, periode.split("|")[0] ?? "")).map((wilayah) => wilayah.kode),
    bagianDari: (indikator) => wholesOf(indikator, content),
    terdiriDari: (indikator) => content.indikatorBySlug.get(indikator)?.terdiri_dari ?? [],
  };
}

/** Areas that began or ended within the period are not missed in a sum: those that it was made from have figures. */
function livesThrough(wilayah: Wilayah, periode: string): boolean {
  const { sejak, sampai } = lifeOf(wilayah);
  return sejak <= firstDay(periode) && (sampai || always) >= lastDay(periode);
}
