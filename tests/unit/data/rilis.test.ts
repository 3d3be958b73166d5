import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftOf, substanceOf, type AngkaRecord } from "../../../src/data/angka-record.ts";
import type { Data } from "../../../src/data/derive.ts";
import { cellOf } from "../../../src/data/facts.ts";
import { fingerprint } from "../../../src/data/fingerprint.ts";
import { planRelease, unexplained } from "../../../src/data/next-release.ts";
import { readFolder } from "../../../src/data/read.ts";
import { parseKepala, parseRilis, rilisFingerprint, rilisText, type Rilis } from "../../../src/data/rilis.ts";
import { hasAddress, isReleased, koreksiAfter, unreleased, versionOf, versionsByAngka, versionsOf } from "../../../src/data/versions.ts";
import { fixtureData, slug } from "../fixture-data.ts";
import { issuesOf } from "./fixture.ts";

const nilaiFile = `nilai/${slug}.csv`;
const balikpapan = `${slug}/64.71/2024`;
const acak = () => "abcdefghijklmnopabcdefghijklmnop";
const data = await fixtureData();
const first = planned(data, "2026-01-15");

function planned(of: Data, tanggal: string): Rilis {
  const plan = planRelease(of, tanggal, acak);
  if (!plan) throw new Error("nothing to release");
  return plan.rilis;
}

/** The same content, or another, after a release. */
const after = (of: Data, ...daftarRilis: Rilis[]): Data => ({ ...of, daftarRilis, versions: versionsByAngka({ daftarRilis, daftarKoreksi: of.daftarKoreksi }) });
const altered = (from: string, to: string) => fixtureData({ [nilaiFile]: (text) => text.replaceAll(from, to) });
const balikpapan2024 = (of: Data) => cellOf(of, slug, "64.71", { periode: "2024", instrumen: "ssgi" });

describe("the first release", () => {
  it("has a version of every figure that is stated, and of none that nobody published", () => {
    const stated = data.cells.filter(({ utama }) => utama !== null);
    expect(Object.keys(first.daftar)).toHaveLength(stated.length);
    expect(data.cells.filter((cell) => hasAddress(data, cell))).toEqual(stated);
    expect(Object.keys(first.daftar)).not.toContain(`${slug}/64.02/2024/v1`);
  });

  it("keeps values as published, and a wrong statement without its value", () => {
    const statements = (key: string) => first.isi[`${key}/v1`]?.pernyataan ?? [];
    expect(first.isi[`${slug}/64/2024/v1`]?.nilai).toBe("22.25");
    expect(statements(`${slug}/64.71/2023`).map(({ nilai }) => nilai)).toEqual(["21.6", "21.60"]);
    expect(statements(`${slug}/64.72/2024`).map(({ peran, nilai }) => [peran, nilai])).toEqual([["utama", "9.9"], ["keliru", null]]);
  });

  it("leaves nothing to release", () => {
    const released = after(data, first);
    expect(planRelease(released, "2026-02-01", acak)).toBeUndefined();
    expect(released.cells.filter((cell) => hasAddress(released, cell)).every((cell) => isReleased(released, cell))).toBe(true);
    expect(versionOf(released, balikpapan2024(released))).toMatchObject({ versi: 1, rilis: 1, sejak: "2026-01-15", sha256: first.daftar[`${balikpapan}/v1`] });
  });

  it("is read back as it was written", () => {
    expect(parseRilis("content/rilis/0001.json", rilisText(first))).toMatchObject({ ...first, file: "content/rilis/0001.json" });
    expect(parseRilis("content/rilis/0001.json", `${rilisText(first)} `)).toHaveProperty("code", "rilis-rusak");
  });
});

