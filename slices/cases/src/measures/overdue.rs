use kernel::Day;
use slice::{Amount, Answer, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{counted, trend};
use crate::{
    filter::Filter,
    month_of,
    queries::figures::{self, OpenSpell},
};

/// Åpne saker over fristen: a figure of its own, since they do not count among the decided yet.
pub const MEASURE: Measure = Measure {
    key: "cases.overdue",
    kind: Kind::Time,
    title: "cases-measure-overdue",
    definition: "cases-measure-overdue-rule",
    parameters: &[],
    unit: Unit::Count,
    better: Better::Lower,
    asked_by: &[],
    evaluate,
    rows,
};

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let period = match counted(&ask) {
            Ok(period) => period,
            Err(outcome) => return Ok(outcome),
        };
        let spells = figures::spells(ask.reader, ask.scope, period.first, period.last).await?;
        let trend = trend::month_ends(period);
        let trend = trend.into_iter().map(|day| {
            trend::point(
                month_of(day),
                Amount::Count(overdue_on(&spells, day)),
                ask.t,
            )
        });
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Count(overdue_on(&spells, period.last)),
            trend: trend.collect(),
            forecast: None,
            asides: vec![],
            rows: rows_of(period.last).href(),
        })))
    })
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        let open = figures::open(ask.reader, ask.scope, period.last).await?;
        let overdue = open.into_iter().filter(|case| case.due_day < period.last);
        Ok(overdue
            .map(|case| CountedRow {
                id: case.id,
                name: case.archive_number,
                in_part: true,
            })
            .collect())
    })
}

/// How many open cases were past their due day at the end of the day.
pub fn overdue_on(spells: &[OpenSpell], day: Day) -> u64 {
    let overdue = spells
        .iter()
        .filter(|spell| spell.open_on(day) && spell.due_day < day);
    overdue.map(|spell| spell.cases).sum()
}

/// The list of them.
pub fn rows_of(as_of: Day) -> Filter {
    Filter {
        overdue: true,
        as_of: Some(as_of),
        ..Filter::default()
    }
}
