import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasPersonalLabels, looksLikeNik } from "../../../src/data/personal.ts";
import { base, contentWith, issuesOf } from "./fixture.ts";

// No province has the code 99, so none of these numbers is anybody's.
const nik = "9999990101990001";
const pernyataan = readFileSync(`${base}/pernyataan.csv`, "utf8");

describe("a NIK", () => {
  it.each([nik, `NIK ${nik}.`, "9999 9901 0199 0001", "999999.010199.0001", "9999-9941-0199-0001", "9999-9931-1299-0001", "9999-9971-1299-0001", "９９９９９９０１０１９９０００１", "https://contoh.id/6499010101990001", "lihat https://contoh.id/?anak=6499014101990001&x=1"])(
    "is recognised as %s",
    (text) => expect(looksLikeNik(text)).toBe(true),
  );

  it.each(["2021 2022 2023 2024", "99999901019900011", "9999-9932-1299-0001", "9999-9901-1399-0001", "24.79999999999999", "https://contoh.id/9999990101990001", "https://contoh.id/S1368980018002434", "https://contoh.id/2024071213200012", "2024-06-15", "64.71.02.1004"])(
    "is not seen in %s",
    (text) => expect(looksLikeNik(text)).toBe(false),
  );
});

describe("a file with personal data", () => {
  const refusals = (files: ReturnType<typeof contentWith>) => {
    const issues = issuesOf(files);
    expect(JSON.stringify(issues)).not.toContain("Budi");
    expect(JSON.stringify(issues)).not.toContain(nik);
    return issues.map(({ code, at }) => `${code} ${at.file}:${at.line}`);
  };

  it.each(["NIK,Nama Ortu,Alamat", "no;n.i.k;ALAMAT", "id\tTgl_Lahir", "id, No. HP ,x", '"id";"NO KK"', "id|BPJS"])(
    "is refused for its header alone, whatever its spelling and separator: %s",
    (header) => {
      const files = contentWith({ "content/pernyataan.csv": `${header}\nBudi,x,y\n` });
      expect(refusals(files)).toEqual(["data-pribadi content/pernyataan.csv:1"]);
    },
  );

  it.each([
    ["a cell of a table", "content/pernyataan.csv", `${pernyataan}b,,64.71,Budi ${nik},berita-uji-2025,,\n`, 5],
    ["a row after an address without spaces", "content/pernyataan.csv", `${pernyataan}b,,64.71,https://contoh.id/a,${nik},,\n`, 5],
    ["a table with broken quotes", "content/pernyataan.csv", `id,"x\n${nik},Budi\n`, 2],
    ["a YAML file", "content/situs.yaml", `nama: Budi\nkontak: "${nik}"\n`, 2],
    ["an article", "content/artikel/membaca-angka-uji.mdx", `---\njudul: Budi\n---\n\nAnak bernomor ${nik}.\n`, 5],
    ["a note", "content/batas/SUMBER.md", `# Budi\n\n${nik}\n`, 3],
    ["an article, with emphasis within it", "content/artikel/membaca-angka-uji.mdx", `---\njudul: Budi\n---\n\n${nik.slice(0, 4)}**${nik.slice(4)}**\n`, 5],
    ["a note, with something invisible within it", "content/batas/SUMBER.md", `# Budi\n\n${nik.slice(0, 4)}\u200b${nik.slice(4)}\n`, 3],
    ["a property of a boundary", "content/batas/kabkota.geojson", `{"type":"FeatureCollection","features":[],"x":"${nik}"}\n`, 1],
    ["a property of a boundary, as a number", "content/batas/kabkota.geojson", `{"type":"FeatureCollection","features":[],"x": ${nik} }\n`, 1],
  ])("is refused whole for one NIK in %s", (_, file, text, line) => {
    expect(refusals(contentWith({ [file]: text }))).toEqual([`data-pribadi ${file}:${line}`]);
  });

  it.each([
    ["a table in an article", "content/artikel/membaca-angka-uji.mdx", "---\njudul: x\n---\n\n| No | Nama | Tgl. Lahir |\n| 1 | Budi | x |\n", 5],
    ["a line of an article", "content/artikel/membaca-angka-uji.mdx", "---\njudul: x\n---\n\n- Nama anak: Budi\n", 5],
    ["a key of a YAML file", "content/situs.yaml", "nama: x\nnama_ibu: Budi\n", 2],
    ["a text of a YAML file", "content/glosarium.yaml", '- istilah: "x"\n  arti: "Contoh; NIK: Budi"\n', 2],
    ["a note of a table", "content/pernyataan.csv", `${pernyataan}b,,64.71,"Seorang anak, nama ibu = Budi",berita-uji-2025,,\n`, 5],
    ["a property of a boundary", "content/batas/kabkota.geojson", '{"type":"FeatureCollection","features":[],\n"NAMA_AYAH":"Budi"}\n', 2],
    ["a telephone in a property of a boundary", "content/batas/kabkota.geojson", '{"type":"FeatureCollection","features":[],\n"no_hp":"0812"}\n', 2],
    ["a day of birth in a note", "content/pernyataan.csv", `${pernyataan}b,,64.71,"Budi, lahir 12 Maret 2022, sudah pulih",berita-uji-2025,,\n`, 5],
  ])("is refused whole for a label with what it labels in %s", (_, file, text, line) => {
    expect(refusals(contentWith({ [file]: text }))).toEqual([`data-pribadi ${file}:${line}`]);
  });

  it.each(["NIK tidak pernah dimuat di sini.", "Alamat: Jalan Contoh 1, telepon: 0542-1", "Nama: Kariangau | Kecamatan: Balikpapan Barat", "Kolom seperti NIK, nama orang tua, atau alamat ditolak.", "istilah: NIK", "Bayi lahir 2024 ditimbang; kolom tanggal lahir ditolak."])(
    "is not seen in words about it, or in what an office has: %s",
    (text) => expect(hasPersonalLabels(text)).toBe(false),
  );

  it("is not suspected for the name of an area in a boundary", () => {
    const map = readFileSync(`${base}/batas/kabkota.geojson`, "utf8");
    const files = contentWith({ "content/batas/kabkota.geojson": map.replace('"kode"', '"NAMA":"Kota Uji","kode"') });
    expect(issuesOf(files).map(({ code }) => code)).not.toContain("data-pribadi");
  });

  it("is not suspected for coordinates with sixteen digits", () => {
    const map = readFileSync(`${base}/batas/kabkota.geojson`, "utf8");
    const files = contentWith({ "content/batas/kabkota.geojson": map.replace(/116\.\d+/, "116.5120101990001") });
    expect(issuesOf(files).map(({ code }) => code)).not.toContain("data-pribadi");
  });
});
