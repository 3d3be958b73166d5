import { expect, test } from "vitest";
import type { Data } from "../../../src/data/derive.ts";
import { cellOf } from "../../../src/data/facts.ts";
import { dataAt } from "../../../src/data/frozen.ts";
import { planRelease } from "../../../src/data/next-release.ts";
import type { Rilis } from "../../../src/data/rilis.ts";
import { versionsByAngka } from "../../../src/data/versions.ts";
import { daftarSematan } from "../../../src/peta/sematan.ts";
import { fixtureData, slug } from "../fixture-data.ts";

const planned = (of: Data, tanggal: string): Rilis => {
  const plan = planRelease(of, tanggal, () => "abcdefghijklmnopabcdefghijklmnop");
  if (!plan) throw new Error("nothing to release");
  return plan.rilis;
};
const after = (of: Data, ...daftarRilis: Rilis[]): Data => ({ ...of, daftarRilis, versions: versionsByAngka({ daftarRilis, daftarKoreksi: of.daftarKoreksi }) });
const frozen = (of: Data) => daftarSematan(of).filter(({ rilis }) => rilis === 1);
const live = (of: Data) => daftarSematan(of).filter(({ rilis }) => rilis === undefined);
const balikpapan = (of: Data) => cellOf(of, slug, "64.71", { periode: "2024", instrumen: "ssgi" });

const before = await fixtureData();
const first = planned(before, "2026-01-15");
const released = after(before, first);
const corrected = await fixtureData({ [`nilai/${slug}.csv`]: (text) => text.replaceAll("ada,24.8,", "ada,24.9,") });
const without = await fixtureData({ [`nilai/${slug}.csv`]: (text) => text.replace(/^64\.02,2022,.*\n/m, "") });
const again = after(corrected, first, planned(after(corrected, first), "2026-03-01"));

test("the figures of a release are rebuilt from its records: what was stated then is stated so", () => {
  const at = dataAt(released, 1);
  const told = (of: Data) => of.cells.filter(({ statements }) => statements.length > 0)
    .map(({ wilayah, periode, state, nilaiText, bawah, atas, disputed, utama }) => [wilayah.kode, periode, state, nilaiText, bawah, atas, disputed, utama?.sumber]);
  expect(told(at)).toEqual(told(before));
});

test("a later release leaves what was frozen as it was, letter by letter, while the live one follows", () => {
  expect(frozen(released).length).toBeGreaterThan(3);
  expect(frozen(again)).toEqual(frozen(released));
  expect(live(again)).not.toEqual(live(released));
  expect([balikpapan(dataAt(again, 1)).nilaiText, balikpapan(dataAt(again, 2)).nilaiText]).toEqual(["24.8", "24.9"]);
});

test("content ahead of the ledger changes nothing that is frozen", () => {
  expect(frozen(after(corrected, first))).toEqual(frozen(released));
});

test("a unit that the content has changed stays what it was in what is frozen", () => {
  const counted = again.daftarIndikator.map((one) => ({ ...one, satuan: "anak" as const }));
  expect(frozen({ ...again, daftarIndikator: counted })).toEqual(frozen(released));
});

test("a figure that was withdrawn later is gone from what was frozen, too", () => {
  const withdrawn = { ...first, rilis: 2, ditarik: { [`${slug}/64.71/2024`]: { tanggal: "2026-02-01", alasan: "Uji." } }, daftar: {}, isi: {} };
  const at = dataAt(after(before, first, withdrawn), 1);
  expect(balikpapan(at)).toMatchObject({ state: "tidak-terbit", nilai: null });
  expect(frozen(after(before, first, withdrawn)).flatMap(({ nama, svg }) => (nama.endsWith("2024") && svg.includes("24,8") ? [nama] : []))).toEqual([]);
});

test("a chart whose only value was withdrawn is still there, without it, as kept and as of now", () => {
  const key = `${slug}/64.02/2022`;
  const ditarik = { [key]: { tanggal: "2026-02-01", alasan: "Uji." } };
  const of = after(without, first, { ...first, rilis: 2, ditarik, daftar: {}, isi: {} });
  const charts = daftarSematan(of).filter(({ nama }) => nama === "grafik-64.02");
  expect(charts.map(({ rilis }) => rilis)).toEqual([undefined, 1, 2]);
  for (const { svg } of charts) {
    expect(svg).not.toMatch(/27,5|NaN|undefined|Infinity/);
    expect(svg).toContain("tidak diukur");
  }
});
