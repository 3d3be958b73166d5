import { expect, test } from "vitest";
import { catatanBatasOf, parseCatatanBatas } from "../../../src/data/catatan-batas.ts";
import { pieces, withoutLinks } from "../../../src/text/catatan-batas.ts";

const notes = parseCatatanBatas("# Sumber\n\nUmum.\n\n## kabkota, kelurahan-bontang\n\nDari [BIG](https://big.go.id/batas)\n(bebas).\n\n- Rincian.\n\n## kelurahan-samarinda\n\nDari dinas.\n\n## Lisensi\n");

test("each layer has the paragraph under the heading that names it; former boundaries have that of today's", () => {
  expect([...notes]).toEqual([["kabkota", "Dari [BIG](https://big.go.id/batas) (bebas)."], ["kelurahan-bontang", "Dari [BIG](https://big.go.id/batas) (bebas)."], ["kelurahan-samarinda", "Dari dinas."], ["Lisensi", ""]]);
  expect(catatanBatasOf(notes, { name: "kelurahan-samarinda-sampai-2030" })).toBe("Dari dinas.");
  expect(catatanBatasOf(notes, { name: "kelurahan-balikpapan" })).toBe("");
});

test("its links are links on a page, and words in a picture", () => {
  expect(pieces(notes.get("kabkota") ?? "")).toEqual([{ text: "Dari " }, { text: "BIG", href: "https://big.go.id/batas" }, { text: " (bebas)." }]);
  expect(withoutLinks("Dari [BIG](https://big.go.id/batas), [X](http://tidak.id).")).toBe("Dari BIG, [X](http://tidak.id).");
});
