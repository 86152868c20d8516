use slice::{Amount, Answer, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{
    asked::{Counted, KIND, Span, THEME, What, efforts, kind, theme},
    trend, wordings,
};

/// Gjennomførte aktiviteter av et slag og om et tema.
pub const MEASURE: Measure = Measure {
    key: "plan.held",
    kind: Kind::Done,
    title: "plan-measure-held",
    definition: "plan-measure-held-rule",
    parameters: &[KIND, THEME],
    unit: Unit::Count,
    better: Better::Higher,
    asked_by: wordings::HELD,
    evaluate,
    rows,
};

fn counted(ask: &Ask<'_>, span: Span) -> Counted {
    Counted {
        theme: theme(ask),
        kind: kind(ask),
        ..Counted::of(span, What::Held)
    }
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let span = match Span::of(&ask) {
            Ok(span) => span,
            Err(outcome) => return Ok(outcome),
        };
        let counted = counted(&ask, span);
        let efforts = efforts(&mut ask, span).await?;
        let on = |as_of| {
            let span = Span { as_of, ..span };
            let rows = Counted { span, ..counted }.rows(&efforts);
            Amount::Count(rows.len() as u64)
        };
        Ok(Outcome::Measured(Box::new(Figure {
            amount: on(span.as_of),
            trend: trend::by_month(span, ask.t, |day| Some(on(day))),
            forecast: None,
            asides: vec![],
            rows: counted.href(),
        })))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(span) = Span::of(&ask) else {
            return Ok(vec![]);
        };
        let counted = counted(&ask, span);
        let efforts = efforts(&mut ask, span).await?;
        Ok(super::counted_rows(counted.rows(&efforts)))
    })
}
