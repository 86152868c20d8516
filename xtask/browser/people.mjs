// Who can sign in at the demo, read from its own sign-in page.

import { reader } from "./chromium.mjs";

const SIGN_IN = "/logg-inn";

// One persona is a form that sends `person`, as a button of that name or as a hidden field beside a button.
const CHOICES = "main form [name=person]";

export async function personas(browser, address) {
  const context = await reader(browser, address);
  try {
    const page = await context.newPage();
    await page.goto(SIGN_IN);
    const keys = await page.$$eval(CHOICES, (choices) => choices.map((choice) => choice.value));
    if (keys.length === 0) throw new Error(`${SIGN_IN} offers nobody to sign in as`);
    return keys;
  } finally {
    await context.close();
  }
}

export async function signIn(page, key) {
  await page.goto(SIGN_IN);
  const choice = page.locator(`${CHOICES}[value="${key}"]`);
  const hidden = (await choice.getAttribute("type")) === "hidden";
  const button = hidden ? page.locator("main form").filter({ has: choice }).locator("button") : choice;
  await button.first().click();
  await page.waitForURL((url) => url.pathname !== SIGN_IN);
}
