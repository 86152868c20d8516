use kernel::Share;
use slice::{Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{
    counted,
    work::{WORK, aside, lines, measured, rows_of, work},
};
use crate::{coverage::Line, offer::Chosen};

/// Andel NAV-kontor som har fått tilbud om kurs.
pub const MEASURE: Measure = Measure {
    key: "training.offered_nav_offices",
    kind: Kind::Cover,
    title: "training-measure-offered-nav-offices",
    definition: "training-measure-offered-nav-offices-rule",
    parameters: &[WORK],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: super::wordings::OFFERED_NAV_OFFICES,
    evaluate,
    rows,
};

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let period = match counted(&ask) {
            Ok(period) => period,
            Err(outcome) => return Ok(outcome),
        };
        let lines = lines(&mut ask, period).await?;
        if lines.is_empty() {
            return Ok(Outcome::NotMeasurable(ask.t.say("training-no-nav-offices")));
        }
        let offered = lines.iter().filter(|line| line.is_offered).count();
        let never = (Chosen::NeverOffered, "training-aside-never-offered");
        Ok(measured(
            Share::new(offered as u64, lines.len() as u64),
            vec![aside(&lines, never, &ask, period)],
            rows_of(Chosen::All, work(&ask), period),
        ))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        let row = |line: Line| CountedRow {
            id: line.nav_office,
            name: line.name,
            in_part: line.is_offered,
        };
        Ok(lines(&mut ask, period)
            .await?
            .into_iter()
            .map(row)
            .collect())
    })
}
