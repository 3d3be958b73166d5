/** Boxes on the screen, in CSS pixels: where a label may stand. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Size = { width: number; height: number };

/** A place for a label's centre, as an offset from its point. */
export interface Spot {
  side: "tengah" | "kanan" | "kiri" | "bawah" | "atas";
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

/** What a label covers at a spot, its dot included. */
export function boxAt({ x, y }: { x: number; y: number }, { width, height }: Size, { dx, dy }: Spot): Box {
  return {
    left: Math.min(x - gap, x + dx - width / 2),
    right: Math.max(x + gap, x + dx + width / 2),
    top: Math.min(y - gap, y + dy - height / 2),
    bottom: Math.max(y + gap, y + dy + height / 2),
  };
}

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
