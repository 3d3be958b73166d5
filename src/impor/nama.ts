import type { Issue } from "../data/issue.ts";
import { refusePersonal } from "../data/personal.ts";
import { isNama } from "../data/personal-label.ts";
import { plain } from "../text/ejaan.ts";
import { textOf, type Buku } from "./buku.ts";
import type { Pencocok } from "./cocok.ts";

const namaOrang = "kolom “Nama” yang isinya bukan nama wilayah";

/** Whether a word can only be an area's, also of another province, or stands before a total. */
const isTempat = /^(kota|kab|kabupaten|prov|provinsi|kec|kecamatan|kel|kelurahan|desa|kampung|jumlah|total)\b/;

/** A column called "Nama", on any sheet and wherever it begins: most of what stands below must be names of areas. */
export function namaTanpaWilayah({ file, lembar }: Buku, pencocok: Pencocok): Issue | undefined {
  for (const { baris } of lembar) {
    for (const [i, row] of baris.entries()) {
      for (const [column, sel] of row.entries()) {
        if (!isNama(textOf(sel))) continue;
        const words = baris.slice(i + 1).map((below) => textOf(below[column]).trim()).filter((text) => /\p{L}/u.test(text));
        const areas = words.filter((text) => isTempat.test(plain(text)) || pencocok.semua(text).length > 0);
        if (areas.length * 2 < words.length) return namaBukanWilayah(file, i + 1);
      }
    }
  }
  return undefined;
}

export function namaBukanWilayah(file: string, line: number): Issue {
  const issue = refusePersonal(file, line, namaOrang);
  return { ...issue, fix: `${issue.fix} Bila isinya nama lembaga atau wilayah di luar Kalimantan Timur, beri kolom itu judul yang menyebutnya, misalnya “Nama Puskesmas”.` };
}
