import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageAt, pages, parseCsv, textOf } from "./dist.ts";

/** Which areas have what, as read from the content without the site's own code. */
const content = process.env["CONTENT_DIR"] ?? "content";
const read = (name: string) => readFileSync(join(content, name), "utf8");
const areas = parseCsv(read("wilayah.csv"));
const withSheet = areas.filter(({ tingkat = "" }) => ["kabkota", "kelurahan"].includes(tingkat));
const sheetOf = (kode = "") => pageAt(`/wilayah/${kode}/lembar/`).document.querySelector(".lembar");
const survey = parseCsv(read("nilai/prevalensi-stunting-survei.csv")).filter(({ peran, instrumen = "" }) => peran === "utama" && ["ssgi", "ski"].includes(instrumen));

describe("the sheet of paper", () => {
  test("is there for every kabupaten, kota and kelurahan, one link away from the area's page, and for nothing else", () => {
    const addresses = pages.map(({ address }) => address).filter((address) => address.endsWith("/lembar/"));
    expect(addresses).toEqual(withSheet.map(({ kode }) => `/wilayah/${kode}/lembar/`).sort());
    for (const { kode } of areas.filter(({ tingkat }) => tingkat !== "negara")) {
      const link = pageAt(`/wilayah/${kode}/`).document.querySelector(`main a[href="/wilayah/${kode}/lembar/"]`);
      expect([kode, link !== null]).toEqual([kode, withSheet.some((area) => area["kode"] === kode)]);
    }
  });

  test.each(withSheet.map(({ kode = "" }) => kode))("of %s gives the newest survey figures of its kabkota, each with its source", (kode) => {
    const sheet = sheetOf(kode);
    const tables = [...(sheet?.querySelectorAll("table") ?? [])];
    const table = tables.find((found) => textOf(found.querySelector("caption")).includes("menurut survei"));
    const shown = [...(table?.querySelectorAll("tbody tr") ?? [])].filter((row) => row.querySelector('[data-state="ada"]'));
    const newest = survey.filter((row) => row["kode"] === kode.slice(0, 5)).reverse().map(({ nilai = "" }) => `${nilai.replace(".", ",")} persen`);
    expect(shown.length).toBeGreaterThan(0);
    expect(newest).toEqual(expect.arrayContaining(shown.map((row) => textOf(row.querySelector("strong")))));
    expect(textOf(shown[0]?.querySelector("strong"))).toBe(newest[0]);
    const sources = sheet?.querySelectorAll("footer ol li").length ?? 0;
    const cited = [...textOf(sheet).matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((number) => number < 1 || number > sources)).toEqual([]);
    expect(new Set(cited).size).toBe(sources);
  });

  test("says where a kelurahan has no figure, and whose figures it gives instead", () => {
    expect(textOf(sheetOf("64.71.05.1009"))).toContain("Tidak ada angka stunting yang terbit untuk Kelurahan Sepinggan Raya. Angka Kota Balikpapan di bawah ini untuk seluruh kota, bukan untuk kelurahan ini.");
    expect(textOf(sheetOf("64.71.02.1004"))).not.toContain("Tidak ada angka stunting yang terbit");
    expect(textOf(sheetOf("64.71.02.1004"))).toContain("32 anak");
    // Published, but uncertain: neither its sheet nor its page says that nobody published it.
    for (const text of [textOf(sheetOf("64.74.02.1001")), textOf(pageAt("/wilayah/64.74.02.1001/").document.querySelector("main"))]) {
      expect(text).toContain("Angka stunting untuk Kelurahan Tanjung Laut tidak punya nilai di sini: tidak pasti (operasi timbang 2025).");
      expect(text).not.toContain("Tidak ada angka stunting yang terbit");
    }
  });

  test("gives the disagreement where sources disagree, and marks the area on its map", () => {
    expect(textOf(sheetOf("64.09"))).toMatch(/SSGI 2024: di sini 32 persen; disebut juga 21,9 persen\. Kelasnya ikut berbeda\. .*menyanggah angka ini/);
    for (const { kode = "" } of withSheet) expect(sheetOf(kode)?.querySelectorAll("svg .letak-ini").length, kode).toBe(1);
  });

  test("carries an address and a code only when the site has a domain", () => {
    const domain = /^domain: *"?(https:[^"\s]+)/m.exec(read("situs.yaml"))?.[1];
    for (const { kode } of withSheet) {
      const text = textOf(sheetOf(kode));
      expect(text).not.toContain("localhost");
      expect([kode, sheetOf(kode)?.querySelector(".qr") !== null, text.includes("Alamat situs belum ditetapkan")]).toEqual([kode, domain !== undefined, domain === undefined]);
    }
  });
});
