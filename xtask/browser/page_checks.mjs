// What holds on every page. Each check gives a list of faults, empty when all is well.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// What is folded away is checked too.
export function unfold(page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

// Evaluated by the debugger, not added to the page: the page's own rules about scripts stay in force.
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((violation) => {
    const places = violation.nodes.slice(0, 3).map((node) => node.target.join(" "));
    return `${violation.id}: ${violation.help} (${violation.nodes.length}) at ${places.join(" · ")}`;
  });
}

export async function frame(page, language) {
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title.trim(),
    headings: document.querySelectorAll("h1").length,
    text: document.body.innerText,
  }));
  const faults = [];
  if (seen.language !== language) faults.push(`the page says its language is «${seen.language}»`);
  if (seen.title === "") faults.push("the page has no title");
  if (seen.headings !== 1) faults.push(`the page has ${seen.headings} headings of the first level`);
  // A header of HTTP has the word in its name.
  const text = seen.text.replaceAll("If-None-Match", "");
  const leak = text.match(/\{ ?\$[\w-]+|[\u2066-\u2069]|undefined|NaN|\bNone\b|Some\(/);
  if (leak) faults.push(`the page shows «${leak[0]}»`);
  return faults;
}

// The whole page fits; a table that is wider scrolls in a box of its own.
export async function fits(page) {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return null;
    const sticking = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > room + 1;
    });
    const names = sticking.slice(0, 4).map((element) => `${element.localName}.${element.className}`);
    return `${document.documentElement.scrollWidth} px wide: ${names.join(", ")}`;
  });
  return wide ? [wide] : [];
}

// From the top of the page, the first stop of the Tab key jumps to the contents.
export async function skipLink(page) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const at = document.activeElement;
    const target = at?.getAttribute("href") ?? "";
    return { text: at?.textContent.trim() ?? "", target, found: target.startsWith("#") && !!document.querySelector(target) };
  });
  return first.found ? [] : [`the first stop is «${first.text}» (${first.target || "no link"})`];
}

// Goes on with Tab and looks whether the stop can be seen. Called after `skipLink`.
export async function focusVisible(page, most = 40) {
  const faults = new Set();
  const marked = new Set();
  for (let stop = 0; stop < most; stop += 1) {
    const seen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const box = at.getBoundingClientRect();
      const marks = [at, at.closest("label, .ds-field"), at.parentElement].filter(Boolean).map((element) => getComputedStyle(element));
      const ring = marks.some((style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none");
      const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return { name: `${at.localName} «${(at.textContent || at.name || "").trim().slice(0, 30)}»`, ring, inside };
    });
    if (!seen) break;
    // A date field is several stops; its inner ones are marked by the browser itself, unseen from here.
    if (seen.ring) marked.add(seen.name);
    else if (!marked.has(seen.name)) faults.add(`${seen.name} has focus without a mark`);
    if (!seen.inside) faults.add(`${seen.name} has focus out of sight`);
    await page.keyboard.press("Tab");
  }
  return [...faults];
}

// Collects what the browser complains of; an answer of 4xx that a test asks for is not among it.
export function complaints(page) {
  const list = [];
  page.on("console", (message) => {
    if (message.type() === "error") list.push(message.text());
  });
  page.on("pageerror", (error) => list.push(String(error)));
  return { take: () => list.splice(0) };
}
