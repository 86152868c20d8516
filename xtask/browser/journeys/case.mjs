// One case through all: registered, decided, in the figure of the first page, among its rows, in the report and its PDF.

import { writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, expectEqual } from "../expect.mjs";
import { at, decide, newArchiveNumber, register, today } from "./desk.mjs";

export async function caseToReport(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "ingrid");
  const number = newArchiveNumber();
  try {
    const before = await tally.step("the 90 % figure stands on the first page", () => figure(page));
    await tally.step("a case is registered", () => register(page, number));
    await tally.step("it is decided", () => decide(page, "upheld"));
    const after = await tally.step("the figure counts it, in part and whole", async () => {
      const found = await figure(page);
      expectEqual(found.whole, before.whole + 1, "the whole");
      expectEqual(found.part, before.part + 1, "the part");
      return found;
    });
    await tally.step("the figure opens the rows it counted", () => rows(page, after, number));
    await tally.step("the report has the same figure", () => report(page, after));
    await tally.step("so has its PDF", () => pdf(page, after));
  } finally {
    await context.close();
  }
}

// The requirement of 90 % whose rows are cases decided in the year.
async function figure(page) {
  await page.goto("/");
  const row = page.locator("tr", { hasText: /90\s%/ }).filter({ has: page.locator('a.figure[href*="avgjort-fra"]') }).first();
  const link = row.locator('a.figure[href*="avgjort-fra"]').first();
  const told = (await link.innerText()).match(/([\d\s]+) av ([\d\s]+)/);
  if (!told) throw new Error(`no part and whole in «${await link.innerText()}»`);
  const [part, whole] = told.slice(1).map((digits) => Number(digits.replace(/\s/g, "")));
  return { part, whole, href: await link.getAttribute("href") };
}

async function rows(page, { href, whole }, number) {
  await page.goto(href);
  expect(plain(await page.locator(".cases-found").innerText()), String(whole));
  await page.goto(`${href}&arkivnummer=${encodeURIComponent(number)}`);
  expectEqual(await page.locator("tbody tr", { hasText: number }).count(), 1, "rows with the case");
}

async function report(page, { part, whole }) {
  await page.goto(`/rapporter/${today().slice(0, 4)}`);
  expect(plain(await page.locator("main").innerText()), `${part} av ${whole}`);
}

// The file is kept for the PDF checks that come after the browser.
async function pdf(page, { part, whole }) {
  const answer = await page.request.get(`/rapporter/${today().slice(0, 4)}/pdf`, { timeout: 120_000 });
  expectEqual(answer.status(), 200, "status");
  const file = join(process.env.OPPDRAG_PDF_FOLDER ?? "test-results", "annual-report-of-demo.pdf");
  writeFileSync(file, await answer.body());
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  expect(plain(text), `${part} av ${whole}`);
}

// Thin and hard spaces between the digits of a number, and line breaks, read as people read them.
function plain(text) {
  return text.replace(/(\d)[\s\u00a0\u202f](?=\d{3})/g, "$1").replace(/\s+/g, " ");
}