describe("a new version comes", () => {
  const row = "64.71,2024,ssgi,disebut,utama,ada,24.8,20.4,29.2";
  it.each([
    ["of another value", "ada,24.8,", "ada,24.9,"],
    ["of another precision", "ada,24.8,", "ada,24.80,"],
    ["of another interval", row, row.replace("29.2", "29.3")],
    ["of another basis for the instrument", row, row.replace("disebut", "disimpulkan")],
    ["of one source fewer", "64.71,2024,ssgi,disebut,pendukung,ada,24.8,,,,,,,,berita-uji-2025,2025-06-11,Data uji.\n", ""],
    ["of another source", "24.6,,,,,,,,salinan-uji-2025", "24.6,,,,,,,,berita-uji-2025"],
    ["of another role", "64.71,2024,ssgi,disebut,pembanding,ada,24.6", "64.71,2024,ssgi,disebut,keliru,ada,24.6"],
    ["of a note that says that the value is ours", "29.2,,,,,,laporan-uji-2024,2025-05-26,Data uji.", "29.2,,,,,,laporan-uji-2024,2025-05-26,Dihitung: data uji."],
  ])("%s", async (_, from, to) => {
    const changed = after(await altered(from, to), first);
    expect(Object.keys(planned(changed, "2026-02-01").daftar)).toEqual([`${balikpapan}/v2`]);
    expect(isReleased(changed, balikpapan2024(changed))).toBe(false);
    expect(versionOf(changed, balikpapan2024(changed))?.record?.nilai).toBe("24.8");
  });

  it("of another name for a category, which is the value that readers see", async () => {
    const tambahan = (change: (text: string) => string) => fixtureData(Object.fromEntries(["indikator/lokus-uji.yaml", "nilai/lokus-uji.csv"].map((name) => [name, change(readFileSync(`tests/fixtures/tambahan/${name}`, "utf8"))])));
    const before = planned(await tambahan((text) => text), "2026-01-15");
    const swapped = after(await tambahan((text) => text.replace("nilai: 1, nama: lokus }", "nilai: 1, nama: bukan lokus }").replace("nilai: 0, nama: bukan lokus", "nilai: 0, nama: lokus")), before);
    const { daftar } = planned(swapped, "2026-02-01");
    expect(Object.keys(daftar)).toEqual(Object.keys(before.daftar).filter((key) => key.startsWith("lokus-uji/")).map((key) => key.replace("/v1", "/v2")));
    expect(unexplained(swapped)).toHaveLength(Object.keys(daftar).length);
  });

  it("not of other words: a note, a title, a name, the order of the rows", async () => {
    const changed = await fixtureData({
      [nilaiFile]: (text) => {
        const [head, ...rows] = text.trimEnd().split("\n");
        return [head, ...rows.reverse(), ""].join("\n").replace("Putaran disimpulkan.", "Putarannya kami simpulkan.");
      },
      "sumber.csv": (text) => text.replace("Laporan survei uji 2024", "Laporan Survei Uji 2024"),
      "wilayah.csv": (text) => text.replace("Kota Balikpapan", "Kota Balikpapan Uji"),
    });
    expect(changed.wilayahByKode.get("64.71")?.nama).toBe("Kota Balikpapan Uji");
    expect(planRelease(after(changed, first), "2026-02-01", acak)).toBeUndefined();
  });

  it("also when every source turns out to be wrong: the figure keeps its address, without a value", async () => {
    const wrong = after(await altered("64,2023,ski,disebut,utama", "64,2023,ski,disebut,keliru"), first);
    const { isi } = planned(wrong, "2026-02-01");
    expect(isi[`${slug}/64/2023/v2`]).toMatchObject({ status: "tidak-terbit", nilai: null });
  });
});

