import { crossings } from "../crossing.ts";
import { outsideKaltim, shapesOf, showPosition } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** A border that crosses itself: what is inside and what is outside is no longer defined. */
export function* geometriBerpotongan({ daftarBatas }: Content): Iterable<Issue> {
  for (const shape of daftarBatas.flatMap(shapesOf)) {
    const { kode, rings, at } = shape;
    // A single position far away makes crossings all over: that position has its own message.
    if (outsideKaltim(shape)?.swapped === false) continue;
    const [first, ...others] = crossings(rings);
    if (!first) continue;
    const more = others.length > 0 ? ` dan di ${others.length} titik lain` : "";
    yield {
      code: "geometri-berpotongan",
      at,
      what: `Garis batas ${kode} berpotongan dengan dirinya sendiri di ${showPosition([...first])}${more}.`,
      why: "Pada garis yang bersilang tidak jelas mana yang di dalam dan mana yang di luar wilayah, sehingga luas dan warnanya keliru.",
      fix: "Geser titik yang bersilang, atau jalankan “Fix geometries” di QGIS lalu ekspor ulang.",
    };
  }
}
