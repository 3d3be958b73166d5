import type { Issue } from "../issue.ts";
import { likelyMeant, membership, type Membership } from "../layer.ts";
import type { Content, Wilayah } from "../model.ts";

/** A layer that leaves out areas it should hold. One message for a layer. */
export function* wilayahTanpaGeometri(content: Content): Iterable<Issue> {
  for (const layer of content.daftarBatas) {
    const members = membership(layer, content);
    const missing = members ? unexplained(members, content) : [];
    if (missing.length === 0) continue;
    yield {
      code: "wilayah-tanpa-geometri",
      at: { file: layer.file, line: 1 },
      what: `Lapisan ini tidak memuat batas ${missing.map(({ kode, nama }) => `${kode} ${nama}`).join(", ")}.`,
      why: "Wilayah tanpa batas hilang dari peta, padahal ada di content/wilayah.csv.",
      fix: `Tambahkan batasnya sebagai fitur dengan kode ${missing.map(({ kode }) => `"${kode}"`).join(", ")}.`,
    };
  }
}

/** Without those that a wrongly coded or doubled feature stands for: that feature has its own message. */
function unexplained(members: Membership, content: Content): readonly Wilayah[] {
  const wrong = [...members.strays, ...members.repeated.map(({ shape }) => shape)];
  const meant = wrong.map((shape) => likelyMeant(shape, members, content));
  const left = members.missing.filter(({ kode }) => !meant.includes(kode));
  return meant.filter((kode) => kode === undefined).length >= left.length ? [] : left;
}
