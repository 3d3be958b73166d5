/** A part of a drawing that words must not cover, or the words themselves. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Charts are drawn this wide, so that their words can be read on a narrow phone: about 12 px in a window of 360. */
export const chartWidth = 380;
export const fontSize = 14;
/** Average width of a letter in system sans fonts, as a part of the font size; a little generous. */
const letterWidth = 0.58;

/** Reckoned from the average letter, in the units of the chart. */
export const textWidth = (text: string, size = fontSize) => text.length * size * letterWidth;

export const boxAround = (x: number, y: number, radius: number): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });

/** A text centred on `x` with its baseline at `y`. */
export const textBox = (text: string, x: number, y: number): Box =>
  ({ left: x - textWidth(text) / 2, right: x + textWidth(text) / 2, top: y - fontSize * 0.8, bottom: y + 2 });

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The first of some baselines at which a text covers nothing; the first of all where each covers something. */
export function freeBaseline(text: string, x: number, baselines: readonly number[], taken: readonly Box[]): number {
  const free = baselines.find((y) => !taken.some((box) => meet(box, textBox(text, x, y))));
  return free ?? baselines[0] ?? 0;
}
