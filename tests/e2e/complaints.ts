import type { Page } from "@playwright/test";

/** How Chromium shows a WebGL canvas where pages are composed without a GPU, as they are here: no doing of the page's. */
const ofTheMachine = /^\[\.WebGL-\w+\]GL Driver Message .* GPU stall due to ReadPixels/;

/** Everything a page complains of from now on: errors, warnings, dialogs and breaches of its policy. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !ofTheMachine.test(message.text())) complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`${page.url()} dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    // The test hears of it through the console, whatever page it happens on.
    document.addEventListener("securitypolicyviolation", (event) => console.error("CSP", event.violatedDirective, event.blockedURI));
  });
  return complaints;
}
