import { showPosition } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import { likelyMeant, membership } from "../layer.ts";
import type { Content } from "../model.ts";

/** Two features of one layer with one kode. */
export function* geometriGanda(content: Content): Iterable<Issue> {
  for (const layer of content.daftarBatas) {
    const members = membership(layer, content);
    for (const { shape, first } of members?.repeated ?? []) {
      const meant = members && likelyMeant(shape, members, content);
      const position = shape.rings[0]?.[0];
      yield {
        code: "geometri-ganda",
        at: shape.at,
        what: `Kode "${shape.kode}"${position ? ` pada batas yang dimulai di ${showPosition(position)}` : ""} sudah dipakai di baris ${first.at.line}.`,
        why: "Satu wilayah digambar dari satu fitur; dengan dua fitur tidak jelas mana batas yang berlaku.",
        fix: meant
          ? `Mungkin maksud Anda "${meant}", yang belum memiliki batas.`
          : "Gabungkan kedua fitur menjadi satu MultiPolygon (QGIS: “Dissolve” menurut kode), atau hapus salah satunya.",
      };
    }
  }
}
