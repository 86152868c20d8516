use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::{Path, State};
use kernel::Day;
use organisations::{AtOffice, nation::nation};
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page};
use texts::Tongue;

use super::{
    indicator_map::{MapAsk, MapPart, asked, population},
    overview::trend,
    told,
};
use crate::{
    computing::Value,
    indicator::Indicator,
    picture::{self, Extent},
    queries::{catalogue, imports, values},
    region::Region,
    routes::{ANSWERERS, IMPORTERS},
    series_of_places::ByYear,
};

/// So many years of development are shown where the whole country is.
const YEARS: i32 = 10;

#[derive(Template)]
#[template(path = "pages/indicator.html")]
struct IndicatorPage {
    frame: Frame,
    key: String,
    name: String,
    definition: String,
    caveat: String,
    /// How the number is made, in a sentence each.
    rules: Vec<String>,
    attribution: String,
    is_synthetic: bool,
    /// The day since which it is no longer in use.
    retired: Option<String>,
    years: Vec<i32>,
    year: i32,
    /// What the column of developments is called.
    development: String,
    rows: Vec<Row>,
    map: MapPart,
    may_follow: bool,
}

/// A place with its figure of the year.
struct Row {
    name: String,
    /// The address of the municipality's own page.
    href: Option<String>,
    number: String,
    detail: String,
    trend: String,
    note: String,
}

/// En indikator: what it says of each municipality of the office, of its county and of the nation.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such indicator.
pub async fn indicator(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(key): Path<String>,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let all = catalogue::with_retired(&mut reader).await?;
    let population = population(&all);
    let indicator = all
        .into_iter()
        .find(|one| one.key == key)
        .ok_or(Refusal::NotFound)?;
    let sources = catalogue::sources(&mut reader).await?;
    let imports = imports::all(&mut reader).await?;
    let years = values::years(&mut reader, &indicator).await?;
    let mut fields = query.0;
    let year = year(&mut fields, &years, frame.today);
    let t = &frame.t;
    let asked = asked(&fields);
    let values = match asked.extent {
        Extent::Office => {
            let counties = nation().counties_of(at.office.id, frame.today);
            values::around(&mut reader, indicator.id, (year, counties)).await?
        }
        // All years of all places are more than a page shows.
        Extent::Country | Extent::Counties => {
            values::of_years(&mut reader, indicator.id, year - YEARS + 1..=year).await?
        }
    };
    let by_region = by_region(&values);
    let near = (year, frame.today);
    let what = (asked.showing, asked.extent, population);
    let ground = picture::load(&mut reader, what, near).await?;
    let ask = MapAsk {
        at: &at,
        indicator: &indicator,
        values: &values,
        ground: &ground,
        asked,
        year,
        may_import: IMPORTERS.contains(&person.role),
        today: frame.today,
        t,
    };
    let map = MapPart::of(&ask).await?;
    let rows = places(asked.extent, &at, frame.today)
        .into_iter()
        .map(|region| {
            let by_year = by_region.get(&region);
            row(&indicator, (&region, by_year), year, (frame.today, t))
        });
    let text = indicator.texts.of(t.language()).clone();
    let source = sources.into_iter().find(|one| one.id == indicator.source);
    page(&IndicatorPage {
        rules: rules(&indicator, t),
        retired: indicator.retired.map(|day| t.day(day)),
        is_synthetic: imports::has_synthetic(&imports),
        attribution: source.map(|one| one.attribution).unwrap_or_default(),
        rows: rows.collect(),
        development: development(asked.extent, t),
        map,
        may_follow: ANSWERERS.contains(&person.role),
        years: years.into_iter().rev().collect(),
        year,
        key: indicator.key,
        name: text.name,
        definition: text.definition,
        caveat: text.caveat,
        frame,
    })
}

fn development(extent: Extent, t: &Tongue) -> String {
    match extent {
        Extent::Office => t.say("indicators-development"),
        Extent::Country | Extent::Counties => {
            t.with("indicators-speed-newest-years", [("years", YEARS.into())])
        }
    }
}

fn by_region(values: &[Value]) -> BTreeMap<Region, ByYear<'_>> {
    let mut found: BTreeMap<Region, ByYear<'_>> = BTreeMap::new();
    for value in values {
        let by_year = found.entry(value.region.clone()).or_default();
        by_year.insert(value.year, value);
    }
    found
}

/// The year that is asked for, or the newest that has a number.
pub fn year(fields: &mut Fields, years: &BTreeSet<i32>, today: Day) -> i32 {
    let asked = fields.number("ar", 1900, 2100);
    let asked = asked.and_then(|year| i32::try_from(year).ok());
    asked
        .or(years.last().copied())
        .unwrap_or_else(|| today.year())
}

/// The municipalities of the office or of the country in alphabetical order, then their counties and the nation.
fn places(extent: Extent, at: &AtOffice, today: Day) -> Vec<Region> {
    let mut own: Vec<_> = match extent {
        Extent::Office => nation().municipalities_of(at.office.id, today),
        Extent::Country | Extent::Counties => nation().municipalities_at(today).collect(),
    };
    own.sort_by_cached_key(|one| organisations::alphabetical(one.name));
    let counties: BTreeSet<&str> = own.iter().map(|one| one.county).collect();
    if extent.is_of_counties() {
        own.clear();
    }
    let own = own
        .iter()
        .map(|one| Region::Municipality(one.number.to_owned()));
    let counties = counties
        .into_iter()
        .map(|number| Region::County(number.to_owned()));
    own.chain(counties).chain([Region::Nation]).collect()
}

fn row(
    indicator: &Indicator,
    (region, by_year): (&Region, Option<&ByYear<'_>>),
    year: i32,
    (today, t): (Day, &Tongue),
) -> Row {
    let value = by_year.and_then(|by_year| by_year.get(&year)).copied();
    let told = |tell: fn(&Value, &Tongue) -> String| value.map(|value| tell(value, t));
    Row {
        name: told::place(region, today, t),
        href: match region {
            Region::Municipality(number) => Some(format!("/kommuner/{number}")),
            _ => None,
        },
        number: value.map_or_else(|| "–".to_owned(), |value| told::value(value, indicator, t)),
        detail: told(told::part_of_whole).unwrap_or_default(),
        trend: by_year
            .map(|by_year| trend(indicator, by_year, t))
            .unwrap_or_default(),
        note: value
            .map(|value| told::note(value, today, t))
            .unwrap_or_default(),
    }
}

/// What must be known to read the number.
fn rules(indicator: &Indicator, t: &Tongue) -> Vec<String> {
    let mut rules = vec![t.say(indicator.merging.key()), t.say(indicator.need.key())];
    if indicator.least > 0 {
        rules.push(t.with("indicators-rule-least", [("least", indicator.least.into())]));
    }
    rules
}
