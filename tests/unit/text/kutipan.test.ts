import { expect, test } from "vitest";
import { sumberOf } from "../../../src/data/facts.ts";
import { aksesNote, kutipan, kutipanPendek } from "../../../src/text/kutipan.ts";
import { fixtureData } from "../fixture-data.ts";

const data = await fixtureData();
const [report, news, copy] = ["laporan-uji-2022", "berita-uji-2025", "salinan-uji-2025"].map((id) => sumberOf(data, id));
if (!report || !news || !copy) throw new Error("the made-up sources are not there");

test("A citation names publisher, title and date, and says when the date is not known", () => {
  expect(kutipan(report)).toBe("Penerbit Uji, “Laporan survei uji 2022”, 1 Februari 2023");
  expect(kutipan(news)).toBe('Media Uji, “Berita uji tentang "tiga kota", dengan koma”, 11 Juni 2025');
  expect(kutipan(copy)).toBe("Media Salinan Uji, “Berita uji yang disalin”, tanpa tanggal lengkap");
});

test("A short citation is publisher and date, or the publisher alone", () => {
  expect([report, copy].map(kutipanPendek)).toEqual(["Penerbit Uji, 1 Februari 2023", "Media Salinan Uji"]);
});

test("A source that nobody opened again says so; no date of access is invented", () => {
  expect([report, news].map(aksesNote)).toEqual(["dibuka 1 Desember 2025", "belum dibuka ulang"]);
});
