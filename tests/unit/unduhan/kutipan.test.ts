import { BibLatexParser, RISParser } from "biblatex-csl-converter";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AngkaRecord } from "../../../src/data/angka-record.ts";
import { indikatorOf } from "../../../src/data/facts.ts";
import type { Artikel, Situs } from "../../../src/data/model.ts";
import { planRelease } from "../../../src/data/next-release.ts";
import { bentukKutipan } from "../../../src/unduhan/bentuk-kutipan.ts";
import { angkaDikutip, artikelDikutip, dataDikutip, petaDikutip, type Dikutip } from "../../../src/unduhan/dikutip.ts";
import { goldenLines } from "../../golden.ts";
import { fixtureData, slug } from "../fixture-data.ts";

const tambahan = (name: string) => [name, readFileSync(`tests/fixtures/tambahan/${name}`, "utf8")] as const;
const data = await fixtureData(Object.fromEntries(["target-uji", "jumlah-uji"].flatMap((one) => [tambahan(`indikator/${one}.yaml`), tambahan(`nilai/${one}.csv`)])));
const records = planRelease(data, "2026-03-01", () => "abcdefghijklmnopabcdefghijklmnop")?.rilis.isi ?? {};

function angkaUji(key: string, change: Partial<AngkaRecord> = {}): Dikutip {
  const record = records[`${key}/v1`];
  if (!record) throw new Error(`no record ${key}: ${Object.keys(records).join(" ")}`);
  return angkaDikutip({ angka: key, versi: 1, rilis: 1, sejak: record.sejak, sha256: "", record, ditarik: null }, { ...record, ...change });
}
const [artikel] = data.daftarArtikel;
if (!artikel) throw new Error("no article");

const all: Readonly<Record<string, Dikutip>> = {
  "angka-survei": angkaUji(`${slug}/64.71/2022`),
  "angka-dipersoalkan": angkaUji(`${slug}/64.09/2024`),
  "angka-register": angkaUji("jumlah-uji/64.71.01.1001/2025/operasi-timbang", { dihitung: true, instrumen_dasar: "disimpulkan" }),
  "angka-target": angkaUji("target-uji/64/2024/target/rencana-uji"),
  "angka-tidak-pasti": angkaUji("jumlah-uji/64.71.02.1003/2025/operasi-timbang"),
  data: dataDikutip(data, indikatorOf(data, slug)),
  peta: petaDikutip(data, { judul: "Prevalensi stunting per kabupaten/kota, SSGI 2022", alamat: "/peta/kabkota/2022/" }),
  artikel: artikelDikutip(artikel),
};
/** While the office has named neither, and once it has. */
const bare: Situs = data.situs;
const named: Situs = { ...data.situs, penerbit: "Dinas Kesehatan & Keluarga Uji", domain: "https://peta.example" };
const textOf = (situs: Situs, cited: Dikutip, nama: string) => bentukKutipan(situs, cited).find((bentuk) => bentuk.nama === nama)?.teks ?? "";
/** The texts within what a reader made of a field. */
const wordsIn = (value: unknown): string =>
  typeof value === "string" ? value : Array.isArray(value) ? value.map(wordsIn).join("") : value && typeof value === "object" ? ["text", "literal", "family"].map((name) => wordsIn((value as Record<string, unknown>)[name])).join("") : "";

describe.each(Object.entries(all))("A citation of %s", (name, cited) => {
  test("is, in each form, what a reviewer has seen", () => {
    const text = [bare, named].flatMap((situs) => bentukKutipan(situs, cited).map(({ nama, teks }) => `== ${nama}\n${teks}\n`)).join("\n");
    const { now, seen } = goldenLines(text, `kutipan/${name}.txt`);
    expect(now).toEqual(seen);
  });

  test.each([bare, named])("is read back from BibTeX and RIS by readers that we did not write: %#", (situs) => {
    for (const { fields, complaints } of [bibtexOf(situs, cited), risOf(situs, cited)]) {
      // What a program cannot take for an address is one without a domain.
      expect(complaints).toEqual(situs.domain === "" && complaints.length > 0 ? [`unknown_uri ${cited.alamat}`] : []);
      expect(wordsIn(fields["title"]).replaceAll("--", "–")).toBe(cited.judul);
      expect(wordsIn(fields["author"])).toBe("Peta Stunting Uji");
      expect(fields["date"]).toMatch(new RegExp(`^${cited.tanggal.slice(0, 4)}(-0?${String(Number(cited.tanggal.slice(5, 7)))})?$`));
      expect(wordsIn(fields["publisher"])).toBe(situs.penerbit);
      if (situs.domain !== "") expect(fields["url"]).toBe(`https://peta.example${cited.alamat}`);
    }
  });

  test("is the same in CSL-JSON, with the whole date and no date of access", () => {
    const [item] = JSON.parse(textOf(named, cited, "CSL-JSON")) as Record<string, unknown>[];
    expect(item).toMatchObject({ title: cited.judul, URL: `https://peta.example${cited.alamat}`, issued: { "date-parts": [cited.tanggal.split("-").map(Number)] } });
    expect(item).not.toHaveProperty("accessed");
  });
});

test("A citation of a figure names its version, its source and its address for ever, and invents no publisher", () => {
  const words = textOf(bare, all["angka-survei"] as Dikutip, "Kalimat");
  expect(words).toContain(`versi 1, 1 Maret 2026, /angka/${slug}/64.71/2022/v1/`);
  expect(words).toContain("Sumber angka: ");
  for (const { teks } of bentukKutipan(bare, all["angka-survei"] as Dikutip)) expect(teks).not.toMatch(/publisher|PB {2}-|undefined|null/);
});

test("An article that was changed is cited with the date of the change", () => {
  const changed: Artikel = { ...artikel, diperbarui: "2026-02-03" };
  expect(textOf(bare, artikelDikutip(changed), "Kalimat")).toContain("3 Februari 2026");
});

test("Words of the content stay words in every form", () => {
  const odd: Dikutip = { ...(all["data"] as Dikutip), judul: "Angka <script>x</script> {kurung} 5 % & # _ \"kutip\"\\" };
  expect(bibtexOf(named, odd).complaints).toEqual([]);
  expect(JSON.parse(textOf(bare, odd, "CSL-JSON"))).toMatchObject([{ title: odd.judul }]);
  expect(textOf(bare, odd, "RIS")).toContain(`TI  - ${odd.judul}\n`);
});

interface Read {
  entries: Readonly<Record<string, { fields: object; unexpected_fields?: object }>>;
  errors: readonly { type: string; value?: unknown }[];
  warnings: readonly { type: string; field_name?: unknown }[];
}
/** A misc with a publisher is usual in BibTeX; the reader knows it from BibLaTeX alone, which has none. */
function fieldsOf({ entries, errors, warnings }: Read) {
  const told = warnings.filter(({ type, field_name }) => type !== "unexpected_field" || field_name !== "publisher");
  const [entry] = Object.values(entries);
  return { fields: { ...entry?.fields, ...entry?.unexpected_fields } as Readonly<Record<string, unknown>>, complaints: [...errors, ...told].map((one) => `${one.type} ${String("value" in one ? one.value : "")}`) };
}
const bibtexOf = (situs: Situs, cited: Dikutip) => fieldsOf(new BibLatexParser(textOf(situs, cited, "BibTeX"), { processUnexpected: true }).parse() as Read);
const risOf = (situs: Situs, cited: Dikutip) => fieldsOf(new RISParser(`${textOf(situs, cited, "RIS")}\n`).parse() as Read);
