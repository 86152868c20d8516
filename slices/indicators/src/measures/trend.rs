use organisations::{nation::nation, stable_id};
use slice::{
    Amount, Answer, Aside, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Unit,
    Wording,
};

use super::{not_measurable, share_of};
use crate::{
    indicator::Indicator,
    queries::{catalogue, values},
    region::Region,
    series_of_places::Developments,
    trends::{Development, Way},
};

/// The indicators that a letter may ask of, in the order that bindings keep.
const INDICATORS: [&str; 9] = [
    "temporary-housing",
    "temporary-housing-long",
    "social-assistance",
    "social-assistance-young",
    "social-assistance-long",
    "child-poverty",
    "low-income",
    "youth-outside",
    "debt-counselling-waiting",
];

const INDICATOR: Parameter = Parameter {
    name: "indicator",
    text: "indicators-indicator",
    default: 0,
    least: 0,
    most: INDICATORS.len() as i64 - 1,
    choices: &[
        "indicators-measure-temporary-housing",
        "indicators-measure-temporary-housing-long",
        "indicators-measure-social-assistance",
        "indicators-measure-social-assistance-young",
        "indicators-measure-social-assistance-long",
        "indicators-measure-child-poverty",
        "indicators-measure-low-income",
        "indicators-measure-youth-outside",
        "indicators-measure-debt-waiting",
    ],
};

const LESS: &str = "reduser|ned|færre|mindre";

/// Andel av fylkene der en indikator går riktig vei.
pub const MEASURE: Measure = Measure {
    key: "indicators.trend",
    kind: Kind::Trend,
    title: "indicators-measure-trend",
    definition: "indicators-measure-trend-rule",
    parameters: &[INDICATOR],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: &[
        wording(&[LESS, "midlertidig|mellombels"], 0),
        wording(&[LESS, "sosialhjelp"], 2),
        wording(&[LESS, "sosialhjelp", "ung"], 3),
        wording(&[LESS, "sosialhjelp", "langtid"], 4),
        wording(&[LESS, "barnefattigdom"], 5),
    ],
    evaluate,
    rows,
};

const fn wording(words: &'static [&'static str], indicator: i64) -> Wording {
    // The place in the list, as a value that lives for ever.
    const PLACES: [[(&str, i64); 1]; INDICATORS.len()] = {
        let mut all = [[("indicator", 0)]; INDICATORS.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = [("indicator", at as i64)];
            at += 1;
        }
        all
    };
    static CHOSEN: [[(&str, i64); 1]; INDICATORS.len()] = PLACES;
    Wording {
        parameters: &CHOSEN[indicator as usize],
        ..Wording::of(Kind::Trend, words)
    }
}

/// A county of the office, and how the indicator goes there.
struct OfCounty {
    number: &'static str,
    name: &'static str,
    development: Development,
}

async fn counties(ask: &mut Ask<'_>) -> anyhow::Result<Option<(Indicator, Vec<OfCounty>)>> {
    let place = usize::try_from(ask.parameters.get(&INDICATOR)).unwrap_or(0);
    let key = INDICATORS.get(place).copied().unwrap_or(INDICATORS[0]);
    let all = catalogue::indicators(ask.reader).await?;
    let Some(indicator) = all.into_iter().find(|one| one.key == key) else {
        return Ok(None);
    };
    let Some(counted) = ask.period.until(ask.as_of) else {
        return Ok(None);
    };
    let numbers = nation().counties_of(ask.scope.office(), counted.last);
    let regions: Vec<Region> = numbers
        .iter()
        .map(|one| Region::County((*one).to_owned()))
        .collect();
    let values = values::of_regions(ask.reader, &regions).await?;
    let developments = Developments::of(&values);
    let told = numbers.iter().zip(&regions).filter_map(|(number, region)| {
        let by_year = developments.get(indicator.id, region)?;
        Some(OfCounty {
            number,
            name: nation()
                .county(number)
                .map_or(*number, |county| county.name),
            development: Development::of(&indicator, by_year, counted.last.year()),
        })
    });
    let told = told.collect();
    Ok(Some((indicator, told)))
}

fn evaluate(mut ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let Some((indicator, counties)) = counties(&mut ask).await? else {
            return Ok(not_measurable("indicators-measure-not-begun", &ask));
        };
        let rows = counted(&counties);
        if rows.is_empty() {
            return Ok(not_measurable("indicators-measure-too-little-to-say", &ask));
        }
        let year = ask.period.last.year().to_string();
        let href = format!("/levekar/utvikling?indikator={}&ar={year}", indicator.key);
        let unsure = counties.len() - rows.len();
        let asides = (unsure > 0).then(|| Aside {
            label: ask.t.say(Way::TooLittle.key()),
            amount: Amount::Count(unsure as u64),
            href: Some(href.clone()),
        });
        Ok(share_of(&rows, (href, asides.into_iter().collect())))
    })
}

fn rows(mut ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async move {
        let found = counties(&mut ask).await?;
        Ok(found
            .map(|(_, counties)| counted(&counties))
            .unwrap_or_default())
    })
}

/// A county where too little can be said is neither right nor wrong: it is no row.
fn counted(counties: &[OfCounty]) -> Vec<CountedRow> {
    let said = counties
        .iter()
        .filter(|one| one.development.way != Way::TooLittle);
    let row = |one: &OfCounty| CountedRow {
        id: stable_id("county", one.number),
        name: one.name.to_owned(),
        in_part: one.development.way == Way::Right,
    };
    said.map(row).collect()
}
