import { daftarEra, layerDay, layerName } from "./batas.ts";
import { emptyCell, type Cell, type Data } from "./derive.ts";
import { wilayahOfLayer } from "./facts.ts";
import { contains } from "./masa.ts";
import type { Layer } from "./model.ts";

/** What the figures of a round are drawn on: the boundaries of their time, or the nearest that are known. */
export interface Ground {
  layer: Layer;
  /** For every area of the layer its figure, or that it was not one of the areas of this round. */
  cells: readonly Cell[];
  /** Figures of areas whose boundary of that time is not known: no shape of the layer is theirs. */
  apart: readonly Cell[];
}

/** Whether a figure is of the boundary that its area has in a layer. */
export const isOn = (layer: Layer, { masa }: Cell) => masa !== null && contains(masa, layerDay(layer));

/** @throws where no layer has that name. */
export function groundOf(data: Data, base: string, cells: readonly Cell[]): Ground {
  const layer = layerFor(data, base, cells);
  const drawn = new Map(cells.filter((cell) => isOn(layer, cell)).map((cell) => [cell.wilayah.kode, cell]));
  const [first] = cells;
  return {
    layer,
    cells: first ? wilayahOfLayer(data, layer).map((wilayah) => drawn.get(wilayah.kode) ?? emptyCell(first.indikator, wilayah, first, null)) : [],
    apart: cells.filter((cell) => !isOn(layer, cell)),
  };
}

/** The boundaries that most of these figures are of; today's where none are of more. */
export function layerFor(data: Data, base: string, cells: readonly Cell[]): Layer {
  const eras = daftarEra([...data.layers.values()], base).reverse();
  const count = (layer: Layer) => cells.filter((cell) => isOn(layer, cell)).length;
  const [today, ...former] = eras;
  if (!today || layerName(today).sampai !== "") throw new Error(`no layer ${base}`);
  return former.reduce((best, layer) => (count(layer) > count(best) ? layer : best), today);
}
