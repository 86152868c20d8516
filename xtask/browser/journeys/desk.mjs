// What a case officer does at her desk, with the fields named as the program names them. Works without JavaScript too.

import { expect } from "../expect.mjs";
import { reader } from "../chromium.mjs";
import { speak } from "../languages.mjs";
import { signIn } from "../people.mjs";

// An archive number that no demo data has; every errand takes its own.
let taken = 0;
export function newArchiveNumber() {
  taken += 1;
  return `2099/${1000 + taken}`;
}

export function today() {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" });
}

export async function at(surroundings, person, more) {
  const context = await reader(surroundings.browser, surroundings.address, more);
  const page = await context.newPage();
  await signIn(page, person);
  await speak(page, "nb");
  return { context, page };
}

export async function fillNewCase(page, archiveNumber) {
  await page.goto("/saker/ny");
  const form = page.locator('form[action="/saker/ny"]');
  await form.locator("[name=arkivnummer]").fill(archiveNumber);
  await form.locator("[name=mottatt]").fill(today());
  await form.locator("[name=kommune]").selectOption({ index: 1 });
  await form.locator("[name=paragraf]").first().check();
  return form.locator("button[type=submit]");
}

export async function register(page, archiveNumber) {
  const button = await fillNewCase(page, archiveNumber);
  await button.click();
  await page.waitForURL(/\/saker\/[0-9a-f-]{36}$/);
  expect(await page.locator("h1").innerText(), archiveNumber);
}

export async function unfold(page, action) {
  const form = page.locator(`form[action$="/${action}"]`);
  const details = page.locator("details").filter({ has: form });
  if (!(await form.isVisible())) await details.locator("summary").first().click();
  return form;
}

export async function decide(page, outcome) {
  const form = await unfold(page, "avgjor");
  await form.locator("[name=avgjort]").fill(today());
  await form.locator("[name=utfall]").selectOption(outcome);
  await form.locator("button[type=submit]").click();
  await page.locator('form[action$="/gjenapne"]').waitFor({ state: "attached" });
}

export async function listed(page, archiveNumber) {
  await page.goto(`/saker?tilstand=alle&arkivnummer=${encodeURIComponent(archiveNumber)}`);
  return page.locator("tbody tr", { hasText: archiveNumber }).count();
}
