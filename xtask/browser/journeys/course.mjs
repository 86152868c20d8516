// A course through all: planned for the NAV offices that were never offered one, offered, signed up to from a telephone without an
// account, a place from the waiting list, there on the day, the certificate; and the figures of the requirement move with it.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { reader } from "../chromium.mjs";
import { expect, expectEqual } from "../expect.mjs";
import { speak } from "../languages.mjs";
import { axe, fits } from "../page_checks.mjs";
import { at, today } from "./desk.mjs";

const WORK = "the_act";
const TITLE = "Sosialtjenesteloven for dem som aldri har fått tilbud";
const NARROW = { viewport: { width: 390, height: 844 } };

export async function courseForThoseNeverOffered(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "marit");
  try {
    const before = await tally.step("the figures of the requirements stand on the first page", () => figures(page));
    await tally.step("a course is planned from the list of those never offered one", () => plan(page));
    await tally.step("it gets a session with one place", () => addSession(page));
    const office = await tally.step("all of them are offered it", () => offer(page));
    await tally.step("the offered figure moves, and opens its rows", () => moved(page, before, "offered", office));
    await page.goto(course);
    await page.locator('a[href$="/deltakere"]').first().click();
    const list = page.url();
    const link = await tally.step("the link for signing up is made", () => makeLink(page, "pamelding"));
    const outsiders = await tally.step("two sign up on a telephone, one gets the place", () => signUp(surroundings, link, office));
    await tally.step("the first withdraws, and the other has the place", () => withdraw(outsiders));
    await page.goto(list);
    const code = await tally.step("the code for attendance is made", () => makeLink(page, "oppmote"));
    await tally.step("whoever is there says so", () => attend(outsiders.second, code));
    await tally.step("the certificate is a PDF with the name", () => certificate(outsiders.second));
    await tally.step("the session is said to be held", () => hold(page, list));
    await tally.step("the attended figure moves, and opens its rows", () => moved(page, before, "attended", office));
    await outsiders.close();
  } finally {
    await context.close();
  }
}

// Shares over the staff of NAV offices: who was offered and who took part. Each is told by where its rows are.
async function figures(page) {
  await page.goto("/");
  const links = await page.$$eval('a.figure[href*="/opplaering/dekning"]', (all) => all.map((link) => ({
    row: link.closest("td").innerText,
    told: link.innerText,
    href: link.getAttribute("href"),
  })));
  const ofWork = links.filter(({ href }) => href.includes(`fagomrade=${WORK}`));
  const found = (word) => {
    const link = ofWork.find(({ row }) => row.toLowerCase().includes(word));
    if (!link) throw new Error(`no requirement about «${word}» is measured over ${WORK}: ${JSON.stringify(links)}`);
    const [part, whole] = link.told.match(/([\d\s]+) av ([\d\s]+)/).slice(1).map((digits) => Number(digits.replace(/\s/g, "")));
    return { part, whole, href: link.href };
  };
  return { offered: found("tilbud"), attended: found("delt") };
}

async function moved(page, before, which, office) {
  const after = (await figures(page))[which];
  expectEqual(after.whole, before[which].whole, "the whole");
  if (after.part <= before[which].part) throw new Error(`${which}: ${after.part} is no more than ${before[which].part}`);
  await page.goto(after.href);
  const told = (await page.locator("main").innerText()).replace(/\s+/g, " ");
  expect(told, office.name);
}

let course;

