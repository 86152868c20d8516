use shell::address_with;
use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{asked::Span, trend, wordings};
use crate::{
    competence::{Version, holding_on},
    queries::competence,
};

/// Felles kompetanseplan som begge har godkjent.
pub const MEASURE: Measure = Measure {
    key: "plan.competence_plan_approved",
    kind: Kind::Done,
    title: "plan-measure-competence-plan",
    definition: "plan-measure-competence-plan-rule",
    parameters: &[],
    unit: Unit::Count,
    better: Better::Higher,
    asked_by: wordings::COMPETENCE_PLAN,
    evaluate,
    rows,
};

async fn versions(ask: &mut Ask<'_>, span: Span) -> database::Result<Vec<Version>> {
    let years = (span.period.first.year(), span.period.last.year());
    competence::of_years(ask.reader, ask.scope, years).await
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let span = match Span::of(&ask) {
            Ok(span) => span,
            Err(outcome) => return Ok(outcome),
        };
        let versions = versions(&mut ask, span).await?;
        let on = |day| Amount::Count(u64::from(holding_on(&versions, day).is_some()));
        let year = span.period.first.year().to_string();
        let href = address_with("/plan/kompetanseplan", [("ar", year.as_str())]);
        let made = versions.iter();
        let made = made.filter(|version| version.made_at.day() <= span.as_of);
        Ok(Outcome::Measured(Box::new(Figure {
            amount: on(span.as_of),
            trend: trend::by_month(span, ask.t, |day| Some(on(day))),
            forecast: None,
            asides: vec![Aside {
                label: ask.t.say("plan-aside-versions"),
                amount: Amount::Count(made.count() as u64),
                href: Some(href.clone()),
            }],
            rows: href,
        })))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(span) = Span::of(&ask) else {
            return Ok(vec![]);
        };
        let versions = versions(&mut ask, span).await?;
        let holding = holding_on(&versions, span.as_of);
        let row = holding.map(|version| CountedRow {
            id: version.id,
            name: ask.t.with(
                "plan-competence-version",
                [("number", version.number.to_string().into())],
            ),
            in_part: true,
        });
        Ok(row.into_iter().collect())
    })
}
