/** A point that stands for an area, on a drawing whose y runs down. */
export interface Place {
  kode: string;
  x: number;
  y: number;
}

/** Where the four arrow keys lead from each area, in the order of `arrowKeys`; "" where nothing lies. Areas stand in the order of their codes. */
export type ArrowTargets = Readonly<Record<string, readonly string[]>>;

export const arrowKeys = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"] as const;
export type ArrowKey = (typeof arrowKeys)[number];

const axes: Record<ArrowKey, readonly [number, number]> = { ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowDown: [0, 1], ArrowLeft: [-1, 0] };

/**
 * The area that lies in the direction of an arrow key, within the quarter of the compass that it points to:
 * a neighbour that shares a border, or where none lies there the nearest area that does.
 */
export function areaTowards(key: ArrowKey, from: Place, places: readonly Place[], isNeighbour: (kode: string) => boolean): string {
  const [right, down] = axes[key];
  const ahead = places.flatMap(({ kode, x, y }) => {
    const along = (x - from.x) * right + (y - from.y) * down;
    const across = Math.abs((x - from.x) * down - (y - from.y) * right);
    return along > 0 && across <= along ? [{ kode, detour: along + 2 * across }] : [];
  });
  const near = ahead.filter(({ kode }) => isNeighbour(kode));
  const [best] = (near.length > 0 ? near : ahead).sort((a, b) => a.detour - b.detour);
  return best?.kode ?? "";
}

/** Where a key leads from an area of a map: by the arrows, or to the first or last one. "" is nowhere, undefined no such key. */
export function areaByKey(key: string, kode: string, targets: ArrowTargets): string | undefined {
  if (key === "Home") return Object.keys(targets)[0];
  if (key === "End") return Object.keys(targets).at(-1);
  const arrow = (arrowKeys as readonly string[]).indexOf(key);
  return arrow < 0 ? undefined : (targets[kode]?.[arrow] ?? "");
}
