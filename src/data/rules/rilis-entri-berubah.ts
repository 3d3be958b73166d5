import { fingerprint } from "../fingerprint.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { lineOf } from "../rilis.ts";

/** A record in the ledger that is not the one whose fingerprint was published. */
export function* rilisEntriBerubah({ daftarRilis }: Content): Iterable<Issue> {
  for (const rilis of daftarRilis) {
    for (const [key, sha256] of Object.entries(rilis.daftar)) {
      const record = rilis.isi[key];
      if (!record || fingerprint(record) === sha256) continue;
      yield {
        code: "rilis-entri-berubah",
        at: { file: rilis.file, line: lineOf(rilis, "isi", key) },
        what: `Isi ${key} tidak lagi sama dengan yang dirilis pada ${rilis.tanggal}.`,
        why: "Angka yang sudah dirilis tetap seperti saat dikutip; pembetulannya menjadi versi baru.",
        fix: `Kembalikan dari riwayat (git checkout -- ${rilis.file}), betulkan angkanya di content/nilai, lalu jalankan npm run rilis.`,
      };
    }
  }
}
