// An assignment letter, from file to published requirements; and a file that is none.

import { expect, expectEqual } from "../expect.mjs";
import { at, today } from "./desk.mjs";

const YEAR = Number(today().slice(0, 4)) + 1;
const DEMAND = "Minst 90 % av klagene er avgjort innen tre måneder.";
const LETTER = `# Tildelingsbrev ${YEAR} – laget for prøving

## 73.1 Lov om sosiale tjenester

### Oppdrag

- Embetet skal gi råd om kartlegging av behov til kommuner som ber om det.
- Embetet skal behandle klager etter loven.

### Resultatkrav

- ${DEMAND}
`;

export async function letterToRequirements(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "marit");
  try {
    await tally.step("a picture is refused as a letter, with a sentence", () => refused(page));
    await tally.step("a letter is read in, and both parts are counted", () => readIn(page));
    await tally.step("it is published", () => publish(page));
    await tally.step("its requirement stands on the year's first page", async () => {
      await page.goto(`/?ar=${YEAR}`);
      expect(await page.locator("main").innerText(), "90 % av klagene");
    });
  } finally {
    await context.close();
  }
}

async function send(page, name, mimeType, buffer) {
  await page.goto("/brev");
  await page.locator("#fil").setInputFiles({ name, mimeType, buffer });
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator('form[action="/brev"] button[type=submit]').click();
  return (await answer).status();
}

async function refused(page) {
  const noise = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe, 0]);
  expectEqual(await send(page, "bilde.png", "image/png", noise), 422, "status");
  await page.locator("#feil").waitFor();
}

async function readIn(page) {
  expectEqual(await send(page, "brev.md", "text/markdown", Buffer.from(LETTER)), 303, "status");
  await page.waitForURL(/\/brev\/[0-9a-f-]{36}$/);
  expect(await page.locator("main").innerText(), DEMAND);
  expectEqual(await page.locator(".items .item-text").count(), 3, "items");
}

async function publish(page) {
  await page.locator('a[href$="/publiser"]').click();
  for (const box of await page.locator('form[action$="/publiser"] input[type=checkbox]').all()) await box.check();
  await page.locator('form[action$="/publiser"] button[type=submit]').click();
  await page.waitForURL(/\/brev\/[0-9a-f-]{36}$/);
}
