import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { kepalaFile, rilisFile, rilisFingerprint, rilisFolder } from "../rilis.ts";
import { releasedKeys, statedKeys } from "../stated.ts";

/** A release that is missing, or whose list is not the one that the next release, or `kepala.json`, vouches for. */
export function* rilisRantaiPutus(content: Content, unread: ReadonlySet<string>): Iterable<Issue> {
  const { daftarRilis, kepala } = content;
  if ([...unread].some((file) => file.startsWith(rilisFolder))) return;
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

/** An entry that is gone from the list and the records alike: the content may still have its figure. */
function suspects(content: Content): string {
  const released = releasedKeys(content);
  const lost = [...statedKeys(content).keys()].filter((key) => !released.has(key));
  return lost.length === 0 ? "" : ` Mungkin yang hilang: ${lost.slice(0, 5).join(", ")}.`;
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
