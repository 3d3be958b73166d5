import type { Issue } from "../issue.ts";
import { firstDay, lastDay } from "../masa.ts";
import type { Content, Wilayah } from "../model.ts";

/** An area that exists while the one that it lies in does not: the code of the latter begins its own. */
export function* masaMelebihiInduk({ daftarWilayah, wilayahByKode }: Content): Iterable<Issue> {
  for (const wilayah of daftarWilayah) {
    const induk = wilayahByKode.get(wilayah.induk);
    if (!induk) continue;
    const { sejak, sampai } = wilayah;
    if (induk.sampai !== "" && (sampai === "" || lastDay(sampai) > lastDay(induk.sampai))) {
      yield issue(wilayah, "sampai", `Wilayah ini ${sampai === "" ? "masih ada" : `ada sampai ${sampai}`}, padahal induknya ${induk.kode} (${induk.nama}) berakhir ${induk.sampai}.`,
        `Tulis ${induk.sampai}, lalu tambahkan baris untuk kode barunya dengan asal ${wilayah.kode}.`);
    }
    if (induk.sejak !== "" && sejak !== "" && firstDay(sejak) < firstDay(induk.sejak)) {
      yield issue(wilayah, "sejak", `Wilayah ini ada sejak ${sejak}, padahal induknya ${induk.kode} (${induk.nama}) baru mulai ${induk.sejak}.`,
        `Tulis ${induk.sejak}, atau betulkan kolom sejak ${induk.kode}.`);
    }
  }
}

function issue({ row }: Wilayah, column: string, what: string, fix: string): Issue {
  return {
    code: "masa-melebihi-induk",
    at: row.at(column),
    what,
    why: "Kode wilayah diawali kode induknya, jadi wilayah tidak ada sebelum induknya mulai dan berganti kode bila induknya berakhir.",
    fix,
  };
}
