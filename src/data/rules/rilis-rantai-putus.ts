import type { AngkaRecord } from "../angka-record.ts";
import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";
import { kepalaFile, rilisFile, rilisFingerprint, rilisFolder } from "../rilis.ts";
import { statedKeys } from "../stated.ts";
import { versionsByAngka } from "../versions.ts";

/**
 * A release that is missing, or whose list is not the one that the next release, or `kepala.json`, vouches for. That file stands
 * there before the first release too: else a folder that was removed would pass for one that has nothing yet.
 */
export function* rilisRantaiPutus(content: Content, unread: ReadonlySet<string>): Iterable<Issue> {
  const { daftarRilis, kepala } = content;
  if ([...unread].some((file) => file.startsWith(rilisFolder))) return;
  if (kepala === null && daftarRilis.length === 0) yield issue(kepalaFile, "Catatan rilis hilang.");
  const count = Math.max(daftarRilis.length, kepala?.rilis ?? 0, ...daftarRilis.map(({ rilis }) => rilis));
  for (let number = 1; number <= count; number++) {
    const file = rilisFile(number);
    const rilis = daftarRilis.find((candidate) => candidate.file === file);
    const vouched = number === count ? kepala?.sha256 : daftarRilis.find((candidate) => candidate.rilis === number + 1)?.sebelumnya;
    if (rilis?.rilis !== number) yield issue(file, `Rilis ${number} hilang.`);
    else if (number === count && kepala?.rilis !== count) yield issue(kepalaFile, `kepala.json tidak menyebut rilis terakhir, yaitu rilis ${count}.`);
    else if (vouched !== undefined && vouched !== rilisFingerprint(rilis)) yield issue(file, `Daftar rilis ${number} tidak lagi sama dengan yang dicatat ${number === count ? "kepala.json" : `rilis ${number + 1}`}.${suspects(content)}`);
  }
}

/**
 * What the list alone does not tell: an entry that is gone from it and from the records, or was altered together with its
 * fingerprint. The content may still have the figure as it was.
 */
function suspects(content: Content): string {
  const stated = statedKeys(content);
  const versions = versionsByAngka(content);
  const differs = ({ nilaiText, status, row }: Nilai, record: AngkaRecord | null | undefined) =>
    record && [record.nilai ?? "", record.status, record.bawah ?? "", record.atas ?? ""].join() !== [nilaiText, status, row.cell("bawah"), row.cell("atas")].join();
  const altered = [...stated].flatMap(([key, said]) => said.some((nilai) => nilai.peran === "utama" && differs(nilai, versions.get(key)?.at(-1)?.record)) ? [key] : []);
  const lost = [...stated.keys()].filter((key) => !versions.has(key));
  const told = (word: string, keys: readonly string[]) => (keys.length === 0 ? "" : ` Mungkin yang ${word}: ${keys.slice(0, 5).join(", ")}.`);
  return `${told("hilang", lost)}${told("diubah", altered)}`;
}

function issue(file: string, what: string): Issue {
  return {
    code: "rilis-rantai-putus",
    at: { file, line: 1 },
    what,
    why: "Setiap rilis memuat sidik jari rilis sebelumnya, supaya tidak ada angka yang hilang atau berubah diam-diam.",
    fix: `Kembalikan dari riwayat: git checkout -- ${rilisFolder}`,
  };
}
