use kernel::Share;
use slice::{
    Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Parameter,
    Target, Unit,
};
use texts::Tongue;

use super::{counted, counted_rows, decided_in, trend};
use crate::{
    DecidedGroup, Forecast, decided_within, decided_within_net,
    filter::{Filter, Within},
    queries::figures,
};

/// The limit in months.
pub const MONTHS: Parameter = Parameter {
    name: "months",
    text: "cases-parameter-months",
    default: 3,
    least: 1,
    most: 24,
    choices: &[],
};

/// Andel avgjort innen fristen.
pub const MEASURE: Measure = Measure {
    key: "cases.decided_within",
    kind: Kind::Time,
    title: "cases-measure-decided-within",
    definition: "cases-measure-decided-within-rule",
    parameters: &[MONTHS],
    unit: Unit::Share,
    better: Better::Higher,
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
        let months = months(&ask);
        let groups = figures::groups(ask.reader, ask.scope, period).await?;
        let share = decided_within(&groups, months);
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say("cases-nothing-decided")));
        }
        let mut asides = asides(&groups, share, months, decided_in(period), ask.t);
        let mut forecast = None;
        if ask.as_of <= ask.period.last {
            // Asked for as the measures of open cases do, so that the database is asked once for all of them.
            let spells = figures::spells(ask.reader, ask.scope, period.first, period.last).await?;
            let open = spells.iter().filter(|spell| spell.open_on(ask.as_of));
            let due: Vec<_> = open.flat_map(|spell| spell.due_days(months)).collect();
            asides.push(overdue(&due, &ask));
            forecast = ask.target.map(|target| {
                let found = Forecast::of(share, &due, ask.as_of, ask.period, target.0);
                forecast_of(&found, target, &ask.period, months, ask.t)
            });
        }
        let of_month = |(month, groups): (i64, Vec<&DecidedGroup>)| {
            let share = decided_within(groups, months);
            (share.whole > 0).then(|| trend::point(month, Amount::Share(share), ask.t))
        };
        let trend = trend::by_month(&groups, |group| group.month)
            .into_iter()
            .filter_map(of_month)
            .collect();
        let rows = decided_in(period).href();
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Share(share),
            trend,
            forecast,
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
        let months = months(&ask);
        let rows = figures::decided_rows(ask.reader, ask.scope, period).await?;
        Ok(counted_rows(rows, |row| row.handling_months <= months))
    })
}

fn months(ask: &Ask<'_>) -> u32 {
    u32::try_from(ask.parameters.get(&MONTHS)).unwrap_or(3)
}

/// The late ones, and the same share net of waiting.
fn asides(
    groups: &[DecidedGroup],
    share: Share,
    months: u32,
    rows: Filter,
    t: &Tongue,
) -> Vec<Aside> {
    let within = |kept, net| {
        Filter {
            within: Some(Within { months, kept, net }),
            ..rows.clone()
        }
        .href()
    };
    vec![
        Aside {
            label: t.say("cases-aside-late"),
            amount: Amount::Count(share.whole - share.part),
            href: Some(within(false, false)),
        },
        Aside {
            label: t.say("cases-aside-net"),
            amount: Amount::Share(decided_within_net(groups, months)),
            href: Some(within(true, true)),
        },
    ]
}

fn overdue(due: &[kernel::Day], ask: &Ask<'_>) -> Aside {
    let overdue = due.iter().filter(|day| **day < ask.as_of).count() as u64;
    // The list goes by the limit that is stored with each case; another number of months has no list of its own.
    let href = (months(ask) == 3).then(|| super::overdue::rows_of(ask.as_of).href());
    Aside {
        label: ask.t.say("cases-aside-overdue"),
        amount: Amount::Count(overdue),
        href,
    }
}

/// The forecast in words, with the address of what decides it.
pub fn forecast_of(
    found: &Forecast,
    target: Target,
    period: &kernel::Period,
    months: u32,
    t: &Tongue,
) -> slice::Forecast {
    let best = t.percent(found.best);
    let first = found
        .milestones
        .first()
        .map(|milestone| t.day(milestone.day));
    let advice = match (found.needed, first) {
        (Some(0), _) => t.with("cases-forecast-safe", [("best", best.into())]),
        (Some(needed), Some(first)) => t.with(
            "cases-forecast-needed-from",
            [
                ("needed", needed.into()),
                ("best", best.into()),
                ("first", first.into()),
                ("last", t.day(period.last).into()),
            ],
        ),
        (Some(needed), None) => t.with(
            "cases-forecast-needed",
            [
                ("needed", needed.into()),
                ("best", best.into()),
                ("last", t.day(period.last).into()),
            ],
        ),
        (None, _) => t.with(
            "cases-forecast-lost",
            [
                ("best", best.into()),
                ("target", target.words(Unit::Share, t).into()),
            ],
        ),
    };
    let (year, months, target) = (
        period.first.year().to_string(),
        months.to_string(),
        target.0.to_string(),
    );
    let pairs = [
        ("ar", year.as_str()),
        ("maneder", months.as_str()),
        ("mal", target.as_str()),
    ];
    slice::Forecast {
        best: Amount::Share(found.best),
        reachable: found.needed.is_some(),
        advice,
        href: shell::address_with("/saker/prognose", pairs),
    }
}
