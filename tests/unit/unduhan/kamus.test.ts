import { expect, test } from "vitest";
import { columnsOf } from "../../../src/data/model.ts";
import { dataPackage } from "../../../src/unduhan/datapackage.ts";
import { toCsv } from "../../../src/unduhan/csv.ts";
import { nilaiColumns, pernyataanColumns, sumberColumns, wilayahColumns, type Column } from "../../../src/unduhan/kamus.ts";
import { faultsOfVersion2 } from "../../datapackage.ts";
import { fixtureData } from "../fixture-data.ts";

const fixture = await fixtureData();
const [indikator] = fixture.daftarIndikator;
if (!indikator) throw new Error("no indikator");
const names = (columns: readonly Column[]) => columns.map(({ name }) => name);

test("the dictionary explains every column that authors fill", () => {
  expect(names(nilaiColumns(indikator))).toEqual(expect.arrayContaining([...columnsOf.nilai]));
  expect(names(wilayahColumns)).toEqual([...columnsOf.wilayah]);
  expect(names(sumberColumns)).toEqual([...columnsOf.sumber]);
  expect(names(pernyataanColumns)).toEqual(expect.arrayContaining([...columnsOf.pernyataan]));
});

test("a label that a spreadsheet would run is written as text; numbers stay numbers", () => {
  const columns = [{ name: "kelas", title: "", text: "", type: "string" }, { name: "nilai", title: "", text: "", type: "number" }] as const;
  expect(toCsv([{ kelas: "=1+1", nilai: "-3.5" }, { kelas: "+cmd", nilai: "0" }], columns)).toBe("kelas,nilai\n\"'=1+1\",-3.5\n\"'+cmd\",0\n");
});

const files = ["prevalensi-stunting-survei", "wilayah", "sumber", "pernyataan"].map((name) => ({ name: `${name}.csv`, bytes: new Uint8Array(), sha256: "e3b0c442" }));
const packageFor = (lisensi_data: string) => dataPackage({ ...fixture, situs: { ...fixture.situs, lisensi_data } }, files);

test("without a chosen licence the package names none and says so", () => {
  expect(packageFor("")).not.toHaveProperty("licenses");
  expect(packageFor("").description).toContain("Lisensi data belum ditetapkan");
});

test("a chosen licence is named by its identifier where it is one", () => {
  expect(packageFor("CC-BY-4.0")).toHaveProperty("licenses", [{ name: "CC-BY-4.0", path: "LISENSI.txt", title: "CC-BY-4.0" }]);
  expect(packageFor("Lisensi Data Terbuka")).toHaveProperty("licenses", [{ path: "LISENSI.txt", title: "Lisensi Data Terbuka" }]);
});

test("with publisher, domain and licence the package is version 2 as well", () => {
  const named = dataPackage({ ...fixture, situs: { ...fixture.situs, penerbit: "Dinas Uji", domain: "https://contoh.id", lisensi_data: "CC-BY-4.0" } }, files);
  expect(named).toMatchObject({ homepage: "https://contoh.id/data/", contributors: [{ title: "Dinas Uji", roles: ["publisher"] }] });
  expect(faultsOfVersion2(JSON.parse(JSON.stringify(named)) as object)).toEqual([]);
});
