import { expect, test } from "vitest";
import { daftarState } from "../../../src/data/derive.ts";
import { planRelease } from "../../../src/data/next-release.ts";
import { versionsByAngka } from "../../../src/data/versions.ts";
import { apiJson, daftarApi } from "../../../src/unduhan/api.ts";
import { fixtureData, slug } from "../fixture-data.ts";

const data = await fixtureData();
const plan = planRelease(data, "2026-01-15", () => "abcdefghijklmnopabcdefghijklmnop");
const daftarRilis = plan ? [plan.rilis] : [];
const versions = versionsByAngka({ daftarRilis, daftarKoreksi: [] });
const rowsOf = (of: typeof data, nama = `nilai/${slug}`) =>
  (daftarApi(of).find((berkas) => berkas.nama === nama)?.value as { baris: Record<string, string | number | null>[] }).baris;

test("all six states are told apart, zero is a number and what is missing is null", () => {
  const rows = rowsOf(data);
  expect([...new Set(rows.map(({ status }) => status))].sort()).toEqual([...daftarState].sort());
  expect(rows.find(({ kode, periode }) => kode === "64.09" && periode === "2022")).toMatchObject({ status: "ada", nilai: 0, nilai_teks: "0" });
  for (const { status, nilai } of rows.filter(({ status }) => status !== "ada")) expect(nilai, String(status)).toBeNull();
});

test("a figure leads to its version once that is released, and not while the content is ahead of it", async () => {
  const row = (of: typeof data) => rowsOf(of).find(({ kode, periode, peran }) => kode === "64.71" && periode === "2024" && peran === "utama");
  const alamat = `/angka/${slug}/64.71/2024/`;
  expect(row(data)).toMatchObject({ alamat, alamat_versi: null });
  expect(row({ ...data, daftarRilis, versions })).toMatchObject({ alamat, alamat_versi: `${alamat}v1/` });
  const ahead = await fixtureData({ [`nilai/${slug}.csv`]: (text) => text.replaceAll("ada,24.8,", "ada,24.9,") });
  expect(row({ ...ahead, daftarRilis, versions })).toMatchObject({ nilai: 24.9, alamat, alamat_versi: null });
});

test("a figure that nobody stated has neither page nor version", () => {
  expect(rowsOf(data).find(({ kode, periode }) => kode === "64.02" && periode === "2024")).toMatchObject({ status: "tidak-terbit", peran: null, nilai: null, alamat: null, alamat_versi: null });
});

test("a file is written row by row and read back as it was", () => {
  for (const { value } of daftarApi(data)) expect(JSON.parse(apiJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  expect(apiJson({ baris: [{ a: 1 }, { a: 2 }] })).toBe('{\n"baris":[\n{"a":1},\n{"a":2}\n]\n}\n');
});
