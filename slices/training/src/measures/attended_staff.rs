use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::work::{People, WORK};
use crate::offer::Chosen;

/// Andel ansatte som har deltatt på kurs.
pub const MEASURE: Measure = Measure {
    key: "training.attended_staff",
    kind: Kind::Cover,
    title: "training-measure-attended-staff",
    definition: "training-measure-attended-staff-rule",
    parameters: &[WORK],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: super::wordings::ATTENDED_STAFF,
    evaluate,
    rows,
};

const PEOPLE: People = People {
    part: |line| line.attended,
    never: (Chosen::NeverCame, "training-aside-never-came"),
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    PEOPLE.evaluate(ask)
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    PEOPLE.rows(ask)
}
