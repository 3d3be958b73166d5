import { layerName, wholeLayer } from "../batas.ts";
import { boxOf, innerPoint, isInside, largestRing, outsideKaltim, shapesOf, type Shape } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import { areasOfLayer } from "../layer.ts";
import type { Content } from "../model.ts";

/** An area whose middle lies within a larger one of its layer, or among former boundaries of the layer as it was then. */
export function* geometriBertumpuk(content: Content): Iterable<Issue> {
  for (const layer of content.daftarBatas) {
    // A position far away stretches an area over others: that position has its own message.
    const others = shapesOf(wholeLayer(layer, content, areasOfLayer(layer, content))).filter((shape) => outsideKaltim(shape) === null).map((shape) => ({ shape, box: boxOf(shape), size: largestRing(shape).size }));
    for (const shape of shapesOf(layer)) {
      const point = innerPoint(shape);
      const { size } = largestRing(shape);
      const around = point && others.find((other) => other.shape.kode !== shape.kode && other.size >= size && other.box.contains(point) && isInside(point, other.shape));
      if (around) yield issue(shape, around.shape, content, layerName(layer).base);
    }
  }
}

function issue({ kode, at }: Shape, around: Shape, { wilayahByKode }: Content, base: string): Issue {
  const named = (one: string) => `${one} (${wilayahByKode.get(one)?.nama ?? "tidak dikenal"})`;
  return {
    code: "geometri-bertumpuk",
    at,
    what: `Batas ${named(kode)} berada di dalam batas ${named(around.kode)}.`,
    why: "Wilayah setingkat tidak bertumpuk: yang satu menutupi yang lain di peta, dan tanahnya terhitung dua kali.",
    fix: `Potong batas ${around.kode} sehingga tidak memuat ${kode}. Bila wilayahnya dimekarkan, bentuk lamanya disimpan di content/batas/${base}-sampai-<hari terakhirnya>.geojson.`,
  };
}
