import type { Issue } from "./issue.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

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
      fix: "Buka di Notepad dan simpan dengan enkode “UTF-8” (bukan “UTF-8 with BOM”); “CSV UTF-8” dari Excel selalu menambahkan tanda ini.",
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
    fix: "Simpan ulang dari LibreOffice dengan set karakter “Unicode (UTF-8)”, atau dari Notepad dengan enkode “UTF-8”.",
  };
}

export function isUtf16(bytes: Uint8Array): boolean {
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
