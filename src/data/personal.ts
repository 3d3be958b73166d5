import type { Issue } from "./issue.ts";

/** Whose: a child, or who belongs to it. */
const whose = "(?:anak|balita|baduta|batita|bayi|siswa|murid|pasien|peserta|ortu|orangtua|ibu|bapak|ayah|wali|suami|istri|pengasuh|kk|kepalakeluarga|keluarga|kandung|lengkap)";
const number = "(?:no(?:mor)?)?";

/** What belongs to a child or a family wherever it stands: "NIK balita", "nama_kepala_keluarga", "Tempat/Tgl Lahir". */
const ofAChild = new RegExp(`^(?:${[
  `${number}(?:nik|ktp|nisn|nomorindukkependudukan)${whose}*`,
  `(?:no|nomor)(?:kk|(?:kartu)?(?:bpjs|jkn|kis)(?:kesehatan)?|aktalahir|aktakelahiran)${whose}*`,
  `${number}kartukeluarga`,
  `nama${whose}+`,
  `(?:tempat|tgl|tanggal|hari)+lahir${whose}*`,
  "lahir(?:tgl|tanggal)",
  "ttl",
  `alamat${whose}+`,
].join("|")})$`);

/**
 * Columns of a register of children, after letters, spacing and separators are levelled: "Nama Ortu",
 * "NAMA_ORTU" and "nama.ortu" are one. RT and RW count because nothing below kelurahan is taken.
 */
const column = new RegExp(`^(?:${[
  "nama", "ortu", "orangtua", "ibukandung", "kk", "bpjs", "alamat(?:rumah|domisili|tinggal)?", `${number}(?:rt|rw|rtrw)`,
  `${number}(?:hp|telp|telpon|telepon|tlp|wa|whatsapp|handphone|ponsel)+${whose}*`,
].join("|")})$`);

/** The personal columns among `found`, less those that this file's own header has (wilayah.csv has `nama`). */
export function personalColumns(found: readonly string[], expected: readonly string[] = []): string[] {
  return found.filter((name) => !expected.includes(name) && isPersonal(level(name)));
}

const isPersonal = (levelled: string) => ofAChild.test(levelled) || column.test(levelled);

const level = (name: string) => name.normalize("NFKC").toLowerCase().replace(/[^a-z]/g, "");

/** The personal columns of a first line, whatever separates its cells. Nothing below that line is looked at. */
export function personalHeader(text: string, expected: readonly string[]): string[] {
  const [first = ""] = text.split("\n", 1);
  return personalColumns(first.split(/[,;\t|]/).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, "")), expected);
}

/** An office has a name, an address and a telephone too: these are no label of a child. */
export const isLabelOfChild = (text: string) => text.length <= 60 && ofAChild.test(level(text));