describe("a withdrawal", () => {
  const withdrawal = `- {tanggal: 2026-02-01, jenis: penarikan, angka: [${balikpapan}], salah: Tidak boleh terbit., alasan: Satu anak dapat dikenali.}\n`;
  const without = (text: string) => text.split("\n").filter((line) => !line.startsWith("64.71,2024,")).join("\n");
  const released = Object.fromEntries([["rilis/0001.json", rilisText(first)], ["rilis/kepala.json", JSON.stringify({ rilis: 1, sha256: rilisFingerprint(first) })]]);

  it("holds at once, before the release that carries it out", async () => {
    const pending = await fixtureData({ ...released, [nilaiFile]: without, "koreksi.yaml": withdrawal });
    expect(versionsOf(pending, balikpapan)).toEqual([expect.objectContaining({ versi: 1, record: null, ditarik: { tanggal: "2026-02-01", alasan: "Satu anak dapat dikenali." } })]);
    expect([...unreleased(pending).withdrawn.keys()]).toEqual([balikpapan]);
  });

  it("takes the record out of the earlier release, and the chain still holds", async () => {
    const pending = await fixtureData({ ...released, [nilaiFile]: without, "koreksi.yaml": withdrawal });
    const plan = planRelease(pending, "2026-02-02", acak);
    const [emptied] = plan?.emptied ?? [];
    if (!plan || !emptied) throw new Error("no withdrawal");
    expect(Object.keys(plan.rilis.daftar)).toEqual([]);
    expect(emptied.isi[`${balikpapan}/v1`]).toBeNull();
    expect(rilisText(emptied)).not.toMatch(/"nilai":"24\.8"/);
    expect(plan.rilis.sebelumnya).toBe(rilisFingerprint(emptied));
    expect(planRelease(after(pending, emptied, plan.rilis), "2026-03-01", acak)).toBeUndefined();
  });

  it("leaves no fingerprint from which the value could be guessed", () => {
    const record = first.isi[`${balikpapan}/v1`];
    if (!record) throw new Error("no record");
    // Whoever knows everything but the value and the letters finds no match, though the value is among the guesses.
    const guesses = Array.from({ length: 1000 }, (_, i) => ({ ...record, acak: "p".repeat(32), nilai: (i / 10).toFixed(1) }));
    expect(guesses.some(({ nilai }) => nilai === record.nilai)).toBe(true);
    expect(guesses.map(fingerprint)).not.toContain(first.daftar[`${balikpapan}/v1`]);
    expect(fingerprint(record)).toBe(first.daftar[`${balikpapan}/v1`]);
  });

  it("lets the figure come back without a number, as a new version", async () => {
    const ditahan = "64.71,2024,ssgi,disebut,utama,ditahan,,,,,,,,,laporan-uji-2024,,Data uji. Terlalu kecil.\n";
    const pending = await fixtureData({ ...released, [nilaiFile]: (text) => without(text) + ditahan, "koreksi.yaml": withdrawal });
    const plan = planRelease(pending, "2026-02-02", acak);
    expect(Object.keys(plan?.rilis.daftar ?? {})).toEqual([`${balikpapan}/v2`]);
    const done = after(pending, ...(plan?.emptied ?? []), ...(plan ? [plan.rilis] : []));
    expect(versionsOf(done, balikpapan).map(({ ditarik, record }) => [ditarik !== null, record?.status])).toEqual([[true, undefined], [false, "ditahan"]]);
    expect(planRelease(done, "2026-03-01", acak)).toBeUndefined();
  });
});

it("A correction is told of the versions before the one that it led to, and of the last while it waits", async () => {
  const second = planned(after(await altered("ada,24.8,", "ada,24.9,"), first), "2026-03-01");
  const koreksi = (tanggal: string) => ({ tanggal, jenis: "koreksi" as const, angka: [balikpapan], salah: "Data uji.", alasan: "Data uji.", sumber: [] });
  const told = after({ ...data, daftarKoreksi: [koreksi("2026-02-20"), koreksi("2026-03-05")] }, first, second);
  expect(versionsOf(told, balikpapan).map((version) => koreksiAfter(told, version).map(({ tanggal }) => tanggal))).toEqual([["2026-02-20"], ["2026-03-05"]]);
});

it("A record and its draft have the same substance, whatever release they belong to", () => {
  const record = first.isi[`${balikpapan}/v1`] as AngkaRecord;
  expect(substanceOf(record)).toBe(substanceOf(draftOf(balikpapan2024(data), data.sumberById)));
});

describe("the ledger of the site", () => {
  it("is missed when all of it is gone: content without a release says so in kepala.json", () => {
    const files = new Map([...readFolder("content", "content")].filter(([file]) => !file.startsWith("content/rilis/")));
    expect(issuesOf(files).map(({ code, at }) => [code, at.file])).toEqual([["rilis-rantai-putus", "content/rilis/kepala.json"]]);
  });

  it("has the first release, for ever", () => {
    const found = parseRilis("content/rilis/0001.json", readFileSync("content/rilis/0001.json", "utf8"));
    expect("code" in found ? found : [found.tanggal, rilisFingerprint(found)]).toEqual(["2026-11-25", "cb2cd58b38af6e1f9490c3afe558d0160febe2dbee3781e099531377b015d7e4"]);
    expect(parseKepala(readFileSync("content/rilis/kepala.json", "utf8"))).toHaveProperty("sha256");
  });
});
