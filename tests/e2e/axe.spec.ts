import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { kinds } from "./halaman.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const looks = [
  { name: "light", media: { colorScheme: "light" }, width: 1280 },
  { name: "light, on a phone", media: { colorScheme: "light" }, width: 360 },
  { name: "dark", media: { colorScheme: "dark" }, width: 1280 },
  { name: "forced colours", media: { forcedColors: "active" }, width: 1280 },
] as const;

for (const { name, media, width } of looks) {
  for (const address of kinds) {
    test(`axe finds nothing on ${address}: ${name}`, async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await page.waitForFunction(() => !document.querySelector(":not(:defined)"));
      const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join("\n")}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
    });
  }
}
