use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{counted, counted_rows, decided_in, trend};
use crate::{DecidedGroup, changed_or_sent_back, filter::Filter, queries::figures};

/// Andel endret eller sendt tilbake.
pub const MEASURE: Measure = Measure {
    key: "cases.changed_or_sent_back",
    kind: Kind::Trend,
    title: "cases-measure-changed",
    definition: "cases-measure-changed-rule",
    parameters: &[],
    unit: Unit::Share,
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
        let groups = figures::groups(ask.reader, ask.scope, period).await?;
        let share = changed_or_sent_back(&groups);
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say("cases-nothing-decided")));
        }
        let of_month = |(month, groups): (i64, Vec<&DecidedGroup>)| {
            let share = changed_or_sent_back(groups);
            (share.whole > 0).then(|| trend::point(month, Amount::Share(share), ask.t))
        };
        let trend = trend::by_month(&groups, |group| group.month)
            .into_iter()
            .filter_map(of_month)
            .collect();
        let rows = decided_in(period);
        let asides = crate::Outcome::ALL
            .iter()
            .filter(|outcome| outcome.changed_or_sent_back())
            .map(|outcome| Aside {
                label: ask.t.say(outcome.key()),
                amount: Amount::Count(
                    groups
                        .iter()
                        .filter(|group| group.outcome == *outcome)
                        .map(|group| group.cases)
                        .sum(),
                ),
                href: Some(
                    Filter {
                        outcomes: vec![*outcome],
                        ..rows.clone()
                    }
                    .href(),
                ),
            });
        let asides = asides.collect();
        let rows = rows.href();
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Share(share),
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
        let rows = figures::decided_rows(ask.reader, ask.scope, period).await?;
        Ok(counted_rows(rows, |row| row.outcome.changed_or_sent_back()))
    })
}
