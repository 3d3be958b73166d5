import type { Issue } from "./issue.ts";
import { hasPersonalLabels, isKeyOfPerson, personalColumns } from "./personal-label.ts";
import { looksLikeContact, looksLikeNik } from "./personal-number.ts";

/** The personal columns of a first line, whatever separates its cells. Nothing below that line is looked at. */
export function personalHeader(text: string, expected: readonly string[]): string[] {
  const [first = ""] = text.split("\n", 1);
  return personalColumns(first.split(/[,;\t|]/).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, "")), expected);
}

const lenient = new TextDecoder("utf-8");
export const nik = "angka 16 digit seperti NIK atau nomor KK";
export const kontak = "nomor telepon atau alamat surel";
const label = "nama kolom data pribadi, seperti NIK atau nama orang tua, di dalam teksnya";

/** The first line of a file that holds a NIK, a telephone or speaks of a child, whatever the file's kind and encoding. */
export function personalLine(file: string, bytes: Uint8Array): { line: number; found: string } | undefined {
  const isMap = file.endsWith("json");
  if (!isMap && !/\.(csv|yaml|yml|md|mdx|txt|tsv)$/.test(file)) return undefined;
  const lines = lenient.decode(bytes).replaceAll("\0", "").split("\n");
  for (const [i, line] of lines.entries()) {
    const found = isMap ? foundInMap(line) : foundInText(file, line);
    if (found !== undefined) return { line: i + 1, found };
  }
  return undefined;
}

function foundInMap(line: string): string | undefined {
  const texts = stringsOf(line);
  if (texts.some(looksLikeNik) || looksLikeNik(numbersOf(line))) return nik;
  if (texts.some((one) => hasPersonalLabels(one) || (one.endsWith(":") && isKeyOfPerson(one)))) return label;
  return texts.some(looksLikeContact) ? kontak : undefined;
}

function foundInText(file: string, line: string): string | undefined {
  // Emphasis within a number does not hide it.
  const bare = line.replace(/[*~`]+/g, "");
  const pieces = bare.split(/[,;\t"]/);
  if (pieces.some(looksLikeNik)) return nik;
  if (hasPersonalLabels(line)) return label;
  return pieces.some(looksLikeContact) && !isOfOffice(file, line) ? kontak : undefined;
}

/**
 * What readers may call was published by somebody whom the same line names: `<Rujukan id="…" />`, or a way to the register of
 * sources. The office that keeps the site says where it is reached, and a licence may ask that its owner's address is kept.
 */
const isOfOffice = (file: string, line: string) =>
  /<Rujukan\s|\]\(\/sumber\/#/.test(line) || (file.endsWith(".yaml") && line.startsWith("kontak:")) || (file.endsWith(".md") && /^copyright\b/i.test(line));

/** Coordinates have as many digits as a NIK; only texts and whole numbers count in a map, and not the fingerprints of the ledger. A key keeps its colon. */
const stringsOf = (line: string) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].filter(([, text = ""]) => !/^[0-9a-f]{64}$/.test(text)).map(([, text = "", colon = ""]) => text + colon.trim());
const numbersOf = (line: string) => [...line.matchAll(/(?<=:\s*)\d{16}(?=\s*[,}\]]|\s*$)/g)].join(" ");

/** Says what kind of data it is and where: nothing of such a file is read on or repeated. */
export function refusePersonal(file: string, line: number, found: string): Issue {
  return {
    code: "data-pribadi",
    at: { file, line },
    what: `Berkas memuat ${found}. Isinya tidak dibaca.`,
    why: "Isi folder ini terbuka untuk umum; data seorang anak atau keluarga tidak boleh masuk.",
    fix: found === kontak
      ? 'Hapus nomor atau alamat itu. Milik lembaga boleh ditulis di artikel atau halaman, dengan sumbernya di baris yang sama: <Rujukan id="…" uji="belum" />.'
      : "Hapus berkas ini dari folder dan dari riwayat, lalu masukkan hanya jumlah per wilayah.",
  };
}
