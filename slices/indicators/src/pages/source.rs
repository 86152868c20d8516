use std::{collections::BTreeMap, time::Duration};

use askama::Template;
use audit::Entry;
use axum::extract::{Path, State};
use database::Fetch;
use http::StatusCode;
use kernel::{Day, Id};
use serde_json::Value;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, Told, page, page_with};
use texts::Tongue;

use super::line_told;
use crate::{
    fetching::{
        line::{FetchPlan, Line},
        planning::{Planning, Size, WrongLine},
        state::{FetchState, Fetching},
    },
    freshness::{Freshness, freshness},
    indicator::{Series, Source},
    queries::{catalogue, fetch_plans, fetch_plans::KeptTable, fetches, imports},
    routes::IMPORTERS,
    whose::another_office,
};

#[derive(Template)]
#[template(path = "pages/source.html")]
struct SourcePage {
    frame: Frame,
    fields: Fields,
    key: String,
    name: String,
    facts: Vec<(String, String)>,
    address: String,
    state: (&'static str, String),
    may_import: bool,
    /// The program may ask services.
    is_set_up: bool,
    at_once: bool,
    on_schedule: bool,
    version: i64,
    lines: Vec<LineShown>,
    has_faults: bool,
    size: String,
    services: Vec<(String, String)>,
    tables: Vec<(String, String)>,
    is_open: bool,
    fetches: Vec<FetchShown>,
    history: Vec<Told>,
}

struct LineShown {
    id: String,
    series: String,
    table: String,
    chosen: String,
    years: u32,
    faults: Vec<String>,
}

struct FetchShown {
    id: String,
    asked: String,
    by: String,
    shape: &'static str,
    state: String,
    far: String,
    done: usize,
    of: usize,
    is_open: bool,
    has_file: bool,
    advice: String,
    fault: String,
}

/// Kilden: what is known of it, what is fetched of it and how, and the last times that it was.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such source.
pub async fn source(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(key): Path<String>,
    query: Query,
) -> Page {
    page(&template(&app, &person, frame, (&key, query.0)).await?)
}

/// The page again with what was wrong.
///
/// # Errors
/// As [`source`].
pub async fn with_faults(
    app: &App,
    person: &Person,
    frame: Frame,
    (key, fields): (&str, Fields),
) -> Page {
    let template = template(app, person, frame, (key, fields)).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

pub fn href(key: &str) -> String {
    format!("/levekar/kilder/{key}")
}

/// The source with the key.
///
/// # Errors
/// [`Refusal::NotFound`].
pub async fn find(reader: &mut impl Fetch, key: &str) -> Result<Source, Refusal> {
    let sources = catalogue::sources(reader).await?;
    let found = sources.into_iter().find(|one| one.key == key);
    found.ok_or(Refusal::NotFound)
}

/// What people call a service.
pub fn service_name(key: &str, t: &Tongue) -> String {
    match key {
        "ssb" => t.say("indicators-fetch-service-ssb"),
        "ssb-v1" => t.say("indicators-fetch-service-ssb-v1"),
        "fhi" => t.say("indicators-fetch-service-fhi"),
        other => other.to_owned(),
    }
}

async fn template(
    app: &App,
    person: &Person,
    frame: Frame,
    (key, fields): (&str, Fields),
) -> Result<SourcePage, Refusal> {
    let mut reader = app.database.read().await?;
    let source = find(&mut reader, key).await?;
    let imports = imports::all(&mut reader).await?;
    let plans = fetch_plans::plans(&mut reader).await?;
    let plan = plans.into_iter().find(|one| one.source == source.id);
    let mut lines = fetch_plans::lines(&mut reader).await?;
    lines.retain(|line| line.source == source.id);
    let series = catalogue::series(&mut reader).await?;
    let kept = fetch_plans::tables(&mut reader).await?;
    let fetches = fetches::of_source(&mut reader, source.id).await?;
    let office = person.office.as_ref().map(|office| office.id);
    let entries = audit::history(&mut reader, &[source.id], office).await?;
    let t = &frame.t;
    let published = imports::newest(&imports, source.id);
    let service = |key: &str| {
        let known = app.statistics().by_key(key);
        known.map(|known| known.service().clone())
    };
    let tables = fetch_plans::to_plan_with(&kept);
    let planning = Planning {
        tables: &tables,
        series: &series,
        services: &service,
    };
    let extracts = planning.extracts(&lines);
    let size = extracts
        .as_ref()
        .map(|extracts| size(Size::of(extracts), t));
    let wrong = extracts.as_ref().err().cloned().unwrap_or_default();
    let showing = Showing {
        series: &series,
        kept: &kept,
        t,
    };
    let line = |line: &Line| {
        let own = wrong.iter().filter(|(id, _)| *id == line.id);
        let faults = own.map(|(_, what)| line_told::sentence(what, t)).collect();
        showing.line(line, faults)
    };
    let plan = plan.unwrap_or(FetchPlan {
        source: source.id,
        at_once: false,
        on_schedule: false,
        version: 0,
    });
    let services = app.statistics().all().iter();
    let own_tables = kept.iter().filter(|one| {
        let from = (one.service.as_str(), one.table.id.as_str());
        lines
            .iter()
            .any(|line| (line.service.as_str(), line.table.as_str()) == from)
    });
    Ok(SourcePage {
        key: source.key.clone(),
        name: source.name.clone(),
        facts: facts(&source, published.map(|day| t.day(day)), t),
        address: source.address.clone(),
        state: match freshness(&source, published, frame.today) {
            Freshness::Never => ("none", t.say("indicators-never-imported")),
            Freshness::Fresh => ("good", t.say("indicators-fresh")),
            Freshness::Due(day) => (
                "bad",
                t.with("indicators-due", [("day", t.day(day).into())]),
            ),
        },
        may_import: IMPORTERS.contains(&person.role),
        is_set_up: !app.statistics().all().is_empty(),
        at_once: plan.at_once,
        on_schedule: plan.on_schedule,
        version: plan.version,
        lines: lines.iter().map(line).collect(),
        has_faults: wrong.iter().any(|(_, what)| *what != WrongLine::NotAsked),
        size: size.unwrap_or_default(),
        services: services
            .map(|one| (one.key.clone(), service_name(&one.key, t)))
            .collect(),
        tables: own_tables.map(|one| showing.table(one)).collect(),
        is_open: fetches.iter().any(|one| one.state.is_open()),
        fetches: fetches
            .iter()
            .map(|one| fetch(one, person, &frame))
            .collect(),
        history: history(&entries, &series, t),
        fields,
        frame,
    })
}

fn facts(source: &Source, published: Option<String>, t: &Tongue) -> Vec<(String, String)> {
    vec![
        (t.say("indicators-fetch-owner"), source.owner.clone()),
        (
            t.say("indicators-published"),
            published.unwrap_or_else(|| "–".to_owned()),
        ),
        (t.say("indicators-licence"), source.licence.clone()),
    ]
}

/// How much a plan is: requests, figures, about how long.
pub fn size(size: Size, t: &Tongue) -> String {
    let time = how_long(size.time, t);
    t.with(
        "indicators-fetch-size",
        [
            ("requests", size.requests.into()),
            ("cells", t.number(size.cells).into()),
            ("time", time.into()),
        ],
    )
}

fn how_long(time: Duration, t: &Tongue) -> String {
    match time.as_secs().max(1) {
        seconds @ 0..=90 => {
            let count = usize::try_from(seconds).unwrap_or(90);
            t.with("indicators-fetch-seconds", [("count", count.into())])
        }
        seconds => {
            let count = usize::try_from(seconds.div_ceil(60)).unwrap_or(usize::MAX);
            t.with("indicators-fetch-minutes", [("count", count.into())])
        }
    }
}

struct Showing<'a> {
    series: &'a [Series],
    kept: &'a [KeptTable],
    t: &'a Tongue,
}

impl Showing<'_> {
    fn line(&self, line: &Line, faults: Vec<String>) -> LineShown {
        let series = self.series.iter().find(|one| one.id == line.series);
        let service = service_name(&line.service, self.t);
        LineShown {
            id: line.id.to_string(),
            series: series
                .map(|one| one.name.of(self.t.language()).clone())
                .unwrap_or_default(),
            table: format!("{service}, {}", line.table),
            chosen: self.chosen(line),
            years: line.years,
            faults,
        }
    }

