use std::time::Duration;

use axum::extract::{Path, State};
use kernel::Id;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use statbank::{Choice, Service, TableId, WrongWish};
use texts::Tongue;

use crate::{
    fetching::{
        asking::ask_about,
        known_table,
        line::{Chosen, Line},
        planning::{Planning, Tables, WrongLine},
        state::FetchAdvice,
    },
    indicator::Series,
    pages::{
        self, line_told,
        source::{find, href},
        table::{code_field, read_codes},
    },
    queries::{catalogue, fetch_plans, fetch_plans::KeptTable},
    whose::event_of,
};

/// People wait for what a table has; a service that is slow is asked again later.
const LONGEST: Duration = Duration::from_secs(30);
const MOST_YEARS: i64 = 60;
const TABLE_LENGTH: usize = 100;

/// Spør tjenesten hva en tabell har, and keeps it to choose from.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such source.
pub async fn ask_table(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(key): Path<String>,
    mut fields: Fields,
) -> Page {
    let source = find(&mut app.database.read().await?, &key).await?;
    let services = app.statistics();
    let service = Some(fields.raw("tjeneste").to_owned());
    let service = service.filter(|key| services.by_key(key).is_some());
    let service = fields.required("tjeneste", service);
    let code = fields.required_text("tabell", TABLE_LENGTH);
    let code = code.and_then(|code| match code.parse::<TableId>() {
        Ok(code) => Some(code),
        Err(_) => {
            let sentence = fields.sentence("indicators-fetch-not-a-table");
            fields.note("tabell", sentence);
            None
        }
    });
    let (Some(service), Some(code)) = (service, code) else {
        return pages::source::with_faults(&app, &person, frame, (&key, fields)).await;
    };
    let asked = tokio::time::timeout(LONGEST, ask_about(&app, (&service, &code))).await;
    let table = match asked {
        Ok(Ok(Some(table))) => table,
        Ok(Ok(None)) => return Err(Refusal::NotFound),
        Ok(Err(failure)) => {
            let advice = FetchAdvice::from(failure.advice());
            fields.note("tabell", frame.t.say(advice.key()));
            return pages::source::with_faults(&app, &person, frame, (&key, fields)).await;
        }
        Err(_) => {
            fields.note("tabell", frame.t.say(FetchAdvice::TryLater.key()));
            return pages::source::with_faults(&app, &person, frame, (&key, fields)).await;
        }
    };
    let now = app.now();
    let mut tx = app.database.begin().await?;
    let id = fetch_plans::put_table(&mut tx, (&service, &table), now).await?;
    let event = event_of(&person, "statistics.table-asked", now)
        .about("statistics_source", source.id)
        .after(&json!({ "table": code.as_str() }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("{}/tabell/{id}", href(&key))))
}

/// Legger til en dataserie som skal hentes fra tabellen.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such source or table.
pub async fn add(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path((key, id)): Path<(String, String)>,
    mut fields: Fields,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href(&key), app.now()).await? {
        return Ok(see_other(&location));
    }
    let source = find(&mut tx, &key).await?;
    let series = catalogue::series(&mut tx).await?;
    let kept = fetch_plans::tables(&mut tx).await?;
    let kept = kept.into_iter().find(|one| one.id == id);
    let kept = kept.ok_or(Refusal::NotFound)?;
    let lines = fetch_plans::lines(&mut tx).await?;
    let own = lines.iter().filter(|line| line.source == source.id);
    let place = own.map(|line| line.place).max().unwrap_or(0) + 1;
    let service = |key: &str| {
        let known = app.statistics().by_key(key);
        known.map(|known| known.service().clone())
    };
    let read = line((&mut fields, &frame.t), (&kept, &series), &service);
    let Some(read) = read.filter(|_| fields.is_faultless()) else {
        drop(tx);
        return pages::table::with_faults(&app, frame, (&key, id), fields).await;
    };
    let line = Line {
        id: app.new_id(),
        source: source.id,
        place,
        ..read
    };
    fetch_plans::insert_line(&mut tx, &line).await?;
    let event = event_of(&person, "statistics.line-added", app.now())
        .about("statistics_source", source.id)
        .after(&told(&line, &series));
    audit::commit(tx, &event).await?;
    Ok(see_other(&href(&key)))
}

/// Tar bort en dataserie fra det som hentes. Figures that were read in stay.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such source.
pub async fn remove(
    State(app): State<App>,
    person: Person,
    Path((key, id)): Path<(String, String)>,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    let source = find(&mut tx, &key).await?;
    let lines = fetch_plans::lines(&mut tx).await?;
    let series = catalogue::series(&mut tx).await?;
    let line = lines.iter().find(|line| line.id == id);
    if let (Some(line), true) = (
        line,
        fetch_plans::delete_line(&mut tx, id, source.id).await?,
    ) {
        let event = event_of(&person, "statistics.line-removed", app.now())
            .about("statistics_source", source.id)
            .before(&told(line, &series));
        audit::commit(tx, &event).await?;
    }
    Ok(see_other(&href(&key)))
}

fn told(line: &Line, series: &[Series]) -> serde_json::Value {
    let series = series.iter().find(|one| one.id == line.series);
    json!({ "series": series.map(|one| one.key.clone()), "table": line.table })
}

/// The line as it was filled in, every fault noted at its field.
fn line(
    (fields, t): (&mut Fields, &Tongue),
    (kept, series): (&KeptTable, &[Series]),
    service: &dyn Fn(&str) -> Option<Service>,
) -> Option<Line> {
    let chosen_series = fields.id("serie");
    let known = chosen_series.filter(|id| series.iter().any(|one| one.id == *id));
    let chosen_series = fields.required("serie", known);
    let years = fields.number("ar", 1, MOST_YEARS);
    let years = match fields.raw("ar").trim() {
        "" => fields.required("ar", years),
        _ => years,
    };
    let choices: Vec<&Choice> = known_table::others(&kept.table).collect();
    let mut chosen = Chosen::new();
    for (number, choice) in choices.iter().enumerate() {
        let codes = read_codes(fields, number, choice);
        if !codes.is_empty() {
            chosen.insert(choice.dimension.id().to_owned(), codes);
        }
    }
    let line = Line {
        id: kept.id,
        source: kept.id,
        place: 0,
        service: kept.service.clone(),
        table: kept.table.id.as_str().to_owned(),
        series: chosen_series?,
        years: u32::try_from(years?).ok()?,
        chosen,
    };
    let tables: Tables = fetch_plans::to_plan_with(std::slice::from_ref(kept));
    let planning = Planning {
        tables: &tables,
        series,
        services: service,
    };
    for wrong in planning.wrong_with(&line) {
        let sentence = line_told::sentence(&wrong, t);
        fields.note(&field_of(&wrong, &choices), sentence);
    }
    Some(line)
}

/// The field that a fault belongs to.
fn field_of(wrong: &WrongLine, choices: &[&Choice]) -> String {
    let dimension = match wrong {
        WrongLine::Wish(
            WrongWish::NoCode { dimension, .. }
            | WrongWish::NoDimension(dimension)
            | WrongWish::Nothing(dimension)
            | WrongWish::Needed(dimension),
        ) => dimension,
        _ => return "serie".to_owned(),
    };
    let at = choices
        .iter()
        .position(|one| one.dimension.id() == dimension);
    at.map_or_else(|| "ar".to_owned(), code_field)
}
