import { closest, distance } from "fastest-levenshtein";

/** The nearest known word as a hint, or `otherwise` where none is near enough to be meant. */
export function suggest(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `Mungkin maksud Anda "${near}".`;
}

/** Near: one of the words in it, or at most a third of its letters differ. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const within = known.find((name) => word.toLowerCase().split(/[^a-z-]+/).includes(name));
  if (within !== undefined) return within;
  const near = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.max(1, near.length / 3) ? near : undefined;
}
