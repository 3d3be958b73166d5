import { checkContent } from "../src/data/check.ts";
import { ContentError } from "../src/data/issue.ts";
import { parseContent } from "../src/data/parse.ts";
import { folders, readFolder } from "../src/data/read.ts";

/** Checks all of `content/` and says how much there is. @throws {ContentError} with every issue. */
export function checkFolder(content: string): string {
  const parsed = parseContent(readFolder(content, "content"));
  const issues = checkContent(parsed);
  if (issues.length > 0) throw new ContentError(issues);
  const { daftarNilai, daftarSumber, daftarWilayah } = parsed.content;
  return `${daftarNilai.length} pernyataan, ${daftarSumber.length} sumber, ${daftarWilayah.length} wilayah`;
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
