// The browser tests: the real program, Debian's Chromium, axe. Started by `cargo xtask test`, or by hand
// against a running demo: OPPDRAG_ADDRESS=http://127.0.0.1:8642 node xtask/browser/main.mjs [suite …]

import { mkdirSync, writeFileSync } from "node:fs";
import { start } from "./chromium.mjs";
import { Stopped, Tally } from "./tally.mjs";
import { picture } from "./picture.mjs";
import { signIn } from "./sign_in.mjs";
import { walk } from "./walk.mjs";
import { journeys } from "./journeys/all.mjs";

// In this order: the walk and the picture see the demo as it was made, before the journeys change it.
const suites = { picture, walk, journeys, signIn };

const address = process.env.OPPDRAG_ADDRESS;
if (!address) throw new Error("OPPDRAG_ADDRESS is not set");
const words = process.argv.slice(2);
const flags = new Set(words.filter((word) => word.startsWith("--")));
const named = words.filter((word) => !word.startsWith("--"));

mkdirSync("test-results", { recursive: true });
const tally = new Tally();
const browser = await start();
try {
  for (const [name, suite] of Object.entries(suites)) {
    if (named.length > 0 && !named.includes(name)) continue;
    try {
      await suite({ browser, address, tally, flags });
    } catch (error) {
      if (!(error instanceof Stopped)) tally.fail(`${name}: could not go on`, String(error.stack ?? error));
    }
  }
} finally {
  await browser.close();
}
tally.tellRepeats();
writeFileSync("test-results/browser.json", JSON.stringify(tally.result(), null, 2));
console.log(`browser: ${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
