import { keyOf, type Hitungan, type Susunan } from "./model.ts";
import { piecesOf } from "./pieces.ts";
import { Round } from "./round.ts";
import { systemOf } from "./system.ts";

/** The counts of one period and instrument, in parts that have nothing to do with each other: each is small, and judged by itself. */
export function split(kini: readonly Hitungan[], dulu: readonly (readonly Hitungan[])[], susunan: Susunan): Round[] {
  const unknown = [...kini, ...dulu.flat()].map((one) => ({ ...one, jumlah: null, status: "ditahan" as const, sifat: "tetap" as const }));
  const system = systemOf(unknown, susunan, new Map());
  const pieceOf = new Map(piecesOf(system, system.variables.keys()).flatMap((piece, i) => piece.map((variable) => [variable, i] as const)));
  const placeOf = (one: Hitungan) => pieceOf.get(system.byKey.get(keyOf(one)) ?? -1);
  const before = dulu.map((daftar) => Map.groupBy(daftar, placeOf));
  return [...Map.groupBy(kini, placeOf)].map(([place, daftar]) => new Round(daftar, before.map((byPlace) => byPlace.get(place) ?? []), susunan));
}
