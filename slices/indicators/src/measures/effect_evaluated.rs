use slice::{
    Amount, Answer, Aside, Ask, Better, CountedRow, Figure, Kind, Measure, Outcome, Unit, Wording,
};

use super::not_measurable;
use crate::{
    kept::{Evaluation, Finding},
    pages::evaluations::href,
    queries::{catalogue, evaluations},
};

const JUDGE: &str = "vurder";
const EFFORT: &str = "innsats";
/// Whether it has led to something.
const LED: &str = "ført|leidd";

/// Vurderinger av egen innsats som embetet har tatt vare på i perioden.
pub const MEASURE: Measure = Measure {
    key: "indicators.effect_evaluated",
    kind: Kind::Done,
    title: "indicators-kept-measure",
    definition: "indicators-kept-measure-rule",
    parameters: &[],
    unit: Unit::Count,
    better: Better::Higher,
    asked_by: &[
        Wording::of(Kind::Done, &[JUDGE, EFFORT, LED]),
        Wording::of(Kind::Trend, &[JUDGE, EFFORT, LED]),
    ],
    evaluate,
    rows,
};

/// Those that counted in the period up to the day that is asked about; `None` where it has not begun.
async fn counted(ask: &mut Ask<'_>) -> database::Result<Option<Vec<Evaluation>>> {
    let Some(days) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    let mut all = evaluations::of_office(ask.reader, ask.scope).await?;
    all.retain(|one| one.counts_in(days));
    Ok(Some(all))
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let all = counted(&mut ask).await?;
        let (Some(all), Some(days)) = (all, ask.period.until(ask.as_of)) else {
            return Ok(not_measurable("indicators-measure-not-begun", &ask));
        };
        let differ = all
            .iter()
            .filter(|one| one.kept.finding() != Finding::NoDifference);
        let rows = href(days);
        let aside = Aside {
            label: ask.t.say("indicators-kept-measure-differ"),
            amount: Amount::Count(differ.count() as u64),
            href: Some(rows.clone()),
        };
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Count(all.len() as u64),
            trend: vec![],
            forecast: None,
            asides: if all.is_empty() { vec![] } else { vec![aside] },
            rows,
        })))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let indicators = catalogue::with_retired(ask.reader).await?;
        let all = counted(&mut ask).await?.unwrap_or_default();
        let row = |one: &Evaluation| {
            let known = indicators.iter().find(|known| known.id == one.indicator)?;
            let name = &known.texts.of(ask.t.language()).name;
            Some(CountedRow {
                id: one.id,
                name: format!("{name}: {}, {}", one.theme.1, one.kept.began),
                in_part: true,
            })
        };
        Ok(all.iter().filter_map(row).collect())
    })
}
