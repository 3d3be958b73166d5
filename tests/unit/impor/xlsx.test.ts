import { utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { bacaXlsx } from "../../../src/impor/xlsx.ts";
import { coba } from "./bahan.ts";

type Rows = readonly (readonly (string | number | null)[])[];
const sheetOf = (rows: Rows) => utils.aoa_to_sheet(rows.map((row) => [...row]));

function workbook(sheets: Readonly<Record<string, Rows | WorkSheet>>, change: (book: WorkBook) => void = () => undefined): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, Array.isArray(rows) ? sheetOf(rows as Rows) : (rows as WorkSheet), name);
  change(book);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", bookSST: true }) as Buffer);
}

/** Made up: no such number can be issued. */
const nik = "6471059912990001";
const plain: Rows = [["Kelurahan", "Jumlah stunting", "Tahun"], ["Kariangau", 30, 2023], ["Damai", 12, 2023]];
const rows = ["64.71.02.1004 2023 30", "64.71.06.1005 2023 12"];
/** The same file with a part more, as a program would find it. */
const withPart = (bytes: Uint8Array, name: string, text: string) => zipSync({ ...unzipSync(bytes), [name]: strToU8(text) });

test("reads merged headings, title rows, a merged kecamatan, notes and totals", () => {
  const sheet = sheetOf([
    ["Tabel 3. Balita stunting menurut kelurahan, Juni 2024", null, null, null, null],
    [null, null, null, null, null],
    ["No", "Kecamatan", "Kelurahan", "Balita", null],
    [null, null, null, "Diukur", "Stunting"],
    ["(1)", "(2)", "(3)", "(4)", "(5)"],
    [1, "Balikpapan Barat", "Kariangau", 200, 30],
    [2, null, "Baru Ulu", 300, 42],
    [3, "Balikpapan Kota", "Damai", 150, 12],
    ["Jumlah", null, null, 650, 84],
    ["Sumber: e-PPGBM", null, null, null, null],
  ]);
  const merge = (range: string) => utils.decode_range(range);
  sheet["!merges"] = [merge("A1:E1"), merge("A3:A4"), merge("B3:B4"), merge("C3:C4"), merge("D3:E3"), merge("B6:B7"), merge("A9:C9")];
  const found = coba("rekap.xlsx", workbook({ Data: sheet }), { indikator: "prevalensi-stunting-register", kolom: ["pembilang=Balita / Stunting", "penyebut=Balita / Diukur"] });
  expect(found.message).toBe("");
  expect(found.rows).toEqual(["64.71.02.1003 2024-06 14.0 42 300", "64.71.02.1004 2024-06 15.0 30 200", "64.71.06.1005 2024-06 8.0 12 150"]);
});

test("keeps the decimals that a cell shows, and takes a percentage as one", () => {
  const sheet = sheetOf([["Kelurahan", "Persentase stunting", "Tahun"], ["Kariangau", 0.245, 2023], ["Damai", 0.2, 2023], ["Baru Ulu", "7,25", 2023]]);
  for (const [address, format] of [["B2", "0.00%"], ["B3", "0.0%"]] as const) (sheet[address] as { z: string }).z = format;
  expect(coba("rekap.xlsx", workbook({ Data: sheet }), { indikator: "prevalensi-stunting-register" }).rows).toEqual(["64.71.02.1003 2023 7.25", "64.71.02.1004 2023 24.50", "64.71.06.1005 2023 20.0"]);
});

test.each([["0.0", 24.45, "24.5"], ["0.00", 1.005, "1.01"], ["0", 24.49, "24"], ["#,##0.0", 24.45, "24.5"], ["0.0\"%\"", 0.5, "0.5"], ["0.0%", 0.2445, "24.5"]])("reads a number of the format %s as a spreadsheet shows it", (format, value, expected) => {
  const sheet = sheetOf([["Kelurahan", "Persentase stunting", "Tahun"], ["Kariangau", value, 2023], ["Damai", 12, 2023]]);
  (sheet["B2"] as { z: string }).z = format;
  expect(coba("rekap.xlsx", workbook({ Data: sheet }), { indikator: "prevalensi-stunting-register" }).rows).toContain(`64.71.02.1004 2023 ${expected}`);
});

