import type { Nilai, Sumber } from "./model.ts";

/** How a note begins, or goes on, where a public body has itself published a count however small. */
export const tandaSudahTerbit = "Sudah terbit:";

/** Whether a small count may stay because its own source has published it. */
export const isSudahTerbit = ({ catatan }: Pick<Nilai, "catatan">) => /(^|\. )Sudah terbit:/.test(catatan);

/** Whether a source is a public body's own word: a news report that repeats a count has not published it for that body. */
export const isBadanPublik = ({ jenis }: Pick<Sumber, "jenis">) => jenis === "laporan-primer" || jenis === "pernyataan-resmi";
