import { element, round, type Markup } from "../text/xml.ts";

/** The looks of pictures that stand alone. The first font of each is what PNGs are drawn with; a viewer takes what it has. */
export const paper = "#fdfcf9";
export const ink = "#1d2430";
export const muted = "#545e6b";
export const rule = "#dcd8ce";
export const serif = "'Source Serif 4', Charter, Georgia, serif";
export const sans = "'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Average width of a letter as a part of the font size; generous, because the fonts are not known. */
const letterWidth = 0.52;

/** Something in a column: how high it is, and how it is drawn from its top. */
export interface Row {
  height: number;
  draw(top: number): Markup[];
}

/** Rows drawn one below the other, and how high they are together. */
export function stack(rows: readonly Row[]): { height: number; drawn: Markup[] } {
  let top = 0;
  const drawn = rows.flatMap((row) => {
    const at = top;
    top += row.height;
    return row.draw(at);
  });
  return { height: top, drawn };
}

export const space = (height: number): Row => ({ height, draw: () => [] });

/** A text as lines of at most `width`, reckoned from the average letter. */
export function paragraph(text: string, size: number, width: number, style: Readonly<Record<string, string | number>>): Row[] {
  const height = Math.round(size * 1.28);
  return wrap(text, width / (size * letterWidth)).map((line) => ({
    height,
    draw: (top) => [element("text", { y: round(top + size), "font-size": size, ...style }, line)],
  }));
}

function wrap(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
