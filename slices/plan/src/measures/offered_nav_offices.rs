use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{asked::THEME, places::Places, wordings};
use crate::{coverage::List, effort::SiteKind};

/// Andel NAV-kontor som har fått tilbud.
pub const MEASURE: Measure = Measure {
    key: "plan.offered_nav_offices",
    kind: Kind::Cover,
    title: "plan-measure-offered-nav-offices",
    definition: "plan-measure-offered-nav-offices-rule",
    parameters: &[THEME],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: wordings::OFFERED_NAV_OFFICES,
    evaluate,
    rows,
};

const PLACES: Places = Places {
    kind: SiteKind::NavOffice,
    whole: List::All,
    part: List::Offered,
    asides: &[List::NeverOffered, List::DidNotCome],
    nothing: "plan-no-nav-offices",
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(PLACES.evaluate(ask))
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(PLACES.rows(ask))
}
