/** Boxes on the screen, in CSS pixels: where a label may stand. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Point = { x: number; y: number };
type Size = { width: number; height: number };

/** A place for a label's centre, as an offset from its point. */
export interface Spot {
  side: "tengah" | "kanan" | "kiri" | "bawah" | "atas" | "jauh";
  dx: number;
  dy: number;
}

/** Between a label and the dot on its area. */
const aside = 9;
/** Labels closer than this read as one. */
const gap = 3;

/** On its point, or beside it; best first. */
export function spots({ width, height }: Size): Spot[] {
  const dx = width / 2 + aside;
  const dy = height / 2 + aside - 2;
  return [
    { side: "tengah", dx: 0, dy: 0 },
    { side: "kanan", dx, dy: 0 },
    { side: "kiri", dx: -dx, dy: 0 },
    { side: "bawah", dx: 0, dy },
    { side: "atas", dx: 0, dy: -dy },
  ];
}

/** Still on its area, a little off its point. */
export function nudges({ width, height }: Size): Spot[] {
  return [0, -1, 1].flatMap((x) => [-1, 1, 0].map((y) => ({ side: "tengah" as const, dx: (x * width) / 4, dy: y * height * 0.7 })));
}

/** Away from its point, with a line to it; nearest first. */
export function farSpots({ width, height }: Size): Spot[] {
  const angles = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);
  return [24, 34, 44, 54, 64, 74, 84, 94].flatMap((away) =>
    angles.map((angle) => ({ side: "jauh" as const, dx: Math.cos(angle) * (away + width / 2), dy: Math.sin(angle) * (away + height / 2) })),
  );
}

/** A label at a spot, without its dot. */
export function boxAt({ x, y }: Point, { width, height }: Size, { dx, dy }: Spot): Box {
  return { left: x + dx - width / 2, right: x + dx + width / 2, top: y + dy - height / 2, bottom: y + dy + height / 2 };
}

/** Its line as CSS draws it: from the label's edge, by an offset from the label's centre, to the point. */
export function lineOf({ width, height }: Size, { dx, dy }: Spot): { x: number; y: number; length: number; angle: number } {
  const part = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  return { x: -dx * part, y: -dy * part, length: Math.hypot(dx, dy) * (1 - part), angle: Math.atan2(-dy, -dx) };
}

/** All that a label covers at a spot: itself, its dot, and steps of its line. */
export function boxesAt(point: Point, size: Size, spot: Spot): Box[] {
  const box = boxAt(point, size, spot);
  if (spot.side === "tengah") return [box];
  const { length, angle } = lineOf(size, spot);
  const steps = Array.from({ length: Math.ceil(length / stepLength) }, (_, i) => i * stepLength);
  const dots = steps.map((away) => dotAt(point.x - Math.cos(angle) * away, point.y - Math.sin(angle) * away));
  return [box, ...dots];
}

const stepLength = 8;
const dotAt = (x: number, y: number): Box => ({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap });

export function touch(a: Box, b: Box): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

export function within(box: Box, field: Box): boolean {
  return box.left >= field.left && box.right <= field.right && box.top >= field.top && box.bottom <= field.bottom;
}

/** Letters in a line of a name that is too long for one. */
const lineLength = 10;

/** A long name in short lines: "Penajam Paser Utara" → "Penajam\nPaser\nUtara". */
export function shortLines(nama: string): string {
  if (nama.length <= lineLength + 2) return nama;
  const lines: string[] = [];
  for (const word of nama.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= lineLength) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("\n");
}
