// Impatience and company: a double click is one case; of two who change the same case, the second is told.

import { expectEqual } from "../expect.mjs";
import { at, decide, fillNewCase, listed, newArchiveNumber, register, unfold } from "./desk.mjs";

export async function doubleClick(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "ingrid");
  const number = newArchiveNumber();
  try {
    await tally.step("a double click registers and ends at the case", async () => {
      const button = await fillNewCase(page, number);
      await button.dblclick();
      await page.waitForURL(/\/saker\/[0-9a-f-]{36}$/);
    });
    await tally.step("there is one such case", async () => {
      expectEqual(await listed(page, number), 1, "cases");
    });
  } finally {
    await context.close();
  }
}

export async function twoAtOnce(surroundings) {
  const { tally } = surroundings;
  const first = await at(surroundings, "ingrid");
  const second = await at(surroundings, "amina");
  try {
    await tally.step("two open the same case", async () => {
      await register(first.page, newArchiveNumber());
      await second.page.goto(first.page.url());
    });
    await tally.step("the first decides", () => decide(first.page, "upheld"));
    await tally.step("the second is told that somebody was first", async () => {
      const form = await unfold(second.page, "avgjor");
      await form.locator("[name=utfall]").selectOption("dismissed");
      const answer = second.page.waitForResponse((response) => response.request().method() === "POST");
      await form.locator("button[type=submit]").click();
      expectEqual((await answer).status(), 409, "status");
    });
    await tally.step("and the first decision stands", async () => {
      await second.page.goto(first.page.url());
      expectEqual(await second.page.locator('[aria-labelledby="om-saken"] dd', { hasText: "Stadfestet" }).count(), 1, "outcomes «Stadfestet»");
    });
  } finally {
    await first.context.close();
    await second.context.close();
  }
}
