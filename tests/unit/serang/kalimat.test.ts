import { expect, test } from "vitest";
import { kalimat } from "../../../scripts/serang/kalimat.ts";

const tells = (text: string) => kalimat([{ nama: "a.html", bytes: new TextEncoder().encode(`<p>${text}</p>`) }], []).length > 0;

test.each(["Hanya 3 anak.", "3 (tiga) balita", "tiga (3) orang anak", "terdapat 2 kasus stunting", "3 dari 97 anak", "94 dari <b>97</b>&nbsp;balita", "1.266 dari 1.269 yang diukur"])("a sentence that tells of one to four children is found: %s", (text) => {
  expect(tells(text)).toBe(true);
});

test.each(["1 dari 4 anak", "3 dari 10 anak", "195 dari 1.269 anak", "1 sampai 4 anak", "43 dari 708 satuan pendidikan", "12 anak", "balita umur 2 tahun"])("one that does not is none: %s", (text) => {
  expect(tells(text)).toBe(false);
});
