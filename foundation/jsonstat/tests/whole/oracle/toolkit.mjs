// Reads the JSON-stat files of the folder with jsonstat-toolkit and prints a line of JSON for each: its name, and of each
// dataset its dimensions with codes and names, and of each cell number and status, asked for by its codes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSONstat from "jsonstat-toolkit";

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder).sort()) {
  const document = JSONstat(JSON.parse(readFileSync(join(folder, name), "utf8")));
  console.log(JSON.stringify({ name, datasets: (document.Dataset() ?? []).map(told) }));
}

function told(dataset) {
  const dimensions = dataset.Dimension().map((dimension, place) => ({
    id: dataset.id[place],
    role: dimension.role,
    codes: dimension.id,
    names: dimension.id.map((code) => dimension.Category(code).label ?? code),
  }));
  return { dimensions, cells: [...cells(dataset, dimensions)] };
}

function* cells(dataset, dimensions) {
  // The toolkit takes an object without entries for no values at all.
  const none = dataset.value === null;
  for (const codes of combinations(dimensions)) {
    const cell = none ? null : dataset.Data(codes);
    const place = dimensions.map(({ id }) => codes[id]);
    yield [place, cell?.value ?? null, statusOf(dataset, cell, place, dimensions)];
  }
}

function statusOf(dataset, cell, place, dimensions) {
  if (cell) return cell.status || null;
  const at = place.reduce((sum, code, i) => sum * dimensions[i].codes.length + dimensions[i].codes.indexOf(code), 0);
  return dataset.status?.[at] || null;
}

function* combinations(dimensions, chosen = {}) {
  const [first, ...others] = dimensions;
  if (!first) yield { ...chosen };
  else for (const code of first.codes) yield* combinations(others, { ...chosen, [first.id]: code });
}
