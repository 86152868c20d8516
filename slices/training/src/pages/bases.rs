use std::collections::HashMap;

use access::CASE_WORKERS;
use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::Id;
use organisations::{AtOffice, NavOffice};
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};

use super::file::Taker;
use crate::{
    actions::bases::{href, year_of},
    base_file, queries,
    staff_base::{StaffBase, Sureness},
    tables_of,
    words::Work,
};

#[derive(Template)]
#[template(path = "pages/bases.html")]
struct BasesPage {
    frame: Frame,
    fields: Fields,
    year: i32,
    works: Vec<String>,
    rows: Vec<Line>,
    totals: Vec<String>,
    summary: String,
    /// Those that are not confirmed for the year.
    unconfirmed: Vec<Line>,
    may_work: bool,
}

/// A NAV office in the list.
#[derive(Clone)]
struct Line {
    href: String,
    name: String,
    counts: Vec<String>,
    shape: &'static str,
    state: String,
    day: String,
}

/// Grunnlaget: how many work with what in each NAV office, and what is not confirmed for the year.
///
/// # Errors
/// What the database says.
pub async fn bases(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    page(&build(&app, (&person, &at.scope), frame, query.0).await?)
}

/// The list again, with what is wrong with the file.
///
/// # Errors
/// As [`bases`].
pub async fn with_faults((app, person, frame): (App, Person, Frame), fields: Fields) -> Page {
    let scope = person.own_scope()?;
    let template = build(&app, (&person, &scope), frame, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// The counts as CSV.
///
/// # Errors
/// What the database says.
pub async fn csv(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let (nav_offices, bases) = read(&app, (&person, &at.scope), year_of(&query.0, &app)).await?;
    let grid = base_file::written(&nav_offices, &bases, &frame.t);
    taker(&app, &person, &at).csv("ansatte", &grid).await
}

/// The counts as a workbook.
///
/// # Errors
/// As [`csv`].
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let (nav_offices, bases) = read(&app, (&person, &at.scope), year_of(&query.0, &app)).await?;
    let grid = base_file::written(&nav_offices, &bases, &frame.t);
    taker(&app, &person, &at).xlsx("ansatte", &grid).await
}

fn taker<'a>(app: &'a App, person: &'a Person, at: &'a AtOffice) -> Taker<'a> {
    Taker {
        app,
        person,
        scope: &at.scope,
    }
}

type Found = (Vec<NavOffice>, HashMap<Id, StaffBase>);

async fn read(
    app: &App,
    (person, scope): (&Person, &access::OfficeScope),
    year: i32,
) -> Result<Found, Refusal> {
    let mut reader = app.database.read().await?;
    let mut nav_offices = organisations::nav_offices_of_office(&mut reader, scope.office()).await?;
    nav_offices.retain(|one| one.is_open_to(person, *scope));
    let bases = queries::bases::of_year(&mut reader, scope, year).await?;
    Ok((nav_offices, bases))
}

async fn build(
    app: &App,
    who: (&Person, &access::OfficeScope),
    frame: Frame,
    fields: Fields,
) -> Result<BasesPage, Refusal> {
    let year = year_of(&fields, app);
    let (nav_offices, bases) = read(app, who, year).await?;
    let t = &frame.t;
    let line = |one: &NavOffice| line(one, bases.get(&one.id), year, &frame);
    let rows: Vec<Line> = nav_offices.iter().map(line).collect();
    let seen = nav_offices.iter().filter_map(|one| bases.get(&one.id));
    let seen: Vec<&StaffBase> = seen.collect();
    let total = |work: &Work| {
        let sum: i64 = seen.iter().map(|base| base.people(*work)).sum();
        t.number(sum)
    };
    let unconfirmed: Vec<Line> = rows
        .iter()
        .filter(|line| line.shape != "good")
        .cloned()
        .collect();
    let told = [
        ("confirmed", (rows.len() - unconfirmed.len()).into()),
        ("count", rows.len().into()),
        ("year", year.to_string().into()),
    ];
    Ok(BasesPage {
        works: Work::ALL.iter().map(|work| t.say(work.key())).collect(),
        totals: Work::ALL.iter().map(total).collect(),
        summary: t.with("training-bases-summary", told),
        may_work: CASE_WORKERS.contains(&who.0.role),
        year,
        rows,
        unconfirmed,
        fields,
        frame,
    })
}

fn line(nav_office: &NavOffice, base: Option<&StaffBase>, year: i32, frame: &Frame) -> Line {
    let t = &frame.t;
    let sureness = match base {
        None => Sureness::Missing,
        Some(base) if base.confirmed.is_none() => Sureness::Proposed,
        Some(_) => Sureness::Confirmed,
    };
    let count = |work: &Work| match base {
        None => "–".to_owned(),
        Some(base) => t.number(base.people(*work)),
    };
    Line {
        href: href(nav_office.id, year),
        name: nav_office.name.clone(),
        counts: Work::ALL.iter().map(count).collect(),
        shape: match sureness {
            Sureness::Missing => "bad",
            Sureness::Proposed => "warn",
            Sureness::Confirmed => "good",
        },
        state: t.say(tables_of::sureness(sureness)),
        day: base
            .and_then(|base| base.confirmed)
            .map_or_else(|| "–".to_owned(), |day| t.day(day)),
    }
}
