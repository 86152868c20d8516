use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{asked::THEME, places::Places, wordings};
use crate::{coverage::List, effort::SiteKind};

/// Andel kommuner som ba om noe, og fikk tilbud om det.
pub const MEASURE: Measure = Measure {
    key: "plan.supported_who_asked",
    kind: Kind::Cover,
    title: "plan-measure-supported-who-asked",
    definition: "plan-measure-supported-who-asked-rule",
    parameters: &[THEME],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: wordings::SUPPORTED,
    evaluate,
    rows,
};

const PLACES: Places = Places {
    kind: SiteKind::Municipality,
    whole: List::Asked,
    part: List::Offered,
    asides: &[List::GotNothing],
    nothing: "plan-nobody-asked",
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(PLACES.evaluate(ask))
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(PLACES.rows(ask))
}
