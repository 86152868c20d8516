use slice::{Amount, Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit, Wording};

use super::{Known, measured, not_begun};
use crate::words::Counterpart;

/// Møter i den regionale arenaen.
pub const MEASURE: Measure = Measure {
    key: "dialogue.arena_meetings",
    kind: Kind::Done,
    title: "dialogue-measure-arena-meetings",
    definition: "dialogue-measure-arena-meetings-rule",
    parameters: &[],
    asked_by: &[Wording::of(Kind::Done, &["arena|arenaen"])],
    unit: Unit::Count,
    better: Better::Higher,
    evaluate,
    rows,
};

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(not_begun(&ask));
        };
        let held = known.held_with(Counterpart::RegionalArena).count();
        let list = known.list_of(Counterpart::RegionalArena);
        Ok(measured(Amount::Count(held as u64), list.href(), vec![]))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Some(known) = Known::of(&mut ask).await? else {
            return Ok(vec![]);
        };
        let row = |meeting: &crate::meeting::MeetingLine| CountedRow {
            id: meeting.id,
            name: meeting.title.clone(),
            in_part: true,
        };
        let held = known.held_with(Counterpart::RegionalArena);
        Ok(held.map(row).collect())
    })
}
