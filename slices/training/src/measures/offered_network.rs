use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::work::{People, WORK};
use crate::{coverage::Line, offer::Chosen};

/// Andel ansatte i NAV-kontor som har fått tilbud om nettverk.
pub const MEASURE: Measure = Measure {
    key: "training.offered_network",
    kind: Kind::Cover,
    title: "training-measure-offered-network",
    definition: "training-measure-offered-network-rule",
    parameters: &[WORK],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: super::wordings::OFFERED_NETWORK,
    evaluate,
    rows,
};

const PEOPLE: People = People {
    part: Line::in_network,
    never: (Chosen::NoNetwork, "training-aside-no-network"),
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    PEOPLE.evaluate(ask)
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    PEOPLE.rows(ask)
}
