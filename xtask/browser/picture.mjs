// The first page as README shows it.

import { copyFileSync, existsSync } from "node:fs";
import { reader } from "./chromium.mjs";
import { signIn } from "./people.mjs";

// An adviser: the one whose first page shows the most.
const PICTURED = "marit";
const MADE = "test-results/skjermbilde.png";
const SHOWN = "docs/skjermbilde.png";

// The demo lives from day to day, so the picture in the documentation is only renewed when asked for.
export async function picture({ browser, address, tally, flags }) {
  const context = await reader(browser, address, { deviceScaleFactor: 1 });
  try {
    const page = await context.newPage();
    await tally.step("the first page opens after sign-in", () => signIn(page, PICTURED));
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: MADE, animations: "disabled", caret: "hide" });
    if (flags.has("--new-picture") || !existsSync(SHOWN)) copyFileSync(MADE, SHOWN);
  } finally {
    await context.close();
  }
}
