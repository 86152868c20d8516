use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{asked::THEME, places::Places, wordings};
use crate::{coverage::List, effort::SiteKind};

/// Andel kommuner som har fått tilbud.
pub const MEASURE: Measure = Measure {
    key: "plan.offered_municipalities",
    kind: Kind::Cover,
    title: "plan-measure-offered-municipalities",
    definition: "plan-measure-offered-municipalities-rule",
    parameters: &[THEME],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: wordings::OFFERED_MUNICIPALITIES,
    evaluate,
    rows,
};

const PLACES: Places = Places {
    kind: SiteKind::Municipality,
    whole: List::All,
    part: List::Offered,
    asides: &[List::NeverOffered, List::DidNotCome],
    nothing: "plan-no-municipalities",
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(PLACES.evaluate(ask))
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(PLACES.rows(ask))
}
