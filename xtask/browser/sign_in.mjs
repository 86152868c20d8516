// Sign-in from a real provider of OpenID Connect, and sign-out from both sides. The provider is started here; so is the
// program, because a demo lets people choose who they are.

import { expect, expectEqual } from "./expect.mjs";
import { NARROW, WIDE, reader } from "./chromium.mjs";
import * as checks from "./page_checks.mjs";
import { LANGUAGES } from "./languages.mjs";
import { freePort, startProgram } from "./program.mjs";
import { startProvider } from "./provider.mjs";

const REFUSALS = [
  "avbrutt", "utlopt", "annen-nettleser", "ingen-tilgang", "avsluttet", "siste-dag-er-over", "lenka-er-brukt", "lenka-er-trukket-tilbake",
  "lenka-er-for-gammel", "har-annen-bruker", "brukeren-er-koblet", "for-lavt-niva", "for-lenge-siden", "svarer-ikke", "ikke-bevist",
];

export async function signIn({ browser, tally }) {
  if (!process.env.OPPDRAG_PROGRAM) throw new Error("OPPDRAG_PROGRAM names no program to start");
  const [port, atProvider] = [await freePort(), await freePort()];
  const address = `http://127.0.0.1:${port}`;
  const provider = await startProvider(atProvider, address);
  const program = await startProgram(port, address, provider.issuer);
  const surroundings = { browser, tally, address, provider, program };
  try {
    await tally.step("one with an account comes in and lands where they were going", () => comesIn(surroundings));
    await tally.step("one without an account is told so", () => isUnknown(surroundings));
    await tally.step("a link connects an account to one whose address nobody gives", () => isConnected(surroundings));
    await tally.step("one who gives up at the provider is told so", () => givesUp(surroundings));
    await tally.step("an attempt that took too long is over", () => tookTooLong(surroundings));
    await tally.step("an attempt of another browser is refused", () => isOfAnother(surroundings));
    await tally.step("a session that was left alone is over", () => wasLeftAlone(surroundings));
    await tally.step("signing out here signs out at the provider", () => signsOutHere(surroundings));
    await tally.step("signing out at the provider signs out here", () => signsOutThere(surroundings));
    await tally.step("a provider that is gone is said to be", () => isGone(surroundings));
    await pages(surroundings);
  } finally {
    await program.stop();
    await provider.stop();
  }
}

async function at({ browser, address }, more = {}) {
  const context = await reader(browser, address, more);
  // The provider's own pages fetch a font from outside.
  await context.route((url) => url.hostname !== "127.0.0.1", (route) => route.fulfill({ contentType: "text/css", body: "" }));
  const page = await context.newPage();
  return { context, page, said: checks.complaints(page) };
}

// Presses the button and fills in the provider's own form.
async function press(page, from = "/logg-inn") {
  await page.goto(from);
  await page.getByRole("button", { name: "Logg inn med Testporten" }).click();
  await page.waitForURL(/\/interaction\//);
}

async function comeAs(page, who, from) {
  await press(page, from);
  await signInThere(page, who);
}

async function signInThere(page, who) {
  await page.locator("[name=login]").fill(who);
  await page.locator("[name=password]").fill("x");
  await page.locator("button[type=submit]").click();
  const granting = page.locator("form:has([name=prompt][value=consent])");
  await granting.locator("button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/interaction/"));
}

async function comesIn(surroundings) {
  const { context, page, said } = await at(surroundings);
  await comeAs(page, "kari", "/kommuner?sok=os");
  expectEqual(new URL(page.url()).pathname + new URL(page.url()).search, "/kommuner?sok=os", "the page");
  expect(await page.locator("header").innerText(), "Kari Nes");
  const cookies = await context.cookies(surroundings.address);
  const session = cookies.find((cookie) => cookie.name === "oppdrag");
  if (!session?.httpOnly || session.sameSite !== "Lax") throw new Error("the session's cookie is open");
  if (cookies.some((cookie) => cookie.name === "innlogging")) throw new Error("the attempt is still in the browser");
  expectEqual(said.take().join("\n"), "", "complaints of the browser");
  await context.close();
}

async function isUnknown(surroundings) {
  const { context, page } = await at(surroundings);
  await comeAs(page, "ola");
  expect(page.url(), "/logg-inn/avvist/ingen-tilgang?hos=test");
  expect(await page.locator("main").innerText(), "Du er logget inn hos Testporten, men har ingen tilgang i oppdrag");
  await page.screenshot({ path: "test-results/ingen-tilgang.png" });
  await page.goto("/kommuner");
  expect(page.url(), "/logg-inn?til=");
  await context.close();
}

