use kernel::Share;
use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{
    asked::{Counted, PARTNER, Span, What, efforts, partner},
    wordings,
};
use crate::words::Partner;

/// Andel kompetansetiltak som er felles med en partner.
pub const MEASURE: Measure = Measure {
    key: "plan.joint",
    kind: Kind::Joint,
    title: "plan-measure-joint",
    definition: "plan-measure-joint-rule",
    parameters: &[PARTNER],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: wordings::JOINT,
    evaluate,
    rows,
};

fn counted(ask: &Ask<'_>, span: Span) -> Counted {
    Counted {
        partner: partner(ask),
        ..Counted::of(span, What::Competence)
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
        let share = |counted: Counted| {
            let rows = counted.rows(&efforts);
            let part = rows.iter().filter(|(_, in_part)| *in_part).count();
            Share::new(part as u64, rows.len() as u64)
        };
        let found = share(counted);
        if found.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say("plan-no-competence")));
        }
        let others = Partner::ALL.iter();
        let others = others.filter(|partner| Some(**partner) != counted.partner);
        let asides = others.filter_map(|partner| {
            let counted = Counted {
                partner: Some(*partner),
                ..counted
            };
            let part = share(counted).part;
            (part > 0).then(|| Aside {
                label: ask.t.say(partner.key()),
                amount: Amount::Count(part),
                href: Some(counted.href()),
            })
        });
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Share(found),
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