test("refuses the long decimals of a division that was never rounded", () => {
  const bytes = workbook({ Data: [["Kelurahan", "Persentase stunting", "Tahun"], ["Kariangau", 12 / 49 * 100, 2023]] });
  expect(coba("rekap.xlsx", bytes, { indikator: "prevalensi-stunting-register" }).message).toContain("tidak dibulatkan: “24.4897959183673” di B2");
});

test("refuses one number of several cells that are merged, and takes a year of several", () => {
  const sheet = sheetOf([["Kelurahan", "Jumlah stunting", "Tahun"], ["Kariangau", 30, 2023], ["Baru Ulu", null, null], ["Damai", 12, null]]);
  sheet["!merges"] = [utils.decode_range("C2:C4")];
  expect(coba("rekap.xlsx", workbook({ Data: sheet })).rows).toEqual(["64.71.02.1004 2023 30", "64.71.06.1005 2023 12"]);
  sheet["!merges"].push(utils.decode_range("B2:B3"));
  const found = coba("rekap.xlsx", workbook({ Data: sheet }));
  expect([found.codes, found.text]).toEqual([["impor-angka"], null]);
  expect(found.message).toContain("“30” di B2, “30” di B3");
});

test("takes no number that the spreadsheet hides, by its row or its column, and reads hidden codes", () => {
  const sheet = () => sheetOf([["Kode", "Kelurahan", "Jumlah stunting", "Gizi kurang", "Tahun"], ["64.71.02.1004", "Kariangau", 30, 12, 2023], ["64.71.06.1005", "Damai", 12, 9, 2023]]);
  const hiding = (columns: readonly boolean[], daftarBaris: readonly boolean[] = []) => {
    const found = sheet();
    found["!cols"] = columns.map((hidden) => ({ hidden }));
    found["!rows"] = daftarBaris.map((hidden) => ({ hidden }));
    return coba("rekap.xlsx", workbook({ Data: found }));
  };
  expect(hiding([true]).rows).toEqual(rows);
  expect(hiding([false, false, false, true]).rows).toEqual(rows);
  expect(hiding([false, false, true]).message).toContain("2 angka berada di baris atau kolom yang disembunyikan: C2, C3.");
  expect(hiding([], [false, false, true]).message).toContain("1 angka berada di baris atau kolom yang disembunyikan: C3.");
});

test("never takes a raised mark for a digit", () => {
  const sheet = sheetOf([["Kelurahan", "Persentase stunting", "Tahun"], ["Kariangau", "24,51", 2023], ["Damai1", "12,5", 2023]]);
  const bytes = unzipSync(workbook({ Data: sheet }));
  const raised = (text: string) => text.replace(/<t[^>]*>(24,5|Damai)1<\/t>/g, '<r><t>$1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>');
  const parts = Object.fromEntries(Object.entries(bytes).map(([name, part]) => [name, strToU8(raised(new TextDecoder().decode(part)))]));
  const found = coba("rekap.xlsx", zipSync(parts), { indikator: "prevalensi-stunting-register" });
  expect(found.codes).toEqual(["impor-angka"]);
  expect(found.message).toContain("“24,5^1” di B2");
  expect(found.message).toContain("Hapus tanda catatan kaki");
  const personal = unzipSync(workbook({ Data: [...plain, ["Lamaru", nik, 2023]] }));
  const split = new TextDecoder().decode(personal["xl/sharedStrings.xml"]).replace(/<t[^>]*>(\d{15})1<\/t>/, '<r><t>$1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>');
  expect(split).toContain("superscript");
  expect(coba("rekap.xlsx", zipSync({ ...personal, "xl/sharedStrings.xml": strToU8(split) })).codes).toEqual(["data-pribadi"]);
});

test("reads a day by its number, not as some computer writes it", () => {
  const sheet = sheetOf([["Kelurahan", "Jumlah stunting", "Periode"], ["Kariangau", 30, 48030], ["Damai", 12, 48030]]);
  for (const address of ["C2", "C3"]) (sheet[address] as { z: string }).z = "m/d/yy";
  expect(coba("rekap.xlsx", workbook({ Data: sheet })).rows).toEqual(["64.71.02.1004 2031-07 30", "64.71.06.1005 2031-07 12"]);
});

