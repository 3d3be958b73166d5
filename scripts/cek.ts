import { checkContent } from "../src/data/check.ts";
import { formatReport } from "../src/data/issue.ts";
import { parseContent } from "../src/data/parse.ts";
import { folders, readFolder } from "../src/data/read.ts";

const parsed = parseContent(readFolder(folders.content, "content"));
const issues = checkContent(parsed);
if (issues.length > 0) {
  console.error(formatReport(issues));
  process.exitCode = 1;
} else {
  const { daftarNilai, daftarSumber, daftarWilayah } = parsed.content;
  console.log(`Isi lengkap dan sah: ${daftarNilai.length} pernyataan, ${daftarSumber.length} sumber, ${daftarWilayah.length} wilayah.`);
}
