use audit::Event;
use axum::extract::{Path, State};
use plan::Theme;
use register::{Begun, Thing as _, Work, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::parts::{TEXT_LENGTH, TITLE_LENGTH, place, theme};
use crate::{
    experience::Experience,
    pages::{self, new::with_faults},
    queries,
};

/// Skriver ned en erfaring, as a draft of the office.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Experience::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let mut new = Experience {
        id,
        office: scope.office(),
        title: String::new(),
        theme: Theme::ChildPoverty,
        practice: String::new(),
        result: String::new(),
        municipality: None,
        project: None,
        contact: String::new(),
        published: None,
        version: 1,
    };
    read(&mut fields, &mut new);
    new.municipality = place(&mut fields, "kommune", &scope, app.today());
    if !fields.is_faultless() {
        drop(tx);
        let form = pages::experience::new(scope.office(), &frame);
        return with_faults(frame, form, fields);
    }
    queries::experiences::insert(&mut tx, &new).await?;
    let event = Event::new("experience.written", &person.actor(), app.now())
        .office(scope.office())
        .after(&new.facts().into());
    audit::commit(tx, &Experience::about(event, id)).await?;
    Ok(see_other(&Experience::href(id)))
}

/// Endrer en erfaring.
///
/// # Errors
/// As [`Work`].
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Experience>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    read(&mut work.fields, &mut work.thing);
    let (scope, today) = (work.scope, work.app.today());
    work.thing.municipality = place(&mut work.fields, "kommune", &scope, today);
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.done("experience.changed", vec![]).await
}

/// Deler en erfaring med alle embetene. What is published stays published.
///
/// # Errors
/// As [`Work`].
pub async fn publish(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Experience>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    let today = work.app.today();
    work.thing.published = Some(work.thing.published.unwrap_or(today));
    work.done("experience.published", vec![]).await
}

fn read(fields: &mut Fields, one: &mut Experience) {
    if let Some(title) = fields.required_text("tittel", TITLE_LENGTH) {
        one.title = title;
    }
    if let Some(theme) = theme(fields) {
        one.theme = theme;
    }
    if let Some(practice) = fields.required_text("gjort", TEXT_LENGTH) {
        one.practice = practice;
    }
    one.result = fields.text("resultat", TEXT_LENGTH).unwrap_or_default();
    one.contact = fields.text("kontakt", TITLE_LENGTH).unwrap_or_default();
}
