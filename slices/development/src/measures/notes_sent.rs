use slice::{Amount, Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Unit};

use super::{Known, measured, not_begun};
use crate::{note::NoteLine, pages::notes::href};

/// Notater sendt til direktoratet.
pub const MEASURE: Measure = Measure {
    key: "development.notes_sent",
    kind: Kind::Done,
    title: "development-measure-notes-sent",
    definition: "development-measure-notes-sent-rule",
    parameters: &[],
    asked_by: &[],
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
        let sent = counted(&known).len() as u64;
        Ok(measured(Amount::Count(sent), href(known.period), vec![]))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let known = Known::of(&mut ask).await?;
        Ok(known.as_ref().map(counted).unwrap_or_default())
    })
}

fn counted(known: &Known) -> Vec<CountedRow> {
    let is_sent = |one: &&NoteLine| one.sent.is_some_and(|day| known.period.contains(day));
    let row = |one: &NoteLine| CountedRow {
        id: one.id,
        name: one.title.clone(),
        in_part: true,
    };
    known.works.notes.iter().filter(is_sent).map(row).collect()
}
