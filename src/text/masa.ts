import { layerName } from "../data/batas.ts";
import type { Cell, Data } from "../data/derive.ts";
import type { Ground } from "../data/ground.ts";
import { dayAfter, firstDay, isFormer, lifeOf, type Masa } from "../data/masa.ts";
import type { Wilayah } from "../data/model.ts";
import { angkaSatuan, daftar, namaLengkap, stateNama, tanggal } from "./format.ts";

/** A first or last day in words; the year alone where a life begins or ends with it. */
const sejakText = (day: string) => tanggal(day.replace(/-01-01$/, ""));
export const sampaiText = (day: string) => tanggal(day.replace(/-12-31$/, ""));

/**
 * "sampai 31 Mei 2026": which boundary of an area a figure is of; empty where the area has had only one, and still
 * has it, or where there is none.
 */
export function masaText({ sejak, asal }: Wilayah, masa: Masa | null): string {
  if (masa === null) return "";
  const changed = asal.length > 0 || (masa.sejak !== "" && !masa.sejak.startsWith(sejak || "-"));
  const from = changed && masa.sejak !== "" ? [`sejak ${sejakText(masa.sejak)}`] : [];
  return [...from, ...(masa.sampai === "" ? [] : [`sampai ${sampaiText(masa.sampai)}`])].join(" ");
}

/** "Kabupaten Berau (sampai 2026)": a name that stands alone, where what the page says of the area is not beside it. */
export function namaBerdiri(wilayah: Wilayah): string {
  return isFormer(wilayah) ? `${namaLengkap(wilayah)} (${masaText(wilayah, lifeOf(wilayah))})` : namaLengkap(wilayah);
}

/** A sentence of an area's history, without its full stop: the areas that it ends with are linked where there are links. */
interface Riwayat {
  text: string;
  areas: readonly Wilayah[];
}

/** From the beginning of an area to its end; nothing where its boundary never changed. */
export function riwayatOf(data: Data, wilayah: Wilayah): Riwayat[] {
  const nama = namaLengkap(wilayah);
  const known = (kodes: readonly string[]) => kodes.flatMap((kode) => data.wilayahByKode.get(kode) ?? []);
  const life = lifeOf(wilayah);
  const { made: lastMade, joined } = heirsOn(data, wilayah, life.sampai === "" ? "" : dayAfter(life.sampai));
  const last = [...lastMade, ...joined];
  const changes = (data.times.byKode.get(wilayah.kode) ?? []).slice(1).flatMap(({ sejak }): Riwayat[] => {
    const text = `Sejak ${sejakText(sejak)} batas ${nama} berubah`;
    const told = changesOn(data, wilayah, sejak).filter(({ areas }) => areas.length > 0);
    return told.length === 0 ? [{ text, areas: [] }] : told.map((one) => ({ text: `${text}: ${one.text}`, areas: one.areas }));
  });
  return [
    ...(wilayah.asal.length > 0 ? [{ text: `${nama} ada sejak ${sejakText(life.sejak)}; sebelumnya bagian dari `, areas: known(wilayah.asal) }] : []),
    ...changes,
    ...(life.sampai === "" ? [] : [{ text: `${nama} ada sampai ${sampaiText(life.sampai)}${last.length > 0 ? `; sesudahnya wilayahnya menjadi ${lastMade.length === 0 ? "bagian dari " : ""}` : ""}`, areas: last }]),
  ];
}

/** Who has land of an area from a day on: areas that began with it, and areas that were there before. */
function heirsOn(data: Data, { kode }: Wilayah, day: string): { made: readonly Wilayah[]; joined: readonly Wilayah[] } {
  const heirs = (data.heirsByAsal.get(kode) ?? []).filter((heir) => heir.day === day).map((heir) => heir.wilayah);
  return { made: heirs.filter(({ asal }) => asal.includes(kode)), joined: heirs.filter(({ asal }) => !asal.includes(kode)) };
}

/** How the boundary of an area changed on a day in its life. */
function changesOn(data: Data, wilayah: Wilayah, day: string): Riwayat[] {
  const { made, joined } = heirsOn(data, wilayah, day);
  const given = wilayah.tambahan.filter(({ sejak }) => firstDay(sejak) === day).flatMap(({ asal }) => data.wilayahByKode.get(asal) ?? []);
  const [whole, parts] = [given.filter(isFormer), given.filter((one) => !isFormer(one))];
  return [
    { text: "sebagian wilayahnya menjadi ", areas: made },
    { text: "sebagian wilayahnya menjadi bagian dari ", areas: joined },
    { text: "bertambah wilayah ", areas: whole },
    { text: "bertambah sebagian wilayah ", areas: parts },
  ];
}

/** The same as plain text. */
export const riwayatText = (data: Data, wilayah: Wilayah) => riwayatOf(data, wilayah).map(({ text, areas }) => `${text}${daftar(areas.map(namaLengkap))}.`).join(" ");

/** What a map's boundaries are where they are not today's, and the figures that it cannot draw: their value, whose they are, and why. */
export function groundSentences({ layer, apart }: Pick<Ground, "layer" | "apart">): string[] {
  const { sampai } = layerName(layer);
  return [...(sampai === "" ? [] : [`Batas pada peta ini berlaku sampai ${sampaiText(sampai)}, sebelum batasnya berubah.`]), ...apartSentences(apart)];
}

function apartSentences(apart: readonly Cell[]): string[] {
  if (apart.length === 0) return [];
  const figures = apart.map((cell) => {
    const { wilayah, masa, nilai, nilaiText, indikator, state } = cell;
    const said = nilai === null ? stateNama[state] : angkaSatuan(nilaiText, indikator);
    return `${namaLengkap(wilayah)} (${[said, masaText(wilayah, masa)].filter(Boolean).join("; ")})`;
  });
  return [`Tidak digambar: ${daftar(figures)}. Batas itu bukan batas pada peta ini, jadi angkanya tidak dapat dibandingkan dengan wilayah yang digambar di tempatnya.`];
}
