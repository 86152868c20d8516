// Debian's Chromium, told to talk to nobody but the program under test.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

const PROGRAMS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export function start() {
  const executablePath = PROGRAMS.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("no Chromium found; install Debian's package chromium");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
    ],
  });
}

// A reader of her own: own cookies, Norwegian place and time, no motion.
export async function reader(browser, address, more = {}) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: WIDE,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    reducedMotion: "reduce",
    ...more,
  });
  context.setDefaultTimeout(20_000);
  return context;
}
