import { describe, expect, test } from "vitest";
import { createSearch } from "../../../src/browser/cari-wilayah.ts";
import { loadData } from "../../../src/data/index.ts";
import { daftarCari, type CariWilayah } from "../../../src/text/cari.ts";
import { namesKnown } from "../../../src/text/ejaan.ts";

const daftar = daftarCari(loadData());
const search = createSearch(daftar);
const first = (query: string) => search(query)[0]?.lengkap;
const byKode = new Map(daftar.map((area) => [area.kode, area]));

/** An area beside the real ones, to see what a name that occurs twice does. */
const area = (kode: string, nama: string, tingkat: string): CariWilayah => ({ kode, href: `/wilayah/${kode}/`, nama, lengkap: `${tingkat} ${nama}`, ejaan: [] });

test.each([
  ["Damai", "Kelurahan Damai"], ["damai", "Kelurahan Damai"], ["Kel. Damai", "Kelurahan Damai"], ["kelurahan damai", "Kelurahan Damai"],
  ["Damai, Balikpapan Kota", "Kelurahan Damai"], ["damai balikpapan", "Kelurahan Damai"], ["damai baru", "Kelurahan Damai Baru"],
  ["Sungainangka", "Kelurahan Sungai Nangka"], ["sungai nangka", "Kelurahan Sungai Nangka"], ["Sei Nangka", "Kelurahan Sungai Nangka"], ["sungainagka", "Kelurahan Sungai Nangka"],
  ["Gn. Samarinda", "Kelurahan Gunung Samarinda"], ["gn samarinda", "Kelurahan Gunung Samarinda"], ["Gn. Samarinda Baru", "Kelurahan Gunung Samarinda Baru"], ["gunungsamarinda", "Kelurahan Gunung Samarinda"],
  ["kukar", "Kabupaten Kutai Kartanegara"], ["PPU", "Kabupaten Penajam Paser Utara"], ["Mahulu", "Kabupaten Mahakam Ulu"], ["kutim", "Kabupaten Kutai Timur"], ["kubar", "Kabupaten Kutai Barat"], ["kaltim", "Provinsi Kalimantan Timur"],
  ["balikpapn", "Kota Balikpapan"], ["bontng", "Kota Bontang"], ["samarnda", "Kota Samarinda"], ["balik papan", "Kota Balikpapan"], ["penajem", "Kabupaten Penajam Paser Utara"], ["mahakam hulu", "Kabupaten Mahakam Ulu"], ["kutai kertanegara", "Kabupaten Kutai Kartanegara"],
  ["Kab. PPU", "Kabupaten Penajam Paser Utara"], ["Kab. Paser", "Kabupaten Paser"], ["paser", "Kabupaten Paser"], ["Kota Samarinda", "Kota Samarinda"], ["samarinda", "Kota Samarinda"], ["Kec. Balikpapan Kota", "Kecamatan Balikpapan Kota"], ["kec bontang sel", "Kecamatan Bontang Selatan"],
  ["lok tuan", "Kelurahan Lok Tuan"], ["loktuan", "Kelurahan Lok Tuan"], ["apiapi", "Kelurahan Api-api"], ["Tj. Laut", "Kelurahan Tanjung Laut"], ["dam", "Kelurahan Damai"],
  ["Damia", "Kelurahan Damai"], ["paesr", "Kabupaten Paser"], ["Gnsamarinda", "Kelurahan Gunung Samarinda"], ["seinangka", "Kelurahan Sungai Nangka"], ["keldamai", "Kelurahan Damai"],
  ["bon", "Kota Bontang"], ["ber", "Kabupaten Berau"],
  ["stunting balikpapan", "Kota Balikpapan"], ["angka stunting di kab. kutai timur 2024", "Kabupaten Kutai Timur"], ["puskesmas damai", "Kelurahan Damai"],
  ["64", "Provinsi Kalimantan Timur"], ["64.71", "Kota Balikpapan"], ["64.71.05.1010", "Kelurahan Sungai Nangka"],
])("“%s” finds %s first", (query, expected) => {
  expect(first(query)).toBe(expected);
});

