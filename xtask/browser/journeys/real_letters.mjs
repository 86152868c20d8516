// The two letters that the product was drawn after, where they are at hand.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "../expect.mjs";
import { at } from "./desk.mjs";

const FOLDER = fileURLToPath(new URL("../../../../shared/letters/", import.meta.url));
const LETTERS = [
  ["2010-resultatomrade-73.md", "44 oppdrag og 21 resultatkrav"],
  ["2012-resultatomrade-73.md", "31 oppdrag og 22 resultatkrav"],
];

export async function realLettersAreRead(surroundings) {
  const { tally } = surroundings;
  if (!existsSync(FOLDER)) {
    console.log("  skipped the letters of 2010 and 2012: they are not beside the project");
    return;
  }
  const { context, page } = await at(surroundings, "marit");
  try {
    for (const [file, counted] of LETTERS) {
      await tally.step(`${file}: ${counted}`, async () => {
        await page.goto("/brev");
        await page.locator("#fil").setInputFiles(FOLDER + file);
        await page.locator('form[action="/brev"] button[type=submit]').click();
        await page.waitForURL(/\/brev\/[0-9a-f-]{36}$/);
        expect(await page.locator("main").innerText(), counted);
      });
    }
  } finally {
    await context.close();
  }
}
