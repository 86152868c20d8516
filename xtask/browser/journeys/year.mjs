// The plan of the year: reached and moved by keyboard, dragged by mouse, and subscribed to by a calendar client.

import ICAL from "ical.js";
import { expect, expectEqual } from "../expect.mjs";
import { at } from "./desk.mjs";

// The events of a calendar as the client library reads them, by their names.
async function subscribe(address) {
  const answer = await fetch(address);
  expectEqual(answer.status, 200, "the calendar answers");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return new Map(events.map((event) => [event.uid, event]));
}

// The button is pressed by keyboard, and the page that it leads to is there: both days stand in its history.
async function pressed(page, button) {
  await button.focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

async function plan(page, title, day) {
  await page.goto("/plan/ny");
  const form = page.locator('form[action="/plan/ny"]');
  await form.locator("[name=tittel]").fill(title);
  await form.locator("[name=slag]").selectOption("guidance");
  await form.locator("[name=fra]").fill(day);
  await form.locator("button[type=submit]").click();
  await page.waitForURL(/\/plan\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

export async function theYearIsWorkedWith(surroundings) {
  const { tally, address } = surroundings;
  const { context, page } = await at(surroundings, "marit");
  const year = new Date().getFullYear();
  try {
    const title = "Reise til Sogn, med overnatting";
    let activity;
    await tally.step("an activity of the wheel is reached by keyboard", async () => {
      activity = await plan(page, title, `${year}-12-02`);
      await page.goto(`/plan/hjul?ar=${year}`);
      await page.locator(`a.drawing-link[href="${activity}"]`).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === activity);
    });
    await tally.step("it is moved by keyboard, and that is taken back", async () => {
      await pressed(page, page.locator('button[name=flytt][value="1d"]'));
      await page.locator("dd", { hasText: "03.12." }).first().waitFor();
      await pressed(page, page.locator("#angre button"));
      await page.locator("dd", { hasText: "02.12." }).first().waitFor();
    });
    await tally.step("it is dragged to another day of the calendar", async () => {
      await page.goto(`/plan/kalender?ar=${year}&maned=12`);
      const entry = page.locator(`[data-movable="${activity}"]`);
      const day = page.locator(`td[data-day="${year}-12-09"]`);
      // Both in view before it is taken hold of: what scrolls while it is held is another entry.
      await day.evaluate((cell) => cell.scrollIntoView({ block: "end" }));
      await entry.hover();
      await page.mouse.down();
      // A hand moves over the day before it lets go; one jump is no dragging to the browser.
      await day.hover();
      await day.hover();
      await page.mouse.up();
      await page.locator(`td[data-day="${year}-12-09"] [data-movable="${activity}"]`).waitFor();
      expect(page.url(), "/plan/kalender");
    });
    await tally.step("it is dragged along the timeline", async () => {
      await page.goto(`/plan/tidslinje?ar=${year}`);
      const bar = page.locator(`a.drawing-link[href="${activity}"] rect`);
      await bar.scrollIntoViewIfNeeded();
      const box = await bar.boundingBox();
      const before = Number(await bar.getAttribute("x"));
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 5 });
      await page.mouse.up();
      await page.waitForFunction(
        ([href, x]) => Number(document.querySelector(`a.drawing-link[href="${href}"] rect`)?.getAttribute("x")) < x - 20,
        [activity, before],
      );
    });
    let link;
    const uid = `${activity.split("/").pop()}@oppdrag`;
    await tally.step("a calendar client reads the plan by its link", async () => {
      await page.goto("/plan/abonner");
      await page.locator("[name=omfang]").selectOption("plan");
      await page.locator('form[action="/plan/abonner"] button').click();
      link = await page.locator("#lenken").inputValue();
      expect(link, address);
      const events = await subscribe(link);
      expect(String(events.size > 50), "true");
      const event = events.get(uid);
      expectEqual(event.summary, title, "the title, with its comma");
      expectEqual(event.startDate.isDate, true, "a whole day");
      expectEqual(event.duration.toString(), "P1D", "one day long");
    });
    await tally.step("a changed date arrives as an update of the same event", async () => {
      const before = (await subscribe(link)).get(uid);
      await page.goto(activity);
      await page.locator('button[name=flytt][value="7d"]').click();
      await page.waitForLoadState();
      const events = await subscribe(link);
      const after = events.get(uid);
      expectEqual([...events.values()].filter((event) => event.summary === title).length, 1, "one event");
      expectEqual(after.startDate.subtractDate(before.startDate).toString(), "P1W", "a week later");
      expect(String(after.sequence > before.sequence), "true");
    });
    await tally.step("a cancelled activity is cancelled in the calendar", async () => {
      await page.goto(activity);
      await page.locator("#avlys summary").click();
      await page.locator("[name=hvorfor]").fill("Vi tar det på nett");
      await page.locator("#avlys button").click();
      await page.waitForLoadState();
      const event = (await subscribe(link)).get(uid);
      expectEqual(event.component.getFirstPropertyValue("status"), "CANCELLED", "status");
    });
    await tally.step("a revoked link is dead", async () => {
      await page.goto("/plan/abonner");
      await page.locator('form[action$="/trekk"] button').first().click();
      await page.waitForLoadState();
      expectEqual((await fetch(link)).status, 404, "the calendar is gone");
    });
  } finally {
    await context.close();
  }
}
