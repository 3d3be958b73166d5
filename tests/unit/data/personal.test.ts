import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasPersonalLabels } from "../../../src/data/personal-label.ts";
import { looksLikeContact, looksLikeNik } from "../../../src/data/personal-number.ts";
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

/** Nobody has such a number. */
const telepon = "0812-0000-0000";

describe("a telephone number or an e-mail address", () => {
  it.each([telepon, "081200000000", "HP:081200000000", "(0812) 0000 0000", "0812.0000.0000", "0 812 0000 0000", "08 12 00 00 00 00", "+62 812-0000-0000", "6281200000000", "+62-(0)812-0000-0000", "+62 542 000000", "０８１２００００００００", "0812\u200b00000000", "https://wa.me/6281200000000", "ibu.contoh@contoh.co.id", "a_b+c@contoh.com"])(
    "is recognised as %s",
    (text) => expect(looksLikeContact(text)).toBe(true),
  );

  it.each(["08-12-2023", "08-12-2023 10:30", "08.30 sampai 12.00", "0,8120000000", "24.0812000000", "1500-567", "112", "(0542) 000000", "dinkes@contoh.go.id", "@contoh", "2024-08-12 08:12:30", "Nomor 800/0812/2023", "ISBN 978-602-812-000-0", "https://contoh.id/081200000000/judul", "8120000000", "64.71.02.1004", "2021 2022 2023 2024"])(
    "is not seen in %s",
    (text) => expect(looksLikeContact(text)).toBe(false),
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

  it.each([
    ["a note of a table", "content/pernyataan.csv", `${pernyataan}b,,64.71,"Hubungi Budi, ${telepon}",berita-uji-2025,,\n`, 5],
    ["a cell of its own", "content/pernyataan.csv", `${pernyataan}b,,64.71,Budi,berita-uji-2025,2024,${telepon}\n`, 5],
    ["an e-mail address in a table", "content/pernyataan.csv", `${pernyataan}b,,64.71,budi@contoh.com,berita-uji-2025,,\n`, 5],
    ["an article that names no source beside it", "content/artikel/membaca-angka-uji.mdx", `---\njudul: x\n---\n\nBudi: **${telepon}**.\n`, 5],
    ["a text of a YAML file", "content/glosarium.yaml", `- istilah: "x"\n  arti: "Hubungi Budi ${telepon}"\n`, 2],
    ["a property of a boundary", "content/batas/kabkota.geojson", `{"type":"FeatureCollection","features":[],\n"x":"Budi ${telepon}"}\n`, 2],
    ["a table of an article with ages beside names", "content/artikel/membaca-angka-uji.mdx", "---\njudul: x\n---\n\n| Nama | Umur |\n| Budi | 2 |\n", 5],
  ])("is refused whole for a telephone or for what is said of one child in %s", (_, file, text, line) => {
    expect(refusals(contentWith({ [file]: text }))).toEqual([`data-pribadi ${file}:${line}`]);
  });

  it.each([
    ["a page beside its source", "content/halaman/tindakan.mdx", (text: string) => `${text}\nNomor ${telepon} <Rujukan id="berita-uji-2025" uji="belum" />.\n`],
    ["an article beside a link to its source", "content/artikel/membaca-angka-uji.mdx", (text: string) => `${text}\nTelepon ${telepon}: menurut [Kabar](/sumber/#berita-uji-2025).\n`],
    ["the contact of the site", "content/situs.yaml", (text: string) => text.replace(/^kontak:.*$/m, "kontak: redaksi@contoh.id")],
    ["a licence", "content/batas/SUMBER.md", (text: string) => `${text}\ncopyright (c) 2024 by Contoh; contoh@contoh.com\n`],
  ])("is not seen in an office's number or address: %s", (_, file, change) => {
    const text = readFileSync(file.replace("content", base), "utf8");
    expect(change(text)).not.toBe(text);
    expect(issuesOf(contentWith({ [file]: change(text) })).map(({ code }) => code)).not.toContain("data-pribadi");
  });

  it.each(["NIK tidak pernah dimuat di sini.", "Alamat: Jalan Contoh 1, telepon: 0542-1", "Nama: Kariangau | Kecamatan: Balikpapan Barat", "| Nama | Rendah | Sedang | Tinggi |", "| Wilayah | Umur | Jumlah |", "Kolom seperti NIK, nama orang tua, atau alamat ditolak.", "istilah: NIK", "Bayi lahir 2024 ditimbang; kolom tanggal lahir ditolak."])(
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