    /// The codes by the names that the table has for them; many of them by the first and the last.
    fn chosen(&self, line: &Line) -> String {
        let table = self
            .kept
            .iter()
            .find(|one| one.service == line.service && one.table.id.as_str() == line.table);
        let name = |dimension: &str, code: &String| {
            let choice = table.and_then(|one| one.table.dimension(dimension));
            let category = choice.and_then(|one| one.dimension.category(code));
            category.map_or(code.clone(), |one| one.name().to_owned())
        };
        let each = line
            .chosen
            .iter()
            .map(|(dimension, codes)| match codes.as_slice() {
                [first, .., last] if codes.len() > 3 => {
                    let told = [
                        ("count", codes.len().into()),
                        ("first", name(dimension, first).into()),
                        ("last", name(dimension, last).into()),
                    ];
                    self.t.with("indicators-fetch-codes-from-to", told)
                }
                codes => {
                    let names: Vec<String> =
                        codes.iter().map(|code| name(dimension, code)).collect();
                    names.join(" + ")
                }
            });
        let each: Vec<String> = each.collect();
        each.join("; ")
    }

    fn table(&self, kept: &KeptTable) -> (String, String) {
        let service = service_name(&kept.service, self.t);
        let code = kept.table.id.as_str();
        let title = kept.table.title.as_deref().unwrap_or_default();
        (kept.id.to_string(), format!("{service}, {code} {title}"))
    }
}