test("asks which of several sheets is meant, and never takes a hidden one by itself", () => {
  const two = workbook({ "2023": plain, Lama: plain });
  expect(coba("rekap.xlsx", two).message).toContain('--lembar "2023"');
  expect(coba("rekap.xlsx", two, { lembar: "Lama" }).rows).toEqual(rows);
  expect(coba("rekap.xlsx", workbook({ "2023": plain, "LAMA ": plain }), { lembar: "Lama" }).rows).toEqual(rows);
  const hidden = workbook({ Data: plain, Tersembunyi: plain }, (book) => (book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }));
  expect(coba("rekap.xlsx", hidden).rows).toEqual(rows);
});

test("takes the kept result of a formula, and refuses one without", () => {
  const sheet = sheetOf(plain);
  sheet["B2"] = { t: "n", v: 30, f: "10+20" };
  expect(coba("rekap.xlsx", workbook({ Data: sheet })).rows).toEqual(rows);
  const bytes = unzipSync(workbook({ Data: sheet }));
  const text = new TextDecoder().decode(bytes["xl/worksheets/sheet1.xml"]);
  const bare = text.replace(/<f>10\+20<\/f><v>30<\/v>/, "<f>10+20</f>");
  expect(bare).not.toBe(text);
  expect(coba("rekap.xlsx", zipSync({ ...bytes, "xl/worksheets/sheet1.xml": strToU8(bare) })).message).toContain("Sel B2 pada lembar “Data” berisi rumus tanpa hasil");
});

const hidden = (header: Rows) => workbook({ Data: plain, Anak: header }, (book) => (book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }));
const comment = (text: string) => {
  const sheet = sheetOf(plain);
  (sheet["A2"] as { c: object[] }).c = [{ a: "x", t: text }];
  return workbook({ Data: sheet });
};