test("of two areas of one name the one that is no more comes after, and says until when it was", () => {
  const found = createSearch([...daftar, { ...area("64.71.01.0001", "Damai", "Kelurahan"), masa: "sampai 31 Mei 2026" }])("damai").slice(0, 2);
  expect(found.map(({ kode, letak }) => [kode, letak])).toEqual([["64.71.06.1005", "Kecamatan Balikpapan Kota, Kota Balikpapan"], ["64.71.01.0001", "Kecamatan Balikpapan Timur, Kota Balikpapan, sampai 31 Mei 2026"]]);
});

test.each(["", " ", ".", "zzzzqq", "6471", "posyandu", "vitamin a"])("“%s” finds nothing", (query) => {
  expect(search(query)).toEqual([]);
});

describe("every area", () => {
  test("is found first by its full name with the areas around it, and by its kode", () => {
    const missed = daftar.filter(({ kode, lengkap }) => {
      const around = kode.split(".").slice(1).map((_, i, parts) => kode.split(".").slice(0, parts.length - i).join("."));
      const whole = [lengkap, ...around.filter((up) => up !== "64").map((up) => byKode.get(up)?.lengkap)].join(", ");
      return search(whole)[0]?.kode !== kode || search(kode)[0]?.kode !== kode;
    });
    expect(missed.map(({ kode }) => kode)).toEqual([]);
  });

  test("is found first by each of its spellings, or an area as large or larger that shares it", () => {
    const spellings = daftar.flatMap(({ kode, nama, ejaan }) => [nama, ...ejaan].map((spelling) => ({ kode, spelling })));
    expect(spellings.length).toBeGreaterThan(daftar.length);
    const missed = spellings.filter(({ kode, spelling }) => {
      const found = search(spelling)[0]?.kode ?? "";
      return found !== kode && !(found.length <= kode.length && sharesName(found, spelling));
    });
    expect(missed).toEqual([]);
  });

  test("is among the first six with any letter left out, doubled, or changed with the next", () => {
    const wrong = (name: string, i: number) => [["", 1], [name.charAt(i).repeat(2), 1], [name.charAt(i + 1) + name.charAt(i), 2]] as const;
    const mistakes = daftar.flatMap(({ kode, nama }) => {
      const name = nama.replace(/^(Kota|Kabupaten) /, "");
      return [...name].flatMap((_, i) => wrong(name, i).map(([instead, letters]) => ({ kode, typed: name.slice(0, i) + instead + name.slice(i + letters) })));
    });
    const missed = mistakes.filter(({ kode, typed }) => !search(typed).slice(0, 6).some((found) => found.kode === kode));
    expect(mistakes.length).toBeGreaterThan(2000);
    expect(missed.map(({ typed }) => typed)).toEqual(["Bearu", "Gunung"]); // nearer to Baru; what seven others begin with
  });

  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const sharesName = (kode: string, spelling: string) => {
    const { nama = "", lengkap = "", ejaan = [] } = byKode.get(kode) ?? {};
    return [nama, lengkap, ...ejaan].map(plain).includes(plain(spelling));
  };
});

test("A name that several areas share gives the larger one first, and each by its tingkat or its surroundings", () => {
  const twice = createSearch([...daftar, area("64.02.01", "Damai", "Kecamatan"), area("64.02.01.2001", "Damai", "Desa")]);
  const kode = (query: string) => twice(query)[0]?.kode;
  expect(kode("damai")).toBe("64.02.01");
  expect(kode("desa damai")).toBe("64.02.01.2001");
  expect(kode("kel damai")).toBe("64.71.06.1005");
  expect(kode("damai balikpapan")).toBe("64.71.06.1005");
  expect(kode("desa damai kukar")).toBe("64.02.01.2001");
});

test("Where names are known is told by the list itself", () => {
  expect(namesKnown(daftar)).toBe("kabupaten dan kota, serta kecamatan dan kelurahan di Kota Balikpapan dan Kota Bontang");
  expect(namesKnown([...daftar, area("64.02.01", "Damai", "Kecamatan")])).toContain("di Kabupaten Kutai Kartanegara, Kota Balikpapan, dan Kota Bontang");
  expect(namesKnown(daftar.filter(({ kode }) => kode.length <= 5))).toBe("kabupaten dan kota");
});

test("Where an area lies is said from the nearest on", () => {
  expect(search("sungai nangka")[0]).toMatchObject({ kode: "64.71.05.1010", letak: "Kecamatan Balikpapan Selatan, Kota Balikpapan" });
});
