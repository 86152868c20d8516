// The three languages of the program, and how a reader changes between them.

export const LANGUAGES = ["nb", "nn", "en"];

// Presses the language's own control in the page's head, as a reader does.
export async function speak(page, language) {
  await page.goto("/");
  const already = await page.evaluate(() => document.documentElement.lang);
  if (already === language) return;
  const control = page.locator(`[lang="${language}"]`).and(page.locator("a, button")).first();
  await Promise.all([page.waitForLoadState("load"), control.click()]);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}