async function plan(page) {
  await page.goto(`/opplaering/dekning?fagomrade=${WORK}&vis=aldri-tilbudt`);
  await page.locator('a[href^="/kurs/ny"]').click();
  const form = page.locator('form[action="/kurs/ny"]');
  await form.locator("[name=tittel]").fill(TITLE);
  await form.locator("[name=kurstype]").selectOption("the_act");
  await form.locator("[name=fra]").fill(today());
  await form.locator("[name=tilstand]").selectOption("planned");
  await form.locator("button[type=submit]").click();
  await page.waitForURL(/\/kurs\/[0-9a-f-]{36}/);
  course = page.url().split(/[?#]/)[0];
}

async function addSession(page) {
  const form = page.locator('form[action$="/samlinger/ny"]');
  if (!(await form.isVisible())) await page.locator("details#ny-samling > summary").click();
  await form.locator("[name=dag]").fill(today());
  await form.locator("[name=fra]").fill("09:00");
  await form.locator("[name=til]").fill("15:00");
  await form.locator("[name=sted]").fill("Statens hus");
  await form.locator("[name=plasser]").fill("1");
  await form.locator("button[type=submit]").click();
  await page.locator('a[href$="/deltakere"]').first().waitFor();
}

async function offer(page) {
  await page.goto(`${course}/tilbud?vis=aldri-tilbudt`);
  const boxes = page.locator('form[method=post] [name=kontor]');
  const count = await boxes.count();
  if (count === 0) throw new Error("nobody is left who was never offered a course");
  for (let place = 0; place < count; place += 1) await boxes.nth(place).check();
  const first = boxes.first();
  const office = { id: await first.getAttribute("value"), name: await first.getAttribute("aria-label") };
  await page.locator("form[method=post] button[type=submit]").last().click();
  await page.waitForURL((url) => url.pathname === new URL(course).pathname);
  return office;
}

async function makeLink(page, door) {
  await page.locator(`form[action$="/lenker/${door}"] button`).click();
  return (await page.locator(".shown-link").innerText()).trim();
}

async function signUp(surroundings, link, office) {
  const people = [];
  for (const [name, email, told] of [
    ["Kari Nes", "kari.nes@nav.no", "Du har plass"],
    ["Ola Li", "ola.li@nav.no", "Du er nummer 1"],
  ]) {
    const context = await reader(surroundings.browser, surroundings.address, NARROW);
    const page = await context.newPage();
    await page.goto(link);
    await speak(page, "nb");
    await page.goto(link);
    const faults = [...(await axe(page)), ...(await fits(page))];
    if (faults.length > 0) throw new Error(faults.join("\n"));
    await page.locator("[name=navn]").fill(name);
    await page.locator("[name=epost]").fill(email);
    await page.locator("[name=navkontor]").selectOption(office.id);
    await page.locator("[name=fag]").selectOption(WORK);
    await page.locator("main form[method=post] button[type=submit]").click();
    await page.waitForURL(/\/pamelding\/trekk\//);
    expect(await page.locator("main").innerText(), told);
    people.push({ context, page, name, email, own: page.url() });
  }
  const [first, second] = people;
  const close = () => Promise.all(people.map(({ context }) => context.close()));
  return { first, second, close };
}

async function withdraw({ first, second }) {
  await first.page.locator("main form[method=post] button").click();
  expect(await first.page.locator("main").innerText(), "Du har trukket deg");
  await second.page.goto(second.own);
  expect(await second.page.locator("main").innerText(), "Du har plass");
}

async function attend({ page, email }, code) {
  await page.goto(code);
  await page.locator("[name=epost]").fill(email);
  await page.locator("main form[method=post] button").click();
  expect(await page.locator("main").innerText(), "Oppmøtet ditt er registrert");
}

// The file is kept for the PDF checks that come after the browser.
async function certificate({ page, own, name }) {
  await page.goto(own);
  const href = await page.locator('a[href$="/kursbevis"]').getAttribute("href");
  const answer = await page.request.get(href, { timeout: 60_000 });
  expectEqual(answer.status(), 200, "status");
  const file = join(process.env.OPPDRAG_PDF_FOLDER ?? "test-results", "certificate-of-demo.pdf");
  writeFileSync(file, await answer.body());
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  expect(text, name);
  expect(text, TITLE);
}

async function hold(page, list) {
  await page.goto(list.replace(/\/deltakere.*/, ""));
  const form = page.locator("main form[method=post]").filter({ has: page.locator("[name=plasser]") });
  await form.locator("[name=tilstand]").selectOption("held");
  await form.locator("button[type=submit]").click();
  await page.waitForURL((url) => url.pathname === new URL(course).pathname);
}
