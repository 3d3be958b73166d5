import { daftarState, type Cell } from "../../src/data/derive.ts";
import { cellsOfRound } from "../../src/data/facts.ts";
import { loadData } from "../../src/data/index.ts";
import { slug } from "./fixture-data.ts";

/** Made-up figures on the real boundaries, all six states among them, zero being the value: each state twice where there is room. */
export function sixStates(): Cell[] {
  return cellsOfRound(loadData(), slug, { periode: "2024", instrumen: "ssgi" }, "kabkota").map((cell, i): Cell => {
    const state = daftarState[i % daftarState.length] ?? "ada";
    const kelas = cell.indikator.kelas?.[0] ?? null;
    const nothing = { state, nilai: null, nilaiText: "", bawah: null, atas: null, kelas: null, disputed: false, utama: null, statements: [] };
    return { ...cell, ...nothing, ...(state === "ada" && { nilai: 0, nilaiText: "0", kelas }) };
  });
}
