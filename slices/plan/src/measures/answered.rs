use kernel::Share;
use shell::address_with;
use slice::{Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit};

use super::{
    asked::{Span, efforts},
    wordings,
};
use crate::{
    desk::{Demand, demands},
    effort::{Effort, Efforts},
};

/// Andel oppdrag og krav i brevet som en aktivitet svarer på.
pub const MEASURE: Measure = Measure {
    key: "plan.answered",
    kind: Kind::Joint,
    title: "plan-measure-answered",
    definition: "plan-measure-answered-rule",
    parameters: &[],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: wordings::ANSWERED,
    evaluate,
    rows,
};

/// Svar: an item of the letter, and the activities that answer it.
#[derive(Clone, Debug)]
pub struct Answered<'a> {
    pub demand: &'a Demand,
    pub efforts: Vec<&'a Effort>,
}

impl Answered<'_> {
    pub fn is_answered(&self) -> bool {
        !self.efforts.is_empty()
    }
}

/// Each item with what is decided to be done about it, in the letter's order.
pub fn answered<'a>(demands: &'a [Demand], efforts: &'a Efforts) -> Vec<Answered<'a>> {
    let answering = |demand: &Demand| {
        let all = efforts.all.iter();
        all.filter(|effort| effort.is_meant() && effort.items.contains(&demand.key))
            .collect()
    };
    let all = demands.iter().map(|demand| Answered {
        efforts: answering(demand),
        demand,
    });
    all.collect()
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let span = match Span::of(&ask) {
            Ok(span) => span,
            Err(outcome) => return Ok(outcome),
        };
        let year = span.period.first.year();
        let demands = demands(ask.reader, ask.scope, year, span.as_of).await?;
        let efforts = efforts(&mut ask, span).await?;
        let all = answered(&demands, &efforts);
        let part = all.iter().filter(|one| one.is_answered()).count() as u64;
        let share = Share::new(part, all.len() as u64);
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say("plan-no-letter-here")));
        }
        let href = |only: &str| {
            let mut pairs = span.pairs().to_vec();
            pairs.push(("bare", only.to_owned()));
            let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
            address_with("/plan/svar", pairs)
        };
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Share(share),
            trend: vec![],
            forecast: None,
            asides: vec![Aside {
                label: ask.t.say("plan-aside-unanswered"),
                amount: Amount::Count(share.whole - share.part),
                href: Some(href("ubesvart")),
            }],
            rows: href(""),
        })))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let Ok(span) = Span::of(&ask) else {
            return Ok(vec![]);
        };
        let year = span.period.first.year();
        let demands = demands(ask.reader, ask.scope, year, span.as_of).await?;
        let efforts = efforts(&mut ask, span).await?;
        let row = |one: &Answered<'_>| CountedRow {
            id: one.demand.id,
            name: one.demand.address.clone(),
            in_part: one.is_answered(),
        };
        Ok(answered(&demands, &efforts).iter().map(row).collect())
    })
}
