const link = /\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/;

/** Text and links by turns, as Markdown writes them. */
export function pieces(text: string): { text: string; href?: string }[] {
  return text.split(new RegExp(link, "g")).flatMap((part, i, all) => (i % 3 === 0 ? [{ text: part }] : i % 3 === 1 ? [{ text: part, href: all[i + 1] ?? "" }] : []));
}

export const withoutLinks = (text: string): string => pieces(text).map((piece) => piece.text).join("");