/** "lahir 12-3-2022", "Tgl. lahir 12 Maret 2022": nobody is born on a day but a person. */
const birthDate = /(?<!\p{L})lahir(?:nya)?[\s:,(]+(?:pada\s+)?(?:tanggal\s+|tgl\.?\s+)?(?:[0-3]?\d[-/. ](?:[01]?\d|\p{L}{3,9})[-/. ]\d{2}|(?:19|20)\d\d-\d\d-\d\d)/iu;

/** "Nama ibu: Contoh" in a note, "| NIK | Nama |" in a table of an article: a label with what it labels, or beside another. */
export function hasPersonalLabels(text: string): boolean {
  if (birthDate.test(text)) return true;
  if (!/[:=|\t]/.test(text)) return false;
  const labelled = text.split(/[|;,\t"“”()]/).some((piece) => /^[^:=]+[:=]\s*\S/.test(piece) && isLabelOfChild(piece.split(/[:=]/, 1)[0] ?? ""));
  const cells = text.split(/[|\t]/).filter((cell) => cell.trim() !== "");
  return labelled || (cells.length > 1 && (cells.some(isLabelOfChild) || personalColumns(cells).length > 1));
}

/** Provinces have 11 to 97; the birth date as a NIK has it: day (+ 40 for girls), month. */
function canBeNik(digits: string): boolean {
  const [province, day, month] = [0, 6, 8].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number];
  return province >= 11 && province <= 97 && isBirthDate(day, month);
}

const isBirthDate = (day: number, month: number) => day % 40 >= 1 && day % 40 <= 31 && day <= 71 && month >= 1 && month <= 12;

/**
 * A NIK or a family card number: 16 digits in one run, or grouped ("6471 0512 …") when the digits 7–12
 * can be a birth date, so that "2021 2022 2023 2024" is left alone. Web addresses end in numbers of articles
 * and dates: there only one run counts, and only when its digits can be a NIK.
 */
export function looksLikeNik(cell: string): boolean {
  const whole = cell.normalize("NFKC").replace(/\p{Cf}/gu, "");
  if ([...whole.matchAll(/https?:\/\/\S+/g)].some(([address]) => [...address.matchAll(/(?<!\d)\d{16}(?!\d)/g)].some(([run]) => canBeNik(run)))) return true;
  const text = whole.replace(/https?:\/\/\S+/g, " ");
  if (/(?<![\d.])\d{16}(?!\d)/.test(text)) return true;
  for (const [run] of text.matchAll(/(?<!\d)(?:\d[ .\-_]?){15}\d(?!\d)/g)) {
    const digits = run.replace(/\D/g, "");
    if (isBirthDate(Number(digits.slice(6, 8)), Number(digits.slice(8, 10)))) return true;
  }
  return false;
}

const lenient = new TextDecoder("utf-8");
export const nik = "angka 16 digit seperti NIK atau nomor KK";
const label = "nama kolom data pribadi, seperti NIK atau nama orang tua, di dalam teksnya";

/** The first line of a file that holds a NIK or speaks of a child, whatever the file's kind and encoding. */
export function personalLine(file: string, bytes: Uint8Array): { line: number; found: string } | undefined {
  const isMap = file.endsWith("json");
  if (!isMap && !/\.(csv|yaml|yml|md|mdx|txt|tsv)$/.test(file)) return undefined;
  const lines = lenient.decode(bytes).replaceAll("\0", "").split("\n");
  for (const [i, line] of lines.entries()) {
    // Emphasis within a number does not hide it.
    const texts = isMap ? stringsOf(line) : line.replace(/[*~`]+/g, "").split(/[,;\t"]/);
    if (texts.some(looksLikeNik) || (isMap && looksLikeNik(numbersOf(line)))) return { line: i + 1, found: nik };
    if (isMap ? texts.some((one) => hasPersonalLabels(one) || isKeyOfPerson(one)) : hasPersonalLabels(line)) return { line: i + 1, found: label };
  }
  return undefined;
}

/** Coordinates have as many digits as a NIK; only texts and whole numbers count in a map, and not the fingerprints of the ledger. A key keeps its colon. */
const stringsOf = (line: string) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].filter(([, text = ""]) => !/^[0-9a-f]{64}$/.test(text)).map(([, text = "", colon = ""]) => text + colon.trim());
const numbersOf = (line: string) => [...line.matchAll(/(?<=:\s*)\d{16}(?=\s*[,}\]]|\s*$)/g)].join(" ");
/** An area has a name. */
const isKeyOfPerson = (text: string) => text.endsWith(":") && level(text) !== "nama" && isPersonal(level(text));

/** Says what kind of data it is and where: nothing of such a file is read on or repeated. */
export function refusePersonal(file: string, line: number, found: string): Issue {
  return {
    code: "data-pribadi",
    at: { file, line },
    what: `Berkas memuat ${found}. Isinya tidak dibaca.`,
    why: "Isi folder ini terbuka untuk umum; data seorang anak atau keluarga tidak boleh masuk.",
    fix: "Hapus berkas ini dari folder dan dari riwayat, lalu masukkan hanya jumlah per wilayah.",
  };
}
