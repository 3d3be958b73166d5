import { derive } from "../src/data/derive.ts";
import { readContent } from "../src/data/index.ts";
import { ContentError } from "../src/data/issue.ts";
import { folders } from "../src/data/read.ts";
import { unreleased } from "../src/data/versions.ts";

/** Checks all of `content/` and says how much there is, and what of it no release has yet. @throws {ContentError} with every issue. */
export function checkFolder(content: string): string {
  const read = readContent(content);
  const { daftarNilai, daftarSumber, daftarWilayah } = read;
  const counts = `${daftarNilai.length} pernyataan, ${daftarSumber.length} sumber, ${daftarWilayah.length} wilayah`;
  const { cells, withdrawn } = unreleased(derive(read, []));
  if (cells.length + withdrawn.size === 0) return counts;
  return `${counts}; belum dirilis: ${cells.length} angka baru atau berubah${withdrawn.size > 0 ? `, ${withdrawn.size} penarikan` : ""} (npm run rilis)`;
}

if (import.meta.main) {
  try {
    console.log(`Isi lengkap dan sah: ${checkFolder(folders.content)}.`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
