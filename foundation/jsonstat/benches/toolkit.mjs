// What `cargo run --release -p jsonstat --example read` measures and prints, done with jsonstat-toolkit.
import { readFileSync } from "node:fs";
import JSONstat from "jsonstat-toolkit";

const seconds = (begun) => ((performance.now() - begun) / 1000).toFixed(4);

let begun = performance.now();
const dataset = JSONstat(JSON.parse(readFileSync(process.argv[2], "utf8")));
const read = seconds(begun);
begun = performance.now();
let marked = 0;
for (let cell = 0; cell < dataset.n; cell += 1) {
  if (dataset.Data(cell).status) marked += 1;
}
const walked = seconds(begun);
console.log([read, walked, dataset.n, Math.round(process.resourceUsage().maxRSS / 1024)].join("\t"));
console.error(`${marked} cells with a status`);
