import type { Page } from "@playwright/test";

/** Everything a page complains of from now on: errors, warnings, dialogs and breaches of its policy. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${page.url()} ${message.text()}`);
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
