import { expect, test, type Page } from "@playwright/test";

const column = (page: Page, index: number) =>
  page.locator("tabel-urut tbody tr").evaluateAll((rows, i) => rows.map((row) => [...row.children][i]?.textContent?.replace(/\s+/g, " ").trim() ?? ""), index);
const numbers = (texts: readonly string[]) => texts.filter((text) => /^\d/.test(text)).map((text) => Number(text.replace(",", ".")));
const heading = (page: Page, index: number) => page.locator("tabel-urut thead th").nth(index);
const missing = "tidak ada angka terbit";

for (const [address, without] of [["/peta/kabkota/", "Kabupaten Paser"], ["/peta/kabkota/2023/", "Kabupaten Mahakam Ulu"]] as const) {
  test(`The table of ${address} sorts by value both ways, as numbers, and what is missing stays last`, async ({ page }) => {
    await page.goto(address);
    const before = await column(page, 1);
    await heading(page, 1).getByRole("button").click();
    await expect(heading(page, 1)).toHaveAttribute("aria-sort", "ascending");
    const ascending = await column(page, 1);
    expect(numbers(ascending)).toEqual(numbers(before).sort((a, b) => a - b));
    expect([ascending.at(-1), (await column(page, 0)).at(-1)]).toEqual([missing, without]);

    await heading(page, 1).getByRole("button").click();
    await expect(heading(page, 1)).toHaveAttribute("aria-sort", "descending");
    const descending = await column(page, 1);
    expect(numbers(descending)).toEqual(numbers(before).sort((a, b) => b - a));
    expect([descending.at(-1), (await column(page, 0)).at(-1)]).toEqual([missing, without]);
    expect([...descending].sort()).toEqual([...before].sort());
  });
}

test("Rows stay whole: each area keeps its value, class and source wherever it is sorted to", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  const rows = () => page.locator("tabel-urut tbody tr").allInnerTexts();
  const before = await rows();
  await heading(page, 1).getByRole("button").click();
  const after = await rows();
  expect(after).not.toEqual(before);
  expect([...after].sort()).toEqual([...before].sort());
});

test("Only the column that was sorted last says so", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await expect(page.locator("th[aria-sort]")).toHaveCount(0);
  await heading(page, 1).getByRole("button").click();
  await heading(page, 0).getByRole("button").click();
  await expect(page.locator("th[aria-sort]")).toHaveCount(1);
  await expect(heading(page, 0)).toHaveAttribute("aria-sort", "ascending");
  const names = await column(page, 0);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "id")));
});

test("Classes sort by their limits, not by their words", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  const index = (await page.locator("tabel-urut thead th").allInnerTexts()).findIndex((text) => text.startsWith("Kelas"));
  await heading(page, index).getByRole("button").click();
  const order = ["sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi", "–"];
  const ranks = (await column(page, index)).map((text) => order.indexOf(text.replace(" ≠ dipersoalkan", "")));
  expect(ranks).not.toContain(-1);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});