// The administrator makes a link for Marit, about whom the provider says nothing but who it is.
async function isConnected(surroundings) {
  const olav = await at(surroundings);
  await comeAs(olav.page, "olav", "/brukere?sok=marit");
  await olav.page.getByRole("link", { name: "Marit Solheim" }).click();
  const marits = olav.page.url();
  await looks(surroundings, olav, "a user without a connection", marits);
  await olav.page.getByRole("button", { name: "Lag koblingslenke" }).click();
  const link = await olav.page.locator("code").innerText();
  expect(link, "/logg-inn/kobling/");
  const { context, page, said } = await at(surroundings);
  await comeAs(page, "marit");
  expect(page.url(), "/logg-inn/avvist/ingen-tilgang?hos=test");
  await context.clearCookies();
  await looks(surroundings, { page }, "a connecting link", link);
  await page.goto(link);
  expect(await page.locator("main").innerText(), "Marit Solheim");
  await looks(surroundings, olav, "a user whom a link waits for", marits);
  await page.getByRole("button", { name: "Logg inn med Testporten" }).click();
  await page.waitForURL(/\/interaction\//);
  await signInThere(page, "marit");
  await page.goto("/min-tilgang");
  expect(await page.locator("header").innerText(), "Marit Solheim");
  await looks(surroundings, olav, "a connecting link that was used", link);
  await looks(surroundings, olav, "a user with a connection", marits);
  expect(await olav.page.locator("main").innerText(), "Testporten siden");
  expectEqual(said.take().join("\n"), "", "complaints of the browser");
  await context.close();
  await olav.context.close();
}

// The page in three languages and two widths.
async function looks({ tally }, { page }, what, path) {
  for (const language of LANGUAGES) {
    await choose(page, language);
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await page.goto(path);
      tally.check(`${what} ${language}: axe at ${size.width} px`, await checks.axe(page));
      tally.check(`${what} ${language}: fits ${size.width} px`, await checks.fits(page));
      await page.screenshot({ path: `test-results/${what.replaceAll(" ", "-")}-${language}-${size.width}.png`, fullPage: true });
    }
  }
  await page.setViewportSize(WIDE);
  await choose(page, "nb");
  await page.goto(path);
}

// One who is signed in has the language with the account, so that a cookie alone changes nothing.
async function choose(page, language) {
  await page.goto("/kommuner");
  await page.locator(`form[action="/sprak"] button[value=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

async function givesUp(surroundings) {
  const { context, page } = await at(surroundings);
  await press(page);
  await page.getByRole("link", { name: /cancel/i }).click();
  await page.waitForURL(/\/logg-inn\/avvist\/avbrutt/);
  expect(await page.locator("main").innerText(), "Innloggingen ble avbrutt");
  await context.close();
}

async function tookTooLong(surroundings) {
  await refusedAfter(surroundings, "utlopt", () => surroundings.program.letTimePass("sign_in_attempt", "expires"));
}

async function isOfAnother(surroundings) {
  await refusedAfter(surroundings, "annen-nettleser", (context) => context.clearCookies({ name: "innlogging" }));
}

// Something happens while the person is at the provider.
async function refusedAfter(surroundings, why, happens) {
  const { context, page } = await at(surroundings);
  await press(page);
  await happens(context);
  await signInThere(page, "kari");
  expect(page.url(), `/logg-inn/avvist/${why}?hos=test`);
  await page.goto("/kommuner");
  expect(page.url(), "/logg-inn?til=");
  await context.close();
}

async function wasLeftAlone(surroundings) {
  const { context, page } = await at(surroundings);
  await comeAs(page, "kari", "/kommuner");
  surroundings.program.letTimePass("user_session", "last_seen");
  await page.goto("/kommuner");
  expect(page.url(), "/logg-inn?til=");
  await context.close();
}

async function signsOutHere(surroundings) {
  const { context, page } = await at(surroundings);
  await comeAs(page, "kari");
  await page.locator('form[action="/logg-ut"] button').click();
  await page.waitForURL(/\/session\/end/);
  await page.locator("button[value=yes], button[name=logout]").first().click();
  await page.waitForURL(/\/logg-inn$/);
  await page.goto("/kommuner");
  expect(page.url(), "/logg-inn?til=");
  // The provider asks anew, so it ended the session too.
  await press(page);
  await context.close();
}

async function signsOutThere(surroundings) {
  const { context, page } = await at(surroundings);
  await comeAs(page, "kari", "/kommuner");
  const other = await at(surroundings);
  await comeAs(other.page, "kari", "/kommuner");
  await page.goto(`${surroundings.provider.issuer}/session/end`);
  await page.locator("button[value=yes], button[name=logout]").first().click();
  await page.waitForLoadState("load");
  await page.goto(`${surroundings.address}/kommuner`);
  expect(page.url(), "/logg-inn?til=");
  await other.page.goto("/kommuner");
  expectEqual(new URL(other.page.url()).pathname, "/kommuner", "another session of the same person");
  await context.close();
  await other.context.close();
}

async function isGone(surroundings) {
  const { context, page } = await at(surroundings);
  await page.goto("/logg-inn");
  await page.getByRole("button", { name: "Logg inn med Nedeporten" }).click();
  await page.waitForURL(/\/logg-inn\/avvist\/svarer-ikke/);
  expect(await page.locator("main").innerText(), "Vi får ikke svar fra Nedeporten nå");
  await context.close();
}

// Every page of sign-in, in three languages and two widths.
async function pages(surroundings) {
  const { context, page, said } = await at(surroundings);
  const paths = ["/logg-inn", ...REFUSALS.map((word) => `/logg-inn/avvist/${word}?hos=test`)];
  for (const language of LANGUAGES) {
    await context.addCookies([{ name: "sprak", value: language, url: surroundings.address }]);
    for (const path of paths) {
      const where = `sign-in ${language} ${path}`;
      for (const size of [WIDE, NARROW]) {
        await page.setViewportSize(size);
        await page.goto(path);
        surroundings.tally.check(`${where}: axe at ${size.width} px`, await checks.axe(page));
        surroundings.tally.check(`${where}: fits ${size.width} px`, await checks.fits(page));
        const name = path.split("?")[0].replaceAll("/", "-").slice(1);
        await page.screenshot({ path: `test-results/${name}-${language}-${size.width}.png` });
      }
      surroundings.tally.check(`${where}: language, title, heading, no leaks`, await checks.frame(page, language));
      surroundings.tally.check(`${where}: the browser complains of nothing`, said.take());
    }
  }
  await context.close();
}
