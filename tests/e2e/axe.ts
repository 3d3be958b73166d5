import type { Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Scope {
  /** A selector, for a part of the page. */
  readonly within?: string;
  /** Names of rules; else all rules of WCAG 2.2 AA and of good practice. */
  readonly rules?: readonly string[];
}

interface Finding {
  readonly rule: string;
  /** The beginning of each element concerned, as markup. */
  readonly elements: readonly string[];
}

/**
 * What axe finds on the page as it stands, and how many rules found nothing amiss.
 * Injected once for each page, as it costs a browser more to read axe than to run it; the packages that bring axe to
 * Playwright open a second page for every run besides, for the sake of frames, which no page here has.
 */
export async function axeOn(page: Page, { within, rules }: Scope = {}): Promise<{ found: Finding[]; passed: number }> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  // Of what passes only the rules are told, not each element with a selector of its own: that takes most of the time.
  const options: RunOptions = { resultTypes: ["violations"], iframes: false, runOnly: rules ? { type: "rule", values: [...rules] } : { type: "tag", values: tags } };
  const { violations, passes } = await page.evaluate<AxeResults, [string, RunOptions]>(
    ([place, how]) => (window as unknown as { axe: typeof axe }).axe.run(place, how),
    [within ?? "html", options],
  );
  return { found: violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html.slice(0, 200)) })), passed: passes.length };
}