test.each<[string, Uint8Array]>([
  ["a hidden sheet with personal columns", hidden([["Nama Ortu", "Tgl Lahir"]])],
  ["a hidden sheet with a NIK as a number", hidden([["x"], [Number(nik)]])],
  ["a comment with a NIK", comment(`cek ${nik}`)],
  ["a comment with a telephone", comment("hub. Budi 0812-0000-0000")],
  ["a cell with a telephone", workbook({ Data: [...plain, ["Baru Ulu", 30, 2023, "Budi +62 812 0000 0000"]] })],
  ["a telephone whose nought Excel took", workbook({ Data: [...plain, ["Baru Ulu", 30, 2023, 81200000001]] })],
  ["a cell that leads to an e-mail address", withPart(workbook({ Data: plain }), "xl/worksheets/_rels/sheet1.xml.rels", '<Relationships><Relationship Id="rId1" Target="mailto:budi@contoh.com" TargetMode="External"/></Relationships>')],
  ["a text that no cell shows any more", withPart(workbook({ Data: plain }), "xl/sharedStrings9.xml", "<sst><si><t>Budi 081200000000</t></si></sst>")],
  ["a hidden sheet with names that are no areas", hidden([["No", "Nama"], [1, "Budi"]])],
  ["a comment with a personal label", comment("Nama Ortu: Budi Contoh")],
  ["metadata with a NIK", withPart(workbook({ Data: plain }), "docProps/custom.xml", `<Properties><property name="x"><lpwstr>${nik}</lpwstr></property></Properties>`)],
  ["kept rows of a pivot table", withPart(workbook({ Data: plain }), "xl/pivotCache/pivotCacheDefinition1.xml", '<pivotCacheDefinition><cacheFields><cacheField name="NIK"/></cacheFields></pivotCacheDefinition>')],
  ["a sheet named for what it holds", workbook({ Data: plain, "Daftar NIK": [["x"]] })],
  ["a name given to a range", workbook({ Data: plain }, (book) => (book.Workbook = { Names: [{ Name: "tabel_nama_ibu", Ref: "Data!$A$1" }] }))],
  ["a description of a picture", withPart(workbook({ Data: plain }), "xl/drawings/drawing1.xml", '<xdr:cNvPr id="2" name="Gambar 1" descr="Foto daftar nama anak"/>')],
  ["a comment that changes its letters within a NIK", withPart(workbook({ Data: plain }), "xl/comments9.xml", `<comments><text><r><t>${nik.slice(0, 9)}</t></r><r><rPr><b/><sz val="9"/></rPr><t>${nik.slice(9)}</t></r></text></comments>`)],
  ["what is printed above a sheet", withPart(workbook({ Data: plain }), "xl/worksheets/sheet9.xml", "<worksheet><sheetData></sheetData><headerFooter><oddHeader>Nama Ortu: Budi</oddHeader></headerFooter></worksheet>")],
  ["what is printed above a sheet that names its parts otherwise", withPart(workbook({ Data: plain }), "xl/worksheets/sheet9.xml", "<x:worksheet><x:sheetData></x:sheetData><x:oddHeader>Nama Ortu: Budi</x:oddHeader></x:worksheet>")],
  ["what a list to choose from says", withPart(workbook({ Data: plain }), "xl/worksheets/sheet9.xml", '<worksheet><sheetData></sheetData><dataValidation prompt="Nama Bapak: Budi"/></worksheet>')],
  ["a hidden column", workbook({ Data: Object.assign(sheetOf(plain.map((row, i) => [...row, i === 0 ? "Nama Balita" : "Budi"])), { "!cols": [{}, {}, {}, { hidden: true }] }) })],
  ["a note in a cell beside numbers", workbook({ Data: [...plain, ["Baru Ulu", 30, 2023, "Tgl lahir: 1-2-2023, Budi"]] })],
  ["a second table below the first", workbook({ Data: [...plain, [null], ["Nama Anak", "Berat"]] })],
])("refuses a workbook for %s, and repeats nothing of it", (_, bytes) => {
  const found = coba("rekap.xlsx", bytes);
  expect(found.codes).toEqual(["data-pribadi"]);
  expect(found.text).toBeNull();
  expect(found.message).not.toMatch(/Budi|6471059/);
});

test("takes a workbook whose maker is known by an e-mail address, and amounts of money", () => {
  const made = withPart(workbook({ Data: plain.map((row, i) => [...row, i === 0 ? "Anggaran" : 85_120_000_000]) }), "docProps/custom.xml", "<Properties><x>budi@contoh.com</x></Properties>");
  expect(coba("rekap.xlsx", made).rows).toEqual(rows);
});

test("unzips no more than an archive says that it holds", () => {
  const part = new Uint8Array(2_000_000).fill(32);
  const honest = zipSync({ ...unzipSync(workbook({ Data: plain })), "xl/lain.xml": part });
  const lying = new Uint8Array(Buffer.from(Buffer.from(honest).toString("latin1").replaceAll("\x80\x84\x1e\x00", "\x10\x00\x00\x00"), "latin1"));
  expect(lying).not.toEqual(honest);
  const before = process.memoryUsage().arrayBuffers;
  bacaXlsx("rekap.xlsx", lying, 1_000_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_500_000);
});

test("refuses what unzips to more than a table can be, other files within, and what is no workbook", () => {
  const large = zipSync({ ...unzipSync(workbook({ Data: plain })), "xl/worksheets/sheet9.xml": new Uint8Array(2_000_000) });
  expect(large.length).toBeLessThan(50_000);
  expect(bacaXlsx("rekap.xlsx", large, 1_000_000).issues?.[0]?.what).toContain("lebih dari 256 MB");
  for (const part of ["xl/embeddings/oleObject1.bin", "xl/model/item.data", "xl/vbaProject.bin"]) expect(coba("rekap.xlsx", withPart(workbook({ Data: plain }), part, "x")).message).toContain("tertanam");
  expect(coba("rekap.xlsx", zipSync({ "a.txt": strToU8("x") })).message).toContain(".ods");
  expect(coba("rekap.xlsx", workbook({ Data: plain }).slice(0, 900)).message).toContain("rusak");
});
