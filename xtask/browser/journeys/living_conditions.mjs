// Boundaries of a file made by hand are taken into use; the keyboard reaches every municipality of the map, and one of them leads on.

import { expect, expectEqual } from "../expect.mjs";
import { at } from "./desk.mjs";

const INDICATOR = "/levekar/indikatorer/social-assistance";
const AREAS = ".map-drawing a.drawing-link";

// A square for each municipality that the page names, side by side.
function squares(places) {
  const feature = ([number, name], index) => {
    const [west, south] = [5 + (index % 7) * 0.2, 60 + Math.floor(index / 7) * 0.1];
    const [east, north] = [west + 0.2, south + 0.1];
    return {
      type: "Feature",
      properties: { kommunenummer: number, navn: name },
      geometry: { type: "Polygon", coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
    };
  };
  return JSON.stringify({ type: "FeatureCollection", features: places.map(feature) });
}

// The municipalities of the table below the drawing.
async function placesOf(page) {
  const links = await page.$$eval('#tabell a[href^="/kommuner/"]', (all) => all.map((one) => [one.getAttribute("href"), one.innerText]));
  return links.map(([href, name]) => [href.split("/").pop(), name]);
}

// Where Tab leads between the link to the table and the table, from the first area to the last.
async function tabbed(page, most) {
  await page.locator(".map-over a").focus();
  const reached = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const now = document.activeElement;
      return now?.matches(".map-drawing a") ? now.getAttribute("href") : undefined;
    });
    if (at === undefined) break;
    reached.push(at);
  }
  return reached;
}

export async function livingConditions(surroundings) {
  const { tally } = surroundings;
  const { context, page } = await at(surroundings, "marit");
  try {
    let places;
    await tally.step("without boundaries the keyboard reaches a circle for each municipality", async () => {
      await page.goto(`${INDICATOR}?vis=sirkler`);
      places = await placesOf(page);
      const reached = await tabbed(page, places.length + 5);
      expectEqual(new Set(reached).size, places.length, "circles reached");
    });
    await tally.step("boundaries are looked at and taken into use", async () => {
      await page.goto("/levekar/grenser");
      const file = { name: "ruter.geojson", mimeType: "application/geo+json", buffer: Buffer.from(squares(places)) };
      await page.locator("#fil").setInputFiles(file);
      await page.locator('form[action="/levekar/grenser/fil"] button').click();
      await page.waitForURL(/\/levekar\/grenser\/[0-9a-f-]{36}$/);
      expect(await page.locator("main").innerText(), `omriss for ${places.length} av`);
      await page.locator('form[action$="/les-inn"] button:not([formmethod])').click();
      await page.waitForURL((url) => url.pathname === "/levekar/grenser");
      expect(await page.locator("tbody tr").first().innerText(), "ruter.geojson");
    });
    await tally.step("the keyboard reaches every municipality of the map", async () => {
      await page.goto(INDICATOR);
      await page.locator("svg.drawing-map").waitFor();
      const reached = await tabbed(page, places.length + 5);
      expectEqual(new Set(reached).size, places.length, "areas reached");
      expectEqual(await page.locator(AREAS).count(), places.length, "areas drawn");
    });
    await tally.step("the area that has the focus is seen and leads to its municipality", async () => {
      const area = page.locator(AREAS).nth(3);
      await area.focus();
      const label = await area.getAttribute("aria-label");
      const outline = await area.evaluate((one) => getComputedStyle(one).outlineStyle);
      expectEqual(outline, "solid", "the outline of the focus");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/kommuner\/\d{4}$/);
      expect(label, (await page.locator("h1").innerText()).trim());
    });
    await tally.step("boundaries that are withdrawn give way to the circles", async () => {
      await page.goto("/levekar/grenser");
      await page.locator("tbody details summary").first().click();
      await page.locator("tbody input[name=hvorfor]").first().fill("Bare en prøve");
      await page.locator("tbody details button").first().click();
      await page.waitForURL((url) => url.pathname === "/levekar/grenser");
      await page.goto(INDICATOR);
      await page.locator("svg.drawing-cartogram").waitFor();
    });
  } finally {
    await context.close();
  }
}
