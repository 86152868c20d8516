use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::work::{People, WORK};
use crate::offer::Chosen;

/// Andel ansatte som har fått tilbud om kurs.
pub const MEASURE: Measure = Measure {
    key: "training.offered_staff",
    kind: Kind::Cover,
    title: "training-measure-offered-staff",
    definition: "training-measure-offered-staff-rule",
    parameters: &[WORK],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: super::wordings::OFFERED_STAFF,
    evaluate,
    rows,
};

const PEOPLE: People = People {
    part: |line| line.offered,
    never: (Chosen::NeverOffered, "training-aside-never-offered"),
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    PEOPLE.evaluate(ask)
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    PEOPLE.rows(ask)
}
