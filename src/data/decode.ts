import type { Issue } from "./issue.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What a spreadsheet does to a table, a command undoes. */
export const rapikan = "Jalankan npm run rapikan: perintah itu mengembalikannya.";
const restorable = (file: string) => (file.endsWith(".csv") ? rapikan : undefined);

/**
 * Bytes of a content file → text, or the one issue that says why it cannot be read.
 * A file that fails here is left out of all further checks.
 */
export function decodeText(file: string, bytes: Uint8Array): string | Issue {
  const at = { file, line: 1 };
  if (isUtf16(bytes)) return notUtf8(at, "UTF-16 (“Unicode Text” di Excel)");
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return notUtf8({ file, line: firstBrokenLine(bytes) }, "bukan UTF-8 (mungkin Windows-1252)");
  }
  if (text.startsWith("\uFEFF")) {
    return {
      code: "enkode-bom",
      at,
      what: "Berkas diawali tanda BOM yang tidak terlihat.",
      why: "Tanda itu menempel pada nama kolom pertama sehingga kolom tidak dikenali.",
      fix: restorable(file) ?? "Buka di Notepad dan simpan dengan enkode “UTF-8” (bukan “UTF-8 with BOM”).",
    };
  }
  if (text.trim() === "") {
    return {
      code: "berkas-kosong",
      at,
      what: "Berkas ini kosong.",
      why: "Berkas kosong biasanya tanda penyimpanan yang gagal, bukan data yang memang tidak ada.",
      fix: "Kembalikan isi terakhirnya dari riwayat; tabel tanpa isi tetap memuat baris kepalanya.",
    };
  }
  // JSON says itself where it ends.
  if (!/[\n\r]$/.test(text) && !file.endsWith("json")) return cutOff(file, text);
  return text;
}

type Enkode = "UTF-8" | "UTF-16" | "Windows-1252";

/** Bytes in any of the encodings that office programs write → text, without BOM. What is not UTF-8 is Windows-1252: Indonesian needs no other letters. */
export function decodeAny(bytes: Uint8Array): { text: string; enkode: Enkode } {
  if (isUtf16(bytes)) {
    const bigEndian = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] !== 0);
    return { text: new TextDecoder(bigEndian ? "utf-16be" : "utf-16le").decode(bytes), enkode: "UTF-16" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), enkode: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), enkode: "Windows-1252" };
  }
}

/** A text cut off in its last line may look sound: a note without its end, a last row without its last words. */
function cutOff(file: string, text: string): Issue {
  return {
    code: "berkas-terpotong",
    at: { file, line: text.split("\n").length },
    what: "Baris terakhir tidak diakhiri ganti baris.",
    why: "Begitulah rupa berkas yang terpotong saat disimpan atau disalin.",
    fix: "Periksa apakah baris terakhir ini utuh. Bila utuh, tekan Enter di ujungnya lalu simpan; bila tidak, kembalikan dari riwayat.",
  };
}

function notUtf8(at: Issue["at"], found: string): Issue {
  return {
    code: "enkode-bukan-utf8",
    at,
    what: `Enkode berkas ${found}.`,
    why: "Situs hanya membaca UTF-8; dengan enkode lain huruf dan tanda baca dapat berubah diam-diam.",
    fix: restorable(at.file) ?? "Simpan ulang dengan enkode “UTF-8”, misalnya dari Notepad.",
  };
}

function isUtf16(bytes: Uint8Array): boolean {
  const bom = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return bom || bytes.subarray(0, 200).includes(0);
}

function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    line++;
    start = i + 1;
  }
  return 1;
}
