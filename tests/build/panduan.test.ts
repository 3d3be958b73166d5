import { chromium, type Browser, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import config from "../../playwright.config.ts";
import { daftarKeterangan, kataOf, width } from "../gambar-panduan.ts";
import { answers, daftarResep, type Act } from "../resep.ts";
import { Salinan } from "../salinan.ts";

/** The recipes of the guide, followed to the letter in a copy of the project: its words are the test. */
const guide = readFileSync("content/README.md", "utf8");
const recipes = daftarResep(guide);

let salinan: Salinan;
let browser: Browser;
let page: Page;
/** Whether a step before went wrong: those after it stand on it. */
let stuck = false;

beforeAll(async () => {
  salinan = new Salinan();
  // The story begins where all is released, whatever an office is in the middle of.
  salinan.run("npm run rilis -- 2031-01-01");
  browser = await chromium.launch(config.use?.launchOptions);
  // Without scripts a page stands still while it is read; that it follows a saved file by itself, tests/e2e/pratinjau.spec.ts sees.
  page = await browser.newPage({ viewport: { width, height: 480 }, javaScriptEnabled: false });
});
afterAll(async () => {
  await browser?.close();
  salinan?.close();
});

describe.each(recipes)("resep $judul", ({ langkah }) => {
  test.for(langkah)("langkah $nomor", async ({ acts }, { skip }) => {
    skip(stuck, "a step before it failed");
    stuck = true;
    for (const act of acts) await follow(act);
    stuck = false;
  });
});

describe("the site built of what all recipes have left", () => {
  const text = (address: string) => (parseHTML(readFileSync(join(salinan.root, "dist", address, "index.html"), "utf8")).document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " ");

  beforeAll(() => expect(stuck || salinan.run("npm run build"), salinan.said).toBe(true));
  beforeEach(({ skip }) => skip(stuck, "a step failed"));

  test("has the new figure, corrected, with both sources that differ, and its old version with why it was replaced", () => {
    const angka = "angka/prevalensi-stunting-register/64.74/2031-06/eppgbm";
    expect(text(angka)).toContain("13,4 persen (utama");
    expect(text(angka)).toContain("17,9 persen (pembanding");
    expect(text(`${angka}/v2`)).toContain("Versi ini sudah diganti");
    expect(text(`${angka}/v2`)).toContain("18,6 persen");
  });

  test("has the withdrawn figure's date and reason, and its value nowhere", () => {
    const angka = "angka/contoh-stunting-kelurahan/64.74.01.1005/2031-06/eppgbm";
    expect(text(angka)).toContain("Angka ini ditarik pada 10 Agustus 2031.");
    expect(text(angka)).not.toContain("9,9");
    expect(readFileSync(join(salinan.root, "dist/unduhan/contoh-stunting-kelurahan.csv"), "utf8")).not.toMatch(/64\.74\.01\.1005.*9\.9/);
  });

  test("has the new indikator's page, and the map of each city that it has figures of", () => {
    expect(text("data/contoh-stunting-kelurahan")).toContain("19 angka dari 20 pernyataan");
    for (const [kota, areas] of [["bontang", 15], ["mahakam-ulu", 4]] as const) {
      const { document } = parseHTML(readFileSync(join(salinan.root, `dist/peta/kelurahan/${kota}/index.html`), "utf8"));
      expect(document.querySelectorAll('section[data-indikator="contoh-stunting-kelurahan"] svg.peta [data-kode]').length).toBeGreaterThanOrEqual(areas);
    }
  });

  test("has the split area on its former boundary, and its figure there", () => {
    expect(text("wilayah/64.11.91.2002")).toContain("sesudahnya wilayahnya menjadi Kelurahan Contoh Dua Barat dan Kelurahan Contoh Dua Timur");
    const { document } = parseHTML(readFileSync(join(salinan.root, "dist/peta/kelurahan/mahakam-ulu/index.html"), "utf8"));
    const maps = [...document.querySelectorAll('section[data-indikator="contoh-stunting-kelurahan"] svg.peta')].map((map) => [...map.querySelectorAll("[data-kode]")].map((area) => area.getAttribute("data-kode")));
    expect(maps.map((areas) => [areas.includes("64.11.91.2002"), areas.includes("64.11.91.2003")]).sort()).toEqual([[false, true], [true, false]]);
  });
});

async function follow(act: Act): Promise<void> {
  if (act.kind === "open") await open(act);
  else if (act.kind === "run") await run(act);
  else salinan.change(act);
}

async function run({ command, answer }: Extract<Act, { kind: "run" }>): Promise<void> {
  const done = command === "npm run dev" ? await salinan.preview() : salinan.run(command);
  if (answer === null) expect(done, `${command}\n${salinan.said}`).toBe(true);
  else expect(answers(answer, salinan.said), `${command}\n${salinan.said}\nbukan:\n${answer}`).toBe(true);
}

async function open({ address, quoted, picture }: Extract<Act, { kind: "open" }>): Promise<void> {
  const here = address.startsWith("http") ? address.replace("http://localhost:4321", salinan.pratinjau ?? "npm-run-dev-is-not-running") : `file://${resolve(salinan.root, address)}`;
  await expect.poll(() => missingAt(here, quoted), { timeout: 30_000, interval: 200, message: `${here} does not say` }).toEqual([]);
  if (!picture) return;
  const name = basename(picture.file);
  // What was just released may take the preview a moment longer than what is quoted.
  const others = async () => {
    await page.goto(here);
    const kata = await kataOf(page, name, quoted.at(-1) ?? "");
    return kata === daftarKeterangan()[name]?.kata ? "" : kata;
  };
  await expect.poll(others, { timeout: 30_000, interval: 500, message: `${name} shows other words: take it anew (UPDATE_GOLDEN=1), and look at it` }).toBe("");
}

async function missingAt(address: string, quoted: readonly string[]): Promise<string[]> {
  await page.goto(address);
  const said = (await page.locator("body").innerText()).replace(/\s+/g, " ");
  return quoted.filter((words) => !said.includes(words));
}
