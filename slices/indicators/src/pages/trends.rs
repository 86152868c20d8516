use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use organisations::{AtOffice, nation::nation};
use shell::{App, Frame, Page, Query, page};
use statistics::trend::{NoTrend, Scale, Trend};
use texts::Tongue;

use super::{need::signed, told};
use crate::{
    indicator::Indicator,
    queries::{catalogue, values},
    region::Region,
    series_of_places::ByYear,
    trends::{Development, Way},
};

#[derive(Template)]
#[template(path = "pages/trends.html")]
struct TrendsPage {
    frame: Frame,
    choices: Vec<(String, String)>,
    key: String,
    name: String,
    year: i32,
    years: Vec<i32>,
    tables: [Places; 2],
    /// How many municipalities go each way.
    summary: Vec<(String, usize)>,
    synthetic: bool,
}

/// A table of places.
struct Places {
    caption: String,
    lines: Vec<Line>,
}

struct Line {
    name: String,
    href: Option<String>,
    way: Way,
    word: String,
    change: String,
    interval: String,
    years: String,
    why_not: String,
}

/// Utvikling: which way an indicator goes in the counties and municipalities of the office, and how surely.
///
/// # Errors
/// What the database says.
pub async fn trends(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let mut query = query;
    let mut reader = app.database.read().await?;
    let indicators = catalogue::indicators(&mut reader).await?;
    let asked = query.raw("indikator").to_owned();
    let chosen = indicators.iter().find(|one| one.key == asked);
    let chosen = chosen.or(indicators.first());
    let counties = nation().counties_of(at.office.id, frame.today);
    let values = match chosen {
        Some(one) => {
            let what = (frame.today.year(), counties);
            values::around(&mut reader, one.id, what).await?
        }
        None => Vec::new(),
    };
    let synthetic = crate::queries::imports::is_any_synthetic(&mut reader).await?;
    drop(reader);
    let mut by_region: BTreeMap<&Region, ByYear<'_>> = BTreeMap::new();
    for value in &values {
        by_region
            .entry(&value.region)
            .or_default()
            .insert(value.year, value);
    }
    let this_year = frame.today.year();
    let year = query.number("ar", 1990, i64::from(this_year));
    let year = year
        .and_then(|year| i32::try_from(year).ok())
        .unwrap_or(this_year);
    let t = &frame.t;
    let line = |region: Region| {
        let development = chosen.map(|one| {
            let nothing = BTreeMap::new();
            let by_year = by_region.get(&region).unwrap_or(&nothing);
            Development::of(one, by_year, year)
        });
        let href = match &region {
            Region::Municipality(number) => Some(format!("/kommuner/{number}")),
            _ => None,
        };
        line(
            told::place(&region, frame.today, t),
            href,
            (chosen, development),
            t,
        )
    };
    let mut own = nation().municipalities_of(at.office.id, frame.today);
    own.sort_by_cached_key(|one| organisations::alphabetical(one.name));
    let municipalities = own
        .iter()
        .map(|one| line(Region::Municipality(one.number.to_owned())));
    let municipalities: Vec<Line> = municipalities.collect();
    let counties = counties
        .iter()
        .map(|one| line(Region::County((*one).to_owned())));
    let name = |one: &Indicator| one.texts.of(t.language()).name.clone();
    page(&TrendsPage {
        choices: indicators
            .iter()
            .map(|one| (one.key.clone(), name(one)))
            .collect(),
        key: chosen.map(|one| one.key.clone()).unwrap_or_default(),
        name: chosen.map(name).unwrap_or_default(),
        year,
        years: (this_year - 9..=this_year).rev().collect(),
        summary: summary(&municipalities, t),
        tables: [
            Places {
                caption: t.say("indicators-measure-counties"),
                lines: counties.chain([line(Region::Nation)]).collect(),
            },
            Places {
                caption: t.say("indicators-measure-municipalities"),
                lines: municipalities,
            },
        ],
        synthetic,
        frame,
    })
}

fn summary(lines: &[Line], t: &Tongue) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<Way, usize> = BTreeMap::new();
    for line in lines {
        *counts.entry(line.way).or_default() += 1;
    }
    let told = counts.into_iter();
    told.map(|(way, count)| (t.say(way.key()), count)).collect()
}

fn line(
    name: String,
    href: Option<String>,
    (indicator, development): (Option<&Indicator>, Option<Development>),
    t: &Tongue,
) -> Line {
    let way = development.map_or(Way::TooLittle, |one| one.way);
    let empty = Line {
        name,
        href,
        way,
        word: t.say(way.key()),
        change: "–".to_owned(),
        interval: "–".to_owned(),
        years: "–".to_owned(),
        why_not: String::new(),
    };
    match (indicator, development.map(|one| one.trend)) {
        (Some(indicator), Some(Ok(trend))) => Line {
            change: change(trend.whole.estimate, (&trend, indicator), t),
            interval: t.with(
                "indicators-measure-from-to",
                [
                    (
                        "low",
                        change(trend.whole.interval.low, (&trend, indicator), t).into(),
                    ),
                    (
                        "high",
                        change(trend.whole.interval.high, (&trend, indicator), t).into(),
                    ),
                ],
            ),
            years: format!("{}–{}", trend.first_year, trend.last_year),
            ..empty
        },
        (_, Some(Err(reason))) => Line {
            why_not: why_not(reason, t),
            ..empty
        },
        _ => empty,
    }
}

/// In per cent where the change is relative, else in the unit of the indicator.
fn change(value: f64, (trend, indicator): (&Trend, &Indicator), t: &Tongue) -> String {
    match trend.scale {
        Scale::Relative => {
            let sign = if value < 0.0 { "−" } else { "+" };
            format!("{sign}{} %", t.decimal((value * 100.0).abs(), 0))
        }
        Scale::Units if indicator.decimals == 0 => {
            let sign = if value < 0.0 { "−" } else { "+" };
            format!("{sign}{}", t.decimal(value.abs(), 0))
        }
        Scale::Units => signed(value, t),
    }
}

fn why_not(reason: NoTrend, t: &Tongue) -> String {
    match reason {
        NoTrend::FewYears { found, least } => t.with(
            "indicators-measure-few-years",
            [("found", found.into()), ("least", least.into())],
        ),
        NoTrend::NothingCounted => t.say("indicators-measure-nothing-counted"),
        NoTrend::YearTwice(_) | NoTrend::NotANumber(_) => t.say("indicators-measure-odd-figures"),
    }
}
