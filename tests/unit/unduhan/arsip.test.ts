import { afterEach, expect, test, vi } from "vitest";
import { daftarUnduhan } from "../../../src/unduhan/files.ts";
import { zipOf } from "../../../src/unduhan/zip.ts";
import { fixtureData } from "../fixture-data.ts";

const fixture = await fixtureData();
const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});
const files = [{ name: "b.txt", bytes: new Uint8Array([98]) }, { name: "a.txt", bytes: new Uint8Array([97]) }];

test("the same files give the same bytes, in any order and time zone", () => {
  process.env["TZ"] = "Asia/Makassar";
  const here = zipOf(files, "2026-05-03");
  process.env["TZ"] = "America/Los_Angeles";
  expect(zipOf(files.toReversed(), "2026-05-03")).toEqual(here);
});

test("all downloads come out the same twice, in whatever time zone and however long after", async () => {
  process.env["TZ"] = "America/Los_Angeles";
  vi.useFakeTimers({ now: new Date("2031-02-03T04:05:06Z"), toFake: ["Date"] });
  const again = await daftarUnduhan({ ...fixture });
  vi.useRealTimers();
  expect(again.map(({ name, sha256 }) => [name, sha256])).toEqual((await daftarUnduhan(fixture)).map(({ name, sha256 }) => [name, sha256]));
});

test("an indikator that would take the place of another download is refused", async () => {
  const [first] = fixture.daftarIndikator;
  if (!first) throw new Error("no indikator");
  const taken = { ...first, slug: "sumber" };
  const data = { ...fixture, daftarIndikator: [taken], indikatorBySlug: new Map([["sumber", taken]]) };
  await expect(daftarUnduhan(data)).rejects.toThrow("two downloads are called sumber.csv");
});
