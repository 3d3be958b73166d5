import { expect, test } from "@playwright/test";
import { axeOn } from "./axe.ts";
import { kinds } from "./halaman.ts";

/** Each page in the light by every rule; then by the rules that see colours or sizes, wherever those change. */
const byColor = ["color-contrast", "link-in-text-block"];
const bySize = ["target-size", "scrollable-region-focusable"];
const looks = [
  { name: "light", media: { colorScheme: "light" }, width: 1280 },
  { name: "light, on a phone", media: { colorScheme: "light" }, width: 360, rules: bySize },
  { name: "dark", media: { colorScheme: "dark" }, width: 1280, rules: byColor },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" }, width: 1280, rules: byColor },
] as const;

for (const address of kinds) {
  test(`axe finds nothing on ${address}, be it light, dark, in forced colours or on a phone`, async ({ page }) => {
    test.slow(); // a list of hundreds of sources takes its time
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(address);
    await page.waitForFunction(() => !document.querySelector(":not(:defined)"));
    for (const { name, media, width, ...scope } of looks) {
      await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 900 });
      const { found, passed } = await axeOn(page, scope);
      expect.soft(found, name).toEqual([]);
      expect(passed, name).toBeGreaterThan(0);
    }
  });
}

test("axe finds what is planted: a faint text, an image without words, a button that is too small", async ({ page }) => {
  await page.goto("/metodologi/");
  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync(".samar { color: #ccc; background: #fff } .kecil-sekali { inline-size: 8px; block-size: 8px; padding: 0 }");
    document.adoptedStyleSheets.push(style);
    document.querySelector("main")?.insertAdjacentHTML("beforeend", '<p class="samar">samar</p><img src="/favicon.svg"><button class="kecil-sekali">a</button><button class="kecil-sekali">b</button>');
  });
  const { found } = await axeOn(page);
  expect(found.map(({ rule }) => rule).sort()).toEqual(["color-contrast", "image-alt", "target-size"]);
});
