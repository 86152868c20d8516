use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, address_with, once, see_other};

use crate::{
    competence::{Approval, Version, approve},
    measures::Span,
    pages::competence as pages,
    queries::competence,
};

/// The longest introduction that is taken.
const INTRODUCTION_LENGTH: usize = 8000;

/// Lager en ny versjon av kompetanseplanen: the activities as they are planned now, with an introduction.
///
/// # Errors
/// [`Refusal::SomebodyWasFirst`] when another made one at the same moment.
pub async fn make(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let at = AtOffice::of(&person, &frame)?;
    let year = Span::read(&fields, app.today()).period.first.year();
    let introduction = fields.text("innledning", INTRODUCTION_LENGTH);
    let mut reader = app.database.read().await?;
    let lines = pages::lines_of(&mut reader, &at, year, &frame).await?;
    drop(reader);
    if lines.is_empty() {
        fields.note("innledning", frame.t.say("plan-competence-empty"));
    }
    if !fields.is_faultless() {
        return pages::with_faults(&app, &person, frame, fields).await;
    }
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &address(year), app.now()).await? {
        return Ok(see_other(&location));
    }
    let before = competence::of_years(&mut tx, &scope, (year, year)).await?;
    let version = Version {
        id: app.new_id(),
        year,
        number: before.last().map_or(1, |version| version.number + 1),
        introduction: introduction.unwrap_or_default(),
        lines,
        made_by: person.name.clone(),
        made_at: app.now(),
        approvals: vec![],
    };
    competence::insert(&mut tx, &scope, &version).await?;
    let event = Event::new("competence-plan.made", &person.actor(), app.now())
        .office(scope.office())
        .about("competence_plan", version.id)
        .after(
            &json!({ "year": year, "number": version.number, "activities": version.lines.len() }),
        );
    audit::commit(tx, &event).await?;
    Ok(see_other(&address(year)))
}

/// Godkjenner en versjon for den ene siden.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such version.
pub async fn approve_version(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    let found = competence::find(&mut tx, &scope, id).await?;
    let version = found.ok_or(Refusal::NotFound)?;
    let year = version.year;
    if let Once::Again(location) = once(&mut tx, &fields, &address(year), app.now()).await? {
        return Ok(see_other(&location));
    }
    let all = competence::of_years(&mut tx, &scope, (year, year)).await?;
    let is_latest = all.last().is_some_and(|latest| latest.id == id);
    let side = match approve(&version.approvals, is_latest, (person.role, person.hand())) {
        Ok(side) => side,
        Err(why) => {
            drop(tx);
            fields.note("godkjenn", frame.t.say(pages::refusal_key(why)));
            return pages::with_faults(&app, &person, frame, fields).await;
        }
    };
    let approval = Approval {
        side,
        hand: person.hand(),
        by: person.name.clone(),
        at: app.now(),
    };
    if !competence::approve(&mut tx, id, &approval).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = Event::new("competence-plan.approved", &person.actor(), app.now())
        .office(scope.office())
        .about("competence_plan", id)
        .after(&json!({ "side": side.code() }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&address(year)))
}

fn address(year: i32) -> String {
    let year = year.to_string();
    address_with("/plan/kompetanseplan", [("ar", year.as_str())])
}
