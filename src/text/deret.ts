import { chanceOfRun, expectedRuns, isSteady, isWhole, runLength, type Deret } from "../data/deret.ts";
import { familyOf, type Cell, type Round } from "../data/derive.ts";
import { angka, angkaSatuan, daftar, instrumenPeriode, marksOf, stateNama, tingkatNama } from "./format.ts";

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
  const steady = all.filter(isSteady);
  const changed = [...new Set(all.filter((deret) => !isSteady(deret)).map(({ wilayah }) => wilayah.nama))];
  const out = steady.filter((deret) => !isWhole(deret)).map(({ wilayah, cells }) => {
    const gaps = cells.filter(({ nilai }) => nilai === null).map((cell) => `${instrumenPeriode(cell)}: ${stateNama[cell.state]}`);
    return `${wilayah.nama} (${gaps.join("; ")})`;
  });
  const whole = `${steady.length - out.length} dari ${steady.length} ${tingkatNama[first.wilayah.tingkat]}${changed.length > 0 ? " yang batasnya tetap" : ""} punya angka pada semua putaran (${first.cells.length})`;
  return [
    `${whole}.`,
    ...(out.length > 0 ? [`Tidak ikut: ${daftar(out)}.`] : []),
    ...(changed.length > 0 ? [`Batasnya berubah di antaranya, jadi tidak dibandingkan: ${daftar(changed)}.`] : []),
  ].join(" ");
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

/** What must be known of a value before it is set beside others: "disimpulkan", "dipersoalkan". */
export const doubts = (cell: Cell) => [...marksOf(cell), ...(cell.disputed ? ["dipersoalkan"] : [])];

/** "17,6 persen (SSGI 2021; disimpulkan), 19,6 persen (SSGI 2022), …" */
export function runText(run: readonly Cell[]): string {
  return run.map((cell) => `${angkaSatuan(cell.nilaiText, cell.indikator)} (${[instrumenPeriode(cell), ...doubts(cell)].join("; ")})`).join(", ");
}

/** What chance alone would show among these areas, told before any run is. */
export function chanceSentence(all: readonly Deret[]): string {
  const rounds = all[0]?.cells.length ?? 0;
  const chance = chanceOfRun(rounds);
  const steady = all.filter(isSteady).length;
  return [
    `Kebetulan saja sudah menghasilkan deret seperti ini: dari ${steady} wilayah dengan ${rounds} putaran yang nilainya murni kebetulan, `,
    `kira-kira ${Math.round(steady * chance)} akan menunjukkan ${runLength} titik berturut-turut naik, dan sebanyak itu pula yang turun `,
    `(peluangnya ${Math.round(chance * 100)} persen untuk tiap wilayah dan tiap arah). `,
    `Dengan putaran yang kosong di sini, yang diharapkan dari kebetulan ${desimal(expectedRuns(all))} wilayah untuk tiap arah.`,
  ].join("");
}

/** How the panels of areas through the rounds are read. */
export const lerengNote =
  "Satu kotak untuk setiap kabupaten/kota, semua dengan skala yang sama: garis tegas wilayah itu, garis samar wilayah lainnya. " +
  "Garis terputus di putaran tanpa angka; garis putus tegak menandai pergantian survei. Sumbu tegak tidak mulai dari nol.";

/** "sedang: 2; tinggi: 6": how many areas of a round are in each class. */
export function kelasSentence(cells: readonly Cell[]): string {
  const kelas = cells[0]?.indikator.kelas ?? [];
  return kelas.flatMap(({ mulai, nama }) => {
    const found = cells.filter((cell) => cell.kelas?.mulai === mulai);
    const disputed = found.filter((cell) => cell.disputed).length;
    return found.length === 0 ? [] : [`${nama}: ${found.length}${disputed === 0 ? "" : ` (${disputed} dipersoalkan)`}`];
  }).join("; ");
}
