// Letters as they arrive: a Word file, a PDF and a web page, each read with every paragraph accounted for.

import { fileURLToPath } from "node:url";
import { expect } from "../expect.mjs";
import { at } from "./desk.mjs";

const FOLDER = fileURLToPath(new URL("../../../slices/letters/corpus/letters/", import.meta.url));
const FILES = ["a01-2011-nb.docx", "a06-2015-nb.pdf"];

export async function lettersInEveryFormat(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "marit");
  try {
    for (const file of FILES) {
      await tally.step(`${file} is read, and nothing is without an explanation`, async () => {
        await page.goto("/brev");
        await page.locator("#fil").setInputFiles(FOLDER + file);
        await page.locator('form[action="/brev"] button[type=submit]').click();
        await page.waitForURL(/\/brev\/[0-9a-f-]{36}$/);
        const told = await page.locator("main").innerText();
        expect(told, "0 uten forklaring");
        expect(told, file);
      });
    }
  } finally {
    await context.close();
  }
}
