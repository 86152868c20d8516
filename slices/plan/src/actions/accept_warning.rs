use audit::Event;
use axum::extract::State;
use kernel::Id;
use organisations::AtOffice;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, address_with, once, see_other};

use crate::{
    measures::Span,
    pages::coordination,
    queries::acceptances::{self, Acceptance},
};

/// The longest reason that is taken.
const REASON_LENGTH: usize = 500;

/// Godtar et varsel med en grunn. It comes back when the activities get other days or places.
///
/// # Errors
/// [`Refusal::NotFound`] when there is no such warning now.
pub async fn accept(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let at = AtOffice::of(&person, &frame)?;
    let year = Span::read(&fields, app.today()).period.first.year();
    let href = address(year);
    let reason = fields.required_text("grunn", REASON_LENGTH);
    let Some(reason) = reason.filter(|_| fields.is_faultless()) else {
        return coordination::with_faults(&app, &person, frame, fields).await;
    };
    let mut reader = app.database.read().await?;
    let (efforts, found) = coordination::found(&mut reader, &at, year, &frame).await?;
    drop(reader);
    let asked = fields.raw("varsel");
    let warning = found.iter();
    let warning = warning
        .into_iter()
        .find(|one| one.fingerprint(&efforts) == asked)
        .ok_or(Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href, app.now()).await? {
        return Ok(see_other(&location));
    }
    let acceptance = Acceptance {
        id: app.new_id(),
        fingerprint: asked.to_owned(),
        reason: reason.clone(),
        by: person.name.clone(),
        at: app.now(),
    };
    if !acceptances::accept(&mut tx, &scope, (year, warning.why.code()), &acceptance).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = Event::new("coordination.accepted", &person.actor(), app.now())
        .office(scope.office())
        .about("coordination_acceptance", acceptance.id)
        .reason(reason)
        .after(&json!({ "warning": warning.why.code(), "activities": warning.ids(&efforts) }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&href))
}

/// Angrer at et varsel ble godtatt.
///
/// # Errors
/// [`Refusal::NotFound`] when it is not accepted any more.
pub async fn take_back(State(app): State<App>, person: Person, fields: Fields) -> Page {
    let scope = person.own_scope()?;
    let year = Span::read(&fields, app.today()).period.first.year();
    let href = address(year);
    let id: Id = fields
        .raw("godtatt")
        .parse()
        .map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href, app.now()).await? {
        return Ok(see_other(&location));
    }
    if !acceptances::take_back(&mut tx, &scope, id).await? {
        return Err(Refusal::NotFound);
    }
    let event = Event::new("coordination.taken-back", &person.actor(), app.now());
    let event = event
        .office(scope.office())
        .about("coordination_acceptance", id);
    audit::commit(tx, &event).await?;
    Ok(see_other(&href))
}

fn address(year: i32) -> String {
    let year = year.to_string();
    address_with("/plan/samordning", [("ar", year.as_str())])
}
