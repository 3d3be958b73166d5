import { outsideKaltim, shapesOf, showPosition } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** Latitude written before longitude. One message for a layer: its features were exported together. */
export function* geometriKoordinatTertukar({ daftarBatas }: Content): Iterable<Issue> {
  for (const layer of daftarBatas) {
    const found = shapesOf(layer).flatMap((shape) => {
      const outside = outsideKaltim(shape);
      return outside?.swapped ? [{ ...shape, position: outside.position }] : [];
    });
    const [first, ...others] = found;
    if (!first) continue;
    const more = others.length > 0 ? ` (dan pada ${others.length} wilayah lain di lapisan ini)` : "";
    const [x = NaN, y = NaN] = first.position;
    yield {
      code: "geometri-koordinat-tertukar",
      at: first.at,
      what: `Bujur dan lintang batas ${first.kode} tertukar: ${showPosition(first.position)}${more}.`,
      why: "GeoJSON menulis bujur dahulu, baru lintang; bujur Kalimantan Timur sekitar 114–119, lintangnya sekitar -2,6 sampai 2,7.",
      fix: `Tukar kedua angka pada setiap titik, misalnya menjadi ${showPosition([y, x])} (QGIS: “Swap X and Y coordinates”).`,
    };
  }
}
