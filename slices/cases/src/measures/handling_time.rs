use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{counted, counted_rows, decided_in, trend};
use crate::{
    Spread,
    queries::figures::{self, DaysGroup},
};

/// Saksbehandlingstid: median and 90th percentile in days.
pub const MEASURE: Measure = Measure {
    key: "cases.handling_time",
    kind: Kind::Time,
    title: "cases-measure-handling-time",
    definition: "cases-measure-handling-time-rule",
    parameters: &[],
    unit: Unit::Days,
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
        let groups = figures::days(ask.reader, ask.scope, period).await?;
        let Some(whole) = amount(&spread(&groups, |group| group.days)) else {
            return Ok(Outcome::NotMeasurable(ask.t.say("cases-nothing-decided")));
        };
        let of_month = |(month, groups): (i64, Vec<&DaysGroup>)| {
            let amount = amount(&spread(groups, |group| group.days))?;
            Some(trend::point(month, amount, ask.t))
        };
        let trend = trend::by_month(&groups, |group| group.month)
            .into_iter()
            .filter_map(of_month)
            .collect();
        let net = amount(&spread(&groups, |group| group.net_days)).unwrap_or(whole);
        let asides = vec![Aside {
            label: ask.t.say("cases-aside-net"),
            amount: net,
            href: None,
        }];
        let rows = decided_in(period).href();
        Ok(Outcome::Measured(Box::new(Figure {
            amount: whole,
            trend,
            forecast: None,
            asides,
            rows,
        })))
    })
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(period) = counted(&ask) else {
            return Ok(vec![]);
        };
        Ok(counted_rows(
            figures::decided_rows(ask.reader, ask.scope, period).await?,
            |_| true,
        ))
    })
}

fn spread<'a>(
    groups: impl IntoIterator<Item = &'a DaysGroup>,
    days: impl Fn(&DaysGroup) -> i64,
) -> Spread {
    let mut spread = Spread::default();
    groups
        .into_iter()
        .for_each(|group| spread.add(days(group), group.cases));
    spread
}

fn amount(spread: &Spread) -> Option<Amount> {
    let days = |percent| u32::try_from(spread.percentile(percent)?).ok();
    Some(Amount::Days {
        median: days(50)?,
        ninetieth: days(90)?,
        rows: spread.count(),
    })
}
