import { outsideKaltim, shapesOf, showPosition } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import type { Content, Layer } from "../model.ts";

/** Positions that lie outside Kalimantan Timur and would not lie inside it with latitude and longitude exchanged. */
export function* geometriDiLuarKaltim({ daftarBatas }: Content): Iterable<Issue> {
  for (const layer of daftarBatas) {
    const found = outsideShapes(layer);
    const whole = found.length > 1 && found.length === layer.features.length;
    // A layer that lies outside as a whole was exported wrongly once, not once for each area.
    for (const { kode, position, at } of whole ? found.slice(0, 1) : found) {
      const more = whole ? ` (dan batas ${found.length - 1} wilayah lain di lapisan ini)` : "";
      const degrees = Math.abs(position[0] ?? 0) <= 180 && Math.abs(position[1] ?? 0) <= 90;
      yield {
        code: "geometri-di-luar-kaltim",
        at,
        what: `Batas ${kode}${more} memuat titik ${showPosition(position)} yang jauh di luar Kalimantan Timur.`,
        why: degrees
          ? "Kalimantan Timur terletak antara bujur 113,8 dan 119,1 serta lintang -2,6 dan 2,7."
          : "Angka itu bukan derajat; mungkin lapisan diekspor dalam meter (misalnya UTM), bukan WGS 84.",
        fix: degrees
          ? "Betulkan titik itu, atau hapus wilayah yang bukan bagian Kalimantan Timur."
          : "Ekspor ulang lapisan dengan sistem koordinat EPSG:4326 (WGS 84).",
      };
    }
  }
}

function outsideShapes(layer: Layer) {
  return shapesOf(layer).flatMap((shape) => {
    const outside = outsideKaltim(shape);
    return outside && !outside.swapped ? [{ ...shape, position: outside.position }] : [];
  });
}
