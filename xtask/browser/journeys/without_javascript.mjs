// The same work with JavaScript switched off.

import { expectEqual } from "../expect.mjs";
import { at, decide, listed, newArchiveNumber, register } from "./desk.mjs";

export async function withoutJavaScript(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "ingrid", { javaScriptEnabled: false });
  const number = newArchiveNumber();
  try {
    await tally.step("without JavaScript: a case is registered", () => register(page, number));
    await tally.step("without JavaScript: it is decided", () => decide(page, "withdrawn"));
    await tally.step("without JavaScript: it is found in the list", async () => {
      expectEqual(await listed(page, number), 1, "cases");
    });
  } finally {
    await context.close();
  }
}
