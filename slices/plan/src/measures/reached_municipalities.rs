use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{asked::THEME, places::Places, wordings};
use crate::{coverage::List, effort::SiteKind};

/// Andel kommuner som er nådd.
pub const MEASURE: Measure = Measure {
    key: "plan.reached_municipalities",
    kind: Kind::Cover,
    title: "plan-measure-reached-municipalities",
    definition: "plan-measure-reached-municipalities-rule",
    parameters: &[THEME],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: wordings::REACHED,
    evaluate,
    rows,
};

const PLACES: Places = Places {
    kind: SiteKind::Municipality,
    whole: List::All,
    part: List::Reached,
    asides: &[List::NeverOffered, List::DidNotCome, List::GotNothing],
    nothing: "plan-no-municipalities",
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(PLACES.evaluate(ask))
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(PLACES.rows(ask))
}
