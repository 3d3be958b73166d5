import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("Without JavaScript the gaps between districts are drawn, named, and given as tables", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Utama" }).getByRole("link", { name: "Ketimpangan" }).click();
  await expect(page).toHaveURL("/ketimpangan/");
  const charts = page.locator("main svg.grafik");
  await expect(charts).toHaveCount(6);
  for (const chart of await charts.all()) await expect(chart).toHaveAttribute("aria-label", /angka yang sama ada pada tabel di bawah$/);
  await expect(page.locator("main table")).toHaveCount(4);
});

test("The words of charts can be read on the narrowest phone, and none leaves its chart", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const address of ["/ketimpangan/", "/wilayah/64.71/"]) {
    await page.goto(address);
    const found = await page.locator("svg.grafik").evaluateAll((charts) => charts.flatMap((chart) => {
      const frame = chart.getBoundingClientRect();
      return [...chart.querySelectorAll("text")].map((text) => {
        const { left, right } = text.getBoundingClientRect();
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * (frame.width / Number(chart.getAttribute("viewBox")?.split(" ")[2]));
        return { text: text.textContent, size, inside: left >= frame.left - 1 && right <= frame.right + 1 };
      });
    }));
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter(({ size, inside }) => size < 10.5 || !inside)).toEqual([]);
  }
});

test("Without JavaScript two rounds are chosen by links, and all rounds stand on one page in sight of each other", async ({ page }) => {
  await page.goto("/peta/");
  await page.getByRole("link", { name: "Dua putaran berdampingan" }).click();
  await page.getByRole("navigation", { name: "Pasangan putaran" }).getByRole("link", { name: "SSGI 2022 dan SSGI 2024" }).click();
  await expect(page).toHaveURL("/peta/kabkota/bandingkan/2022-2024/");
  await expect(page.locator("main svg.peta")).toHaveCount(2);
  await page.goto("/peta/kabkota/semua/");
  const maps = page.getByRole("img", { name: /^Peta (SSGI|SKI) 20/ });
  await expect(maps).toHaveCount(4);
  await maps.nth(2).click();
  await expect(page).toHaveURL("/peta/kabkota/2023/");
});
