import { samePosition, shapesOf, showPosition, type Shape } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** A ring that does not return to its first position, or has too few positions to enclose anything. */
export function* geometriCincinTerbuka({ daftarBatas }: Content): Iterable<Issue> {
  for (const shape of daftarBatas.flatMap(shapesOf)) {
    const what = findOpenRing(shape);
    if (what === null) continue;
    yield {
      code: "geometri-cincin-terbuka",
      at: shape.at,
      what,
      why: "Cincin batas harus kembali ke titik pertamanya dan memiliki sedikitnya empat posisi; tanpa itu luasnya tidak tertutup.",
      fix: "Tutup cincin itu dengan mengulang titik pertamanya di akhir, atau jalankan “Fix geometries” di QGIS lalu ekspor ulang.",
    };
  }
}

function findOpenRing({ kode, rings }: Shape): string | null {
  if (rings.length === 0) return `Batas ${kode} tidak memiliki satu cincin pun.`;
  for (const ring of rings) {
    const [first] = ring;
    const last = ring.at(-1);
    if (!first || !last) return `Batas ${kode} memiliki cincin tanpa titik.`;
    if (!samePosition(first, last)) {
      return `Cincin batas ${kode} dimulai di ${showPosition(first)} tetapi berakhir di ${showPosition(last)}.`;
    }
    const distinct = ring.filter((position, i) => i === 0 || !samePosition(position, ring[i - 1]));
    if (distinct.length < 4) {
      return `Cincin batas ${kode} di ${showPosition(first)} hanya memiliki ${distinct.length} posisi tanpa titik berulang.`;
    }
  }
  return null;
}
