use kernel::{Day, Period};
use organisations::nation::nation;
use slice::{
    Amount, Answer, Aside, Ask, Better, CountedRow, Kind, Measure, OfficeAsk, Outcome, Unit,
    Wording,
};

use super::{not_measurable, share_of};
use crate::{
    effort::{Against, Balance, Totals},
    need::{Choice, Country, NeedIndex},
    pages::effort::{GREAT, HREF},
};

/// Andel av kommunene med størst behov som embetets innsats har nådd.
pub const MEASURE: Measure = Measure {
    key: "indicators.priority_reached",
    kind: Kind::Cover,
    title: "indicators-measure-priority",
    definition: "indicators-measure-priority-rule",
    parameters: &[],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: &[
        Wording::of(Kind::Cover, &["kommun", "størst|stort", "behov|utfordring"]),
        Wording::of(
            Kind::Cover,
            &["kommun", "særlige|særlege", "behov|utviklingsbehov"],
        ),
        Wording::of(
            Kind::Done,
            &["innsats|ressurs", "kommun", "behov|utviklingsbehov"],
        ),
    ],
    evaluate,
    rows,
};

/// The municipalities of great need as of the last day that counts; `None` where the period has not begun.
async fn great(ask: &mut Ask<'_>) -> anyhow::Result<Option<(Day, Vec<Against>)>> {
    let Some(counted) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    let country = Country::read(ask.reader, counted.last).await?;
    let lines = {
        let house = ask.house;
        let asked = OfficeAsk {
            reader: &mut *ask.reader,
            scope: ask.scope,
            period: Period::year(counted.last.year()),
            as_of: counted.last,
            t: ask.t,
        };
        house.efforts(asked).await?
    };
    let choice = Choice::all_alike(&country.indicators);
    let needs = NeedIndex::values(&country, &choice).unwrap_or_default();
    let totals = Totals::of(&lines);
    let own = nation().municipalities_of(ask.scope.office(), counted.last);
    let against = own.into_iter().map(|known| {
        let need = needs.iter().find(|(number, _)| *number == known.number);
        Against {
            number: known.number,
            need: need.map(|(_, need)| *need),
            totals: totals.get(&known.municipality).copied().unwrap_or_default(),
            size: Some(1.0),
        }
    });
    let mut all: Vec<Against> = against.collect();
    let balance = Balance::of(&all);
    all.retain(|one| {
        balance
            .as_ref()
            .is_some_and(|found| found.has_great_need(one))
    });
    Ok(Some((counted.last, all)))
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some((day, great)) = great(&mut ask).await? else {
            return Ok(not_measurable("indicators-measure-not-begun", &ask));
        };
        if great.is_empty() {
            return Ok(not_measurable("indicators-measure-no-need", &ask));
        }
        let year = day.year();
        let href = format!("{HREF}?ar={year}&per=antall&vis={GREAT}&dag={day}");
        let efforts: u32 = great.iter().map(|one| one.totals.done).sum();
        let aside = Aside {
            label: ask.t.say("indicators-measure-efforts-there"),
            amount: Amount::Count(u64::from(efforts)),
            href: Some(href.clone()),
        };
        Ok(share_of(&counted(&great), (href, vec![aside])))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let great = great(&mut ask).await?;
        Ok(great.map(|(_, great)| counted(&great)).unwrap_or_default())
    })
}

fn counted(great: &[Against]) -> Vec<CountedRow> {
    let row = |one: &Against| {
        let known = nation().number(one.number)?;
        Some(CountedRow {
            id: known.municipality,
            name: known.name.to_owned(),
            in_part: one.totals.done > 0,
        })
    };
    great.iter().filter_map(row).collect()
}
