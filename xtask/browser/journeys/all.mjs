// Whole errands, each from sign-in to what it leads to. They change the demo data, one after the other.

import { Stopped } from "../tally.mjs";

const ERRANDS = [];

export async function journeys(surroundings) {
  for (const errand of ERRANDS) {
    try {
      await errand(surroundings);
    } catch (error) {
      if (!(error instanceof Stopped)) surroundings.tally.fail(errand.name, String(error.stack ?? error));
    }
  }
}
