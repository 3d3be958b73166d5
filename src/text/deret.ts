import { chanceOfRun, expectedRuns, isWhole, runLength, type Deret } from "../data/deret.ts";
import { familyOf, type Cell, type Round } from "../data/derive.ts";
import { masaText } from "./masa.ts";
import { angka, angkaSatuan, daftar, instrumenPeriode, stateNama, tingkatNama } from "./format.ts";

/** A number that we computed, with one decimal: "2,3". */
export const desimal = (n: number) => angka(n.toFixed(1));

/** A computed difference with its sign: "+4,2", "−5,6", "0,0". */
export function selisih(n: number): string {
  const text = desimal(n);
  return text === "−0,0" ? "0,0" : n > 0 && text !== "0,0" ? `+${text}` : text;
}

/** How many areas have a figure in every round, and which do not: the others would make rounds look alike or unlike by themselves. */
export function wholeSentence(all: readonly Deret[]): string {
  const [first] = all;
  if (!first) return "Belum ada putaran dengan angka.";
  const out = all.filter((deret) => !isWhole(deret)).map(({ wilayah, masa, cells }) => {
    const gaps = cells.filter(({ nilai }) => nilai === null).map((cell) => `${instrumenPeriode(cell)}: ${stateNama[cell.state]}`);
    return `${[wilayah.nama, masaText(wilayah, masa)].filter(Boolean).join(" ")} (${gaps.join("; ")})`;
  });
  const whole = `${all.length - out.length} dari ${all.length} ${tingkatNama[first.wilayah.tingkat]} punya angka pada semua putaran (${first.cells.length})`;
  return out.length === 0 ? `${whole}.` : `${whole}. Tidak ikut: ${daftar(out)}.`;
}

/** Where a different survey of the family measured than the round before; empty where none did. */
export function changesSentence(rounds: readonly Round[]): string {
  const changes = rounds.flatMap((round, i) => {
    const before = rounds[i - 1];
    const changed = before && before.instrumen !== round.instrumen && familyOf(before.instrumen) === familyOf(round.instrumen);
    return changed ? [`antara ${instrumenPeriode(before)} dan ${instrumenPeriode(round)}`] : [];
  });
  return changes.length === 0 ? "" : `Survei berganti ${daftar(changes)}.`;
}

/** "17,6 persen (SSGI 2021), 19,6 persen (SSGI 2022), …" */
export function runText(run: readonly Cell[]): string {
  return run.map((cell) => `${angkaSatuan(cell.nilaiText, cell.indikator)} (${instrumenPeriode(cell)}${cell.disputed ? "; dipersoalkan" : ""})`).join(", ");
}

/** What chance alone would show among these areas, told before any run is. */
export function chanceSentence(all: readonly Deret[]): string {
  const rounds = all[0]?.cells.length ?? 0;
  const chance = chanceOfRun(rounds);
  return [
    `Kebetulan saja sudah menghasilkan deret seperti ini: dari ${all.length} wilayah dengan ${rounds} putaran yang nilainya murni kebetulan, `,
    `kira-kira ${Math.round(all.length * chance)} akan menunjukkan ${runLength} titik berturut-turut naik, dan sebanyak itu pula yang turun `,
    `(peluangnya ${Math.round(chance * 100)} persen untuk tiap wilayah dan tiap arah). `,
    `Dengan putaran yang kosong di sini, yang diharapkan dari kebetulan ${desimal(expectedRuns(all))} wilayah untuk tiap arah.`,
  ].join("");
}

/** "sedang: 2; tinggi: 6": how many areas of a round are in each class. */
export function kelasSentence(cells: readonly Cell[]): string {
  const kelas = cells[0]?.indikator.kelas ?? [];
  return kelas.flatMap(({ mulai, nama }) => {
    const count = cells.filter((cell) => cell.kelas?.mulai === mulai).length;
    return count === 0 ? [] : [`${nama}: ${count}`];
  }).join("; ");
}
