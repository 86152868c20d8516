// Letters over the years: two letters held against each other on the page, as PDF and as Word; the status of two days.

import { writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, expectEqual } from "../expect.mjs";
import { at, today } from "./desk.mjs";

const YEAR = Number(today().slice(0, 4));

export async function lettersAreCompared(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "marit");
  try {
    await tally.step("this year's letter is held against last year's", () => compared(page));
    await tally.step("the choice stands in the address, and only it is shown", () => filtered(page));
    await tally.step("the comparison is a PDF", () => pdf(page));
    await tally.step("and a Word document", () => word(page));
    await tally.step("a requirement changed in May: the target of each day is shown on that day", () => ofTheDay(page));
  } finally {
    await context.close();
  }
}

async function compared(page) {
  await page.goto("/brev");
  await page.locator("table a", { hasText: `Tildelingsbrev ${YEAR} ` }).first().click();
  await page.locator('a[href^="/brev/sammenlign?fra"]').first().click();
  await page.waitForURL(/\/brev\/sammenlign/);
  const told = await page.locator("main").innerText();
  for (const word of ["Uendret", "Omformulert", "Nytt", "Utgått", "73.1-R3 → 73.1-R4"]) expect(told, word);
}

async function filtered(page) {
  const all = await page.locator("main").innerText();
  await page.locator('input[type=checkbox][value="utgatt"]').check();
  await page.locator("form", { has: page.locator('input[value="utgatt"]') }).locator("button[type=submit], button:not([type])").first().click();
  await page.waitForURL(/utgatt/);
  const few = await page.locator("main").innerText();
  if (few.length >= all.length) throw new Error("the filter hides nothing");
}

async function fetched(page, part) {
  const href = await page.locator(`a[href^="/brev/sammenlign/${part}"]`).first().getAttribute("href");
  const answer = await page.request.get(href);
  expectEqual(answer.status(), 200, "status");
  return answer.body();
}

async function pdf(page) {
  await page.goBack();
  const body = await fetched(page, "pdf");
  const file = join(process.env.OPPDRAG_PDF_FOLDER ?? "test-results", "comparison-of-demo.pdf");
  writeFileSync(file, body);
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  expect(text.replace(/\s+/g, " "), "73.1-R4");
}

async function word(page) {
  const body = await fetched(page, "docx");
  const text = execFileSync("pandoc", ["--from", "docx", "--to", "plain"], { input: body, encoding: "utf8" });
  expect(text.replace(/\s+/g, " "), "73.1-R4");
}

async function ofTheDay(page) {
  if (today() < `${YEAR}-05-15`) return;
  const row = () => page.locator("tr", { hasText: "73.1-R4" }).first().innerText();
  await page.goto(`/?ar=${YEAR}&per=${YEAR}-04-30`);
  expect((await row()).replace(/\s/g, " "), "35 %");
  await page.goto(`/?ar=${YEAR}`);
  expect((await row()).replace(/\s/g, " "), "30 %");
}
