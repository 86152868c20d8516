// Filters of the case list apply as they are chosen: the page stays, the address follows, and «back» goes back.

import { expect, expectEqual } from "../expect.mjs";
import { at } from "./desk.mjs";

export async function filtersApplyAsChosen(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "ingrid");
  try {
    await tally.step("a filter applies as it is chosen, and focus stays where it was", async () => {
      await page.goto("/saker");
      await page.evaluate(() => (window.sameDocument = true));
      await page.locator("#tilstand").focus();
      await page.locator("#tilstand").selectOption("avgjort");
      await page.waitForURL(/tilstand=avgjort/);
      await page.locator('.cases-tabs [aria-current="page"]', { hasText: "Avgjort" }).waitFor();
      expectEqual(await page.evaluate(() => window.sameDocument), true, "the page was not loaded anew");
      expectEqual(await page.evaluate(() => document.activeElement.id), "tilstand", "focus");
    });
    await tally.step("the address alone gives the same list", async () => {
      const shown = await page.locator(".cases-found [role=status]").innerText();
      await page.reload();
      expect(await page.locator("main").innerText(), shown);
    });
    await tally.step("«back» goes back to the list before", async () => {
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("#tilstand")?.value === "apen");
    });
  } finally {
    await context.close();
  }
}
