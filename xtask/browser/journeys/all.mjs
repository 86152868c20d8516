// Whole errands, each from sign-in to what it leads to. They change the demo data, one after the other.

import { Stopped } from "../tally.mjs";
import { caseToReport } from "./case.mjs";
import { courseForThoseNeverOffered } from "./course.mjs";
import { filtersApplyAsChosen } from "./filters.mjs";
import { livingConditions } from "./living_conditions.mjs";
import { letterToRequirements } from "./letter.mjs";
import { realLettersAreRead } from "./real_letters.mjs";
import { lettersAreCompared } from "./compare.mjs";
import { lettersInEveryFormat } from "./formats.mjs";
import { doubleClick, twoAtOnce } from "./twice.mjs";
import { theYearIsWorkedWith } from "./year.mjs";
import { withoutJavaScript } from "./without_javascript.mjs";

const ERRANDS = [caseToReport, theYearIsWorkedWith, doubleClick, twoAtOnce, withoutJavaScript, filtersApplyAsChosen, lettersAreCompared, letterToRequirements, lettersInEveryFormat, courseForThoseNeverOffered, realLettersAreRead, livingConditions];

export async function journeys(surroundings) {
  for (const errand of ERRANDS) {
    console.log(`  errand  ${errand.name}`);
    try {
      await errand(surroundings);
    } catch (error) {
      if (!(error instanceof Stopped)) surroundings.tally.fail(errand.name, String(error.stack ?? error));
    }
  }
}
