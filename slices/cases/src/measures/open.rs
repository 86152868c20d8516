use kernel::Day;
use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{counted, trend};
use crate::{
    filter::Filter,
    month_of,
    queries::figures::{self, OpenSpell},
};

/// Åpne saker: received and not decided.
pub const MEASURE: Measure = Measure {
    key: "cases.open",
    kind: Kind::Time,
    title: "cases-measure-open",
    definition: "cases-measure-open-rule",
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
        let trend = trend
            .into_iter()
            .map(|day| trend::point(month_of(day), Amount::Count(open_on(&spells, day)), ask.t));
        let overdue = super::overdue::overdue_on(&spells, period.last);
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Count(open_on(&spells, period.last)),
            trend: trend.collect(),
            forecast: None,
            asides: vec![Aside {
                label: ask.t.say("cases-aside-overdue"),
                amount: Amount::Count(overdue),
                href: Some(super::overdue::rows_of(period.last).href()),
            }],
            rows: Filter {
                as_of: Some(period.last),
                ..Filter::default()
            }
            .href(),
        })))
    })
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        let open = figures::open(ask.reader, ask.scope, period.last).await?;
        let row = |case: figures::OpenCase| CountedRow {
            id: case.id,
            name: case.archive_number,
            in_part: true,
        };
        Ok(open.into_iter().map(row).collect())
    })
}

/// How many cases were open at the end of the day.
pub fn open_on(spells: &[OpenSpell], day: Day) -> u64 {
    spells
        .iter()
        .filter(|spell| spell.open_on(day))
        .map(|spell| spell.cases)
        .sum()
}
