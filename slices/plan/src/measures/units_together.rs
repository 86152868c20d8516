use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome};

use super::{
    asked::{Counted, Span, THEME, What, efforts, theme},
    wordings,
};
use crate::words::Unit;

/// Aktiviteter sammen med andre enheter i embetet.
pub const MEASURE: Measure = Measure {
    key: "plan.units_together",
    kind: Kind::Done,
    title: "plan-measure-units-together",
    definition: "plan-measure-units-together-rule",
    parameters: &[THEME],
    unit: slice::Unit::Count,
    better: Better::Higher,
    asked_by: wordings::UNITS_TOGETHER,
    evaluate,
    rows,
};

fn counted(ask: &Ask<'_>, span: Span) -> Counted {
    Counted {
        theme: theme(ask),
        ..Counted::of(span, What::WithUnits)
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
        let count = |counted: Counted| counted.rows(&efforts).len() as u64;
        let asides = Unit::ALL.iter().map(|unit| {
            let counted = Counted {
                unit: Some(*unit),
                ..counted
            };
            Aside {
                label: ask.t.say(unit.key()),
                amount: Amount::Count(count(counted)),
                href: Some(counted.href()),
            }
        });
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Count(count(counted)),
            trend: vec![],
            forecast: None,
            asides: asides.collect(),
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
