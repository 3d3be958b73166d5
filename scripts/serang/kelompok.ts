import type { Hubungan, Sistem } from "./hubungan.ts";

export interface Batas {
  bawah: number;
  atas: number;
}

/** Numbers that hang together, with all that is known of them; what is certain has been put in. */
export interface Kelompok {
  angka: ReadonlySet<string>;
  hubungan: readonly Hubungan[];
  /** Null where what is stated cannot all be true. */
  batas: ReadonlyMap<string, Batas> | null;
}

/** Beyond what anything in a group could be: numbers without any limit end here. */
const beyond = 10_000;

/** The groups that hold something wanted which is not certain. */
export function daftarKelompok({ pasti, hubungan }: Sistem, wanted: Iterable<string>): Kelompok[] {
  const open = hubungan.map((one) => withCertain(one, pasti)).filter(({ suku }) => suku.length > 0);
  return gathered(open, [...wanted].filter((angka) => !pasti.has(angka)))
    .map(({ angka, hubungan: own }) => ({ angka, hubungan: own, batas: bounds(angka, own, 2 * Math.max(beyond, ...own.flatMap(limits))) }));
}

const limits = ({ bawah, atas }: Hubungan) => [Math.abs(bawah), Math.abs(atas)].filter(Number.isFinite);

function withCertain({ suku, bawah, atas }: Hubungan, pasti: ReadonlyMap<string, number>): Hubungan {
  const known = suku.reduce((sum, [koefisien, angka]) => sum + koefisien * (pasti.get(angka) ?? 0), 0);
  return { suku: suku.filter(([, angka]) => !pasti.has(angka)), bawah: bawah - known, atas: atas - known };
}

/** What hangs together through an equation, for the groups that hold something wanted. */
function gathered(hubungan: readonly Hubungan[], wanted: readonly string[]): { angka: Set<string>; hubungan: Hubungan[] }[] {
  const byAngka = new Map<string, Hubungan[]>();
  for (const one of hubungan) {
    for (const [, angka] of one.suku) {
      const there = byAngka.get(angka);
      if (there) there.push(one);
      else byAngka.set(angka, [one]);
    }
  }
  const done = new Set<string>();
  return wanted.flatMap((first) => {
    if (done.has(first)) return [];
    const angka = new Set([first]);
    const own = new Set<Hubungan>();
    for (const next of angka) {
      for (const one of byAngka.get(next) ?? []) {
        own.add(one);
        for (const [, other] of one.suku) angka.add(other);
      }
    }
    for (const one of angka) done.add(one);
    return [{ angka, hubungan: [...own] }];
  });
}

/** What each equation alone leaves of each number, again and again until nothing moves. */
function bounds(angka: ReadonlySet<string>, hubungan: readonly Hubungan[], most: number): Map<string, Batas> | null {
  const batas = new Map([...angka].map((one) => [one, { bawah: 0, atas: most }]));
  for (let round = 0, moved = true; moved && round < 20; round++) {
    moved = hubungan.map((one) => narrow(one, batas)).some(Boolean);
  }
  return [...batas.values()].some(({ bawah, atas }) => bawah > atas) ? null : batas;
}

function narrow({ suku, bawah, atas }: Hubungan, batas: Map<string, Batas>): boolean {
  const spans = suku.map(([koefisien, angka]) => {
    const { bawah: low, atas: high } = batas.get(angka) as Batas;
    return koefisien > 0 ? [koefisien * low, koefisien * high] as const : [koefisien * high, koefisien * low] as const;
  });
  const [least, greatest] = [spans.reduce((sum, [low]) => sum + low, 0), spans.reduce((sum, [, high]) => sum + high, 0)];
  let moved = false;
  for (const [i, [koefisien, angka]] of suku.entries()) {
    const [ownLeast, ownGreatest] = spans[i] ?? [0, 0];
    const ends = [(bawah - (greatest - ownGreatest)) / koefisien, (atas - (least - ownLeast)) / koefisien];
    const before = batas.get(angka) as Batas;
    // A hair's breadth of room: what division has rounded may not cut off a whole number.
    const after = { bawah: Math.max(before.bawah, Math.ceil(Math.min(...ends) - 1e-9)), atas: Math.min(before.atas, Math.floor(Math.max(...ends) + 1e-9)) };
    moved ||= after.bawah > before.bawah || after.atas < before.atas;
    batas.set(angka, after);
  }
  return moved;
}
