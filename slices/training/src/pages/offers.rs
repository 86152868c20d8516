use std::collections::{HashMap, HashSet};

use access::OfficeScope;
use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::{Day, Id};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};

use super::options::Choice;
use crate::{
    actions::{id_in_path, offer::covered},
    course::Course,
    coverage::{self, Line},
    offer::Chosen,
    queries::{self, figures},
    words::Work,
};

#[derive(Template)]
#[template(path = "pages/offers.html")]
struct OffersPage {
    frame: Frame,
    fields: Fields,
    course: Course,
    choices: Vec<Choice>,
    rows: Vec<OfferLine>,
}

/// A NAV office that the course can be offered to.
struct OfferLine {
    id: String,
    name: String,
    /// The day this course was offered; empty when it was not.
    offered: String,
    covered: String,
    people: String,
    /// What else the period shows: offered other courses for the work, or nobody came.
    told: String,
    is_ticked: bool,
}

/// Hvem kurset kan tilbys, with the filter of the address: all, or those who were passed over.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such course.
pub async fn offers(
    State(app): State<App>,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
    query: Query,
) -> Page {
    let id = id_in_path(&id)?;
    let mut reader = app.database.read().await?;
    let course = queries::courses::find(&mut reader, &at.scope, id).await?;
    let course = course.ok_or(Refusal::NotFound)?;
    drop(reader);
    page(&build(&app, &at.scope, frame, course, query.0).await?)
}

/// The list again, with what is wrong.
///
/// # Errors
/// As [`offers`].
pub async fn with_faults(
    (app, person, frame): (App, Person, Frame),
    course: Course,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let template = build(&app, &scope, frame, course, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn build(
    app: &App,
    scope: &OfficeScope,
    frame: Frame,
    course: Course,
    fields: Fields,
) -> Result<OffersPage, Refusal> {
    let mut reader = app.database.read().await?;
    let chosen: Chosen = fields.raw("vis").parse().unwrap_or(Chosen::All);
    // The year so far, as the requirement counts it and as the list that one comes from shows it.
    let period = super::period::asked(&fields, &frame);
    let year = period.last.year();
    let work = course.work.unwrap_or(Work::TheAct);
    let staff = figures::staff(&mut reader, scope, year).await?;
    let done = figures::done(&mut reader, scope, period).await?;
    let groups = figures::groups(&mut reader, scope, period).await?;
    let bases = queries::bases::of_year(&mut reader, scope, year).await?;
    let offers = queries::offers::of_course(&mut reader, scope, course.id()).await?;
    let offered: HashMap<Id, (Day, i64)> = offers
        .into_iter()
        .map(|offer| (offer.nav_office, (offer.offered_on, offer.people)))
        .collect();
    let ticked: HashSet<&str> = fields.all("kontor").into_iter().collect();
    let t = &frame.t;
    let lines = coverage::of_work(&staff, &done, &groups.offered, work, period);
    let line = |line: &Line| {
        let id = line.nav_office.to_string();
        let here = offered.get(&line.nav_office);
        OfferLine {
            name: line.name.clone(),
            offered: here.map_or_else(String::new, |(day, _)| t.day(*day)),
            covered: here.map_or_else(String::new, |(_, people)| t.number(*people)),
            people: t.number(covered(bases.get(&line.nav_office), course.work)),
            told: t.say(told(line)),
            is_ticked: ticked.contains(id.as_str()),
            id,
        }
    };
    let shown = lines.iter().filter(|line| line.is_chosen(chosen));
    let rows = shown.map(line).collect();
    Ok(OffersPage {
        choices: super::options::chosen(t),
        rows,
        course,
        fields,
        frame,
    })
}

fn told(line: &Line) -> &'static str {
    match (line.is_offered, line.has_come) {
        (false, _) => "training-chosen-never-offered",
        (true, false) => "training-chosen-never-came",
        (true, true) => "training-has-come",
    }
}
