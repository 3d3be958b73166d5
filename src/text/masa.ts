import { layerName } from "../data/batas.ts";
import type { Cell } from "../data/derive.ts";
import type { Ground } from "../data/ground.ts";
import type { Masa } from "../data/masa.ts";
import type { Wilayah } from "../data/model.ts";
import { angkaSatuan, daftar, namaLengkap, stateNama, tanggal } from "./format.ts";

/** A first or last day in words; the year alone where a life begins or ends with it. */
export const sejakText = (day: string) => tanggal(day.replace(/-01-01$/, ""));
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

/** What a map's boundaries are where they are not today's, and the figures that it cannot draw: their value, whose they are, and why. */
export function groundSentences({ layer, apart }: Pick<Ground, "layer" | "apart">): string[] {
  const { sampai } = layerName(layer);
  return [...(sampai === "" ? [] : [`Batas pada peta ini berlaku sampai ${sampaiText(sampai)}, sebelum pemekaran.`]), ...apartSentences(apart)];
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
