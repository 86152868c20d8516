// Every page that a person can reach by links, as every persona, in three languages and two widths.

import { NARROW, WIDE, reader } from "./chromium.mjs";
import * as checks from "./page_checks.mjs";
import { personas, signIn } from "./people.mjs";
import { LANGUAGES, speak } from "./languages.mjs";

// One persona of each role; a second one of the same role sees the same pages.
const WALKERS = ["ingrid", "marit", "anne-grethe", "ragnhild", "havard", "gunnhild", "jonas", "sigrid", "olav"];

// Pages that differ only in which case or municipality they show, or in how a list is filtered, are one kind; this
// many of each are opened.
const OF_A_KIND = 2;

// What looks the same for all roles is tried once for each kind of page: every stop of the Tab key, and axe on a phone.
const tried = new Set();

// Files behind links are made and fetched once, not once for each who may have them.
const filesSeen = new Set();

export async function walk({ browser, address, tally }) {
  const offered = await personas(browser, address);
  tally.check("the demo offers every role", WALKERS.filter((person) => !offered.includes(person)));
  const people = [null, ...WALKERS];
  const queue = [...people];
  const workers = [1, 2].map(async () => {
    for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
      await walkAs(person, { browser, address, tally });
    }
  });
  await Promise.all(workers);
}

async function walkAs(person, { browser, address, tally }) {
  const who = person ?? "not signed in";
  const context = await reader(browser, address);
  const page = await context.newPage();
  const said = checks.complaints(page);
  try {
    if (person) await signIn(page, person);
    await speak(page, "nb");
    const found = await discover(page, said, { who, tally });
    for (const language of LANGUAGES) {
      await speak(page, language);
      said.take();
      for (const path of found) await checkPage(page, said, { path, who, language, tally });
    }
    console.log(`  walked  ${who}: ${found.length} pages in ${LANGUAGES.length} languages`);
  } catch (error) {
    tally.fail(`walk as ${who}`, String(error.message ?? error));
  } finally {
    await context.close();
  }
}

async function discover(page, said, { who, tally }) {
  const kinds = new Map();
  const queue = ["/"];
  const asked = new Set(queue);
  const found = [];
  while (queue.length > 0) {
    const path = queue.shift();
    if (/\/pdf\b|\.xlsx\b|\.csv\b|format=/.test(path)) {
      if (filesSeen.has(kindOf(path))) continue;
      filesSeen.add(kindOf(path));
    }
    const answer = await fetched(page, path);
    const faults = answer.ok() ? [] : [`${answer.status()} where a link leads`];
    tally.check(`${who} ${path}: answers`, faults);
    if (!answer.ok() || !(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    found.push(path);
    await page.goto(path);
    for (const href of await links(page)) {
      const kind = kindOf(href);
      const known = kinds.get(kind) ?? 0;
      if (asked.has(href) || known >= OF_A_KIND) continue;
      kinds.set(kind, known + 1);
      asked.add(href);
      queue.push(href);
    }
  }
  said.take();
  return found;
}

// An answer that breaks off is a fault of the page, not of the walk.
async function fetched(page, path) {
  try {
    return await page.request.get(path, { maxRedirects: 5, timeout: 120_000 });
  } catch (error) {
    const what = String(error.message).split("\n")[0];
    return { ok: () => false, status: () => what };
  }
}

function links(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href]")]
      // A link in a drawing has no text as its href.
      .map((link) => new URL(link.getAttribute("href"), location.href))
      .filter((url) => url.origin === location.origin)
      .map((url) => url.pathname + url.search),
  );
}

// The path without what tells one object from another.
export function kindOf(href) {
  const url = new URL(href, "http://program");
  const path = url.pathname
    .split("/")
    .map((part) => (/\d/.test(part) || part.length === 16 ? ":id" : part))
    .join("/");
  return path;
}

async function checkPage(page, said, { path, who, language, tally }) {
  const where = `${who} ${language} ${path}`;
  await page.setViewportSize(WIDE);
  await page.goto(path);
  await checks.unfold(page);
  tally.check(`${where}: language, title, heading, no leaks`, await checks.frame(page, language));
  tally.check(`${where}: axe at ${WIDE.width} px`, await checks.axe(page));
  tally.check(`${where}: fits ${WIDE.width} px`, await checks.fits(page));
  const first = !tried.has(kindOf(path) + language);
  tried.add(kindOf(path) + language);
  if (language === "nb") {
    tally.check(`${where}: first stop of the Tab key`, await checks.skipLink(page));
    if (first) tally.check(`${where}: focus is seen`, await checks.focusVisible(page));
  }
  await page.setViewportSize(NARROW);
  tally.check(`${where}: fits ${NARROW.width} px`, await checks.fits(page));
  if (first) tally.check(`${where}: axe at ${NARROW.width} px`, await checks.axe(page));
  tally.check(`${where}: the browser complains of nothing`, said.take());
}
