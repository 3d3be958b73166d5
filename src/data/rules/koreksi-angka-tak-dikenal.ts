import type { Issue } from "../issue.ts";
import { koreksiFile } from "../koreksi.ts";
import type { Content } from "../model.ts";
import { releasedKeys, statedKeys } from "../stated.ts";
import { suggest } from "../suggest.ts";

/** A correction of a figure that there is not, or a withdrawal of one that was never released. */
export function* koreksiAngkaTakDikenal(content: Content): Iterable<Issue> {
  const released = releasedKeys(content);
  const known = new Set([...released, ...statedKeys(content).keys()]);
  for (const [i, { jenis, angka }] of content.daftarKoreksi.entries()) {
    for (const [n, key] of angka.entries()) {
      const ofWithdrawal = jenis === "penarikan";
      if ((ofWithdrawal ? released : known).has(key)) continue;
      yield {
        code: "koreksi-angka-tak-dikenal",
        at: content.placeOf(koreksiFile, [i, "angka", n]),
        what: ofWithdrawal && known.has(key) ? `Angka ${key} belum pernah dirilis.` : `Angka ${key} tidak ada.`,
        why: ofWithdrawal ? "Yang belum dirilis tidak perlu ditarik: cukup dihapus." : "Setiap koreksi tampil pada angkanya, jadi harus menunjuk angka yang ada.",
        fix: suggest(key, [...(ofWithdrawal ? released : known)], "Salin dari alamat halaman angkanya, sesudah /angka/."),
      };
    }
  }
}
