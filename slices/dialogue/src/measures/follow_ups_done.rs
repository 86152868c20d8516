use slice::{Amount, Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{Known, measured, not_begun, share, the_rest};
use crate::{enquiry::Clock, pages::follow_ups::href};

/// Andel avtalte oppfølginger som er gjort.
pub const MEASURE: Measure = Measure {
    key: "dialogue.follow_ups_done",
    kind: Kind::Done,
    title: "dialogue-measure-follow-ups-done",
    definition: "dialogue-measure-follow-ups-done-rule",
    parameters: &[],
    asked_by: &[],
    unit: Unit::Share,
    better: Better::Higher,
    evaluate,
    rows,
};

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(not_begun(&ask));
        };
        let share = share(&counted(&known));
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say("dialogue-nothing-due")));
        }
        let label = ask.t.say("dialogue-aside-not-done");
        let rest = the_rest(label, share, href(known.period, true));
        let rows = href(known.period, false);
        Ok(measured(Amount::Share(share), rows, vec![rest]))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(vec![]);
        };
        Ok(counted(&known))
    })
}

fn counted(known: &Known) -> Vec<CountedRow> {
    let row = |clock: &Clock| CountedRow {
        id: clock.id,
        name: clock.name.clone(),
        in_part: clock.done_by(known.period.last),
    };
    known.clocks.follow_ups.iter().map(row).collect()
}