fn fetch(one: &Fetching, person: &Person, frame: &Frame) -> FetchShown {
    let t = &frame.t;
    let shape = match one.state {
        FetchState::Imported | FetchState::Nothing | FetchState::Opened => "good",
        FetchState::Fetched | FetchState::Waiting | FetchState::Running => "warn",
        FetchState::Failed => "bad",
        FetchState::Cancelled | FetchState::Dropped => "none",
    };
    let state = match one.waits_until {
        Some(until) => t.with(
            "indicators-fetch-waits-until",
            [("at", t.moment(until).into())],
        ),
        None => t.say(one.state.key()),
    };
    let far = match one.far.parts {
        0 => String::new(),
        _ => t.with(
            "indicators-fetch-far",
            [
                ("done", one.far.parts_done.into()),
                ("of", one.far.parts.into()),
                ("cells", t.number(one.far.cells_done).into()),
            ],
        ),
    };
    FetchShown {
        id: one.id.to_string(),
        asked: t.moment(one.asked_at),
        by: another_office(one.office, person, frame).unwrap_or_else(|| one.asked_by_name.clone()),
        shape,
        state,
        far,
        done: one.far.parts_done,
        of: one.far.parts,
        is_open: one.state.is_open(),
        has_file: one.state.has_file(),
        advice: one
            .advice
            .map(|advice| t.say(advice.key()))
            .unwrap_or_default(),
        fault: one.fault.clone().unwrap_or_default(),
    }
}

fn history(entries: &[Entry], series: &[Series], t: &Tongue) -> Vec<Told> {
    let labels = BTreeMap::from([
        ("figures", "indicators-figures"),
        ("published", "indicators-published"),
        ("fault", "indicators-fetch-fault"),
        ("table", "indicators-fetch-table"),
        ("series", "indicators-series"),
        ("at_once", "indicators-fetch-at-once"),
        ("on_schedule", "indicators-fetch-on-schedule"),
    ]);
    let words = |key: &str, value: &Value| {
        let label = t.say(labels.get(key)?);
        let value = match value {
            Value::Bool(true) => t.say("indicators-fetch-yes"),
            Value::Bool(false) => t.say("indicators-fetch-no"),
            Value::Number(number) => t.number(number.as_i64().unwrap_or_default()),
            Value::String(text) if key == "published" => {
                let day = text.parse::<Day>();
                day.map_or_else(|_| text.clone(), |day| t.day(day))
            }
            Value::String(text) if key == "series" => {
                let named = series.iter().find(|one| one.key == *text);
                let name = named.map(|one| one.name.of(t.language()));
                name.unwrap_or(text).clone()
            }
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        Some((label, value))
    };
    shell::told(entries, t, &words)
}

/// Fetches that wait for somebody, by source, for the list of sources.
pub fn waiting(fetches: &[Fetching]) -> BTreeMap<Id, FetchState> {
    let mut last: BTreeMap<Id, FetchState> = BTreeMap::new();
    for one in fetches.iter().rev() {
        last.insert(one.source, one.state);
    }
    last
}
