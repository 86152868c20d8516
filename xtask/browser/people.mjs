// Who can sign in at the demo, read from its own sign-in page.

import { reader } from "./chromium.mjs";

const SIGN_IN = "/logg-inn";

export async function personas(browser, address) {
  const context = await reader(browser, address);
  try {
    const page = await context.newPage();
    await page.goto(SIGN_IN);
    const people = await page.$$eval("main form[method=post] button[type=submit]", (buttons) =>
      buttons.map((button, place) => ({ place, name: button.textContent.trim().replace(/\s+/g, " ") })),
    );
    if (people.length === 0) throw new Error(`${SIGN_IN} offers nobody to sign in as`);
    return people;
  } finally {
    await context.close();
  }
}

export async function signIn(page, person) {
  await page.goto(SIGN_IN);
  await page.locator("main form[method=post] button[type=submit]").nth(person.place).click();
  await page.waitForURL((url) => url.pathname !== SIGN_IN);
}
