use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use outgoing::Outgoing;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    library::Work,
    links::{self, AT_ONCE},
    queries,
};

/// Asks the links whose turn it is.
pub async fn check_some(
    State(app): State<App>,
    frame: Frame,
    person: Person,
    fields: Fields,
) -> Page {
    let outgoing = way_out(&app, &frame)?;
    let works = works(&app, &person, &frame).await?;
    let asked = links::next(works.iter(), AT_ONCE);
    check(
        &app,
        outgoing,
        &person,
        &fields,
        (&works, &asked),
        "/kilder#lenker",
    )
    .await
}

/// Asks the link of one work.
pub async fn check_one(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    fields: Fields,
) -> Page {
    let outgoing = way_out(&app, &frame)?;
    let works = works(&app, &person, &frame).await?;
    let work = works.iter().find(|work| work.id == id);
    let work = work.filter(|work| work.address().is_some());
    let asked = [work.ok_or(Refusal::NotFound)?];
    check(
        &app,
        outgoing,
        &person,
        &fields,
        (&works, &asked),
        &format!("/kilder/{id}#lenkesjekk"),
    )
    .await
}

fn way_out<'a>(app: &'a App, frame: &Frame) -> Result<&'a Outgoing, Refusal> {
    let outgoing = app.outgoing.as_ref();
    outgoing.ok_or_else(|| Refusal::NotNow(frame.t.say("letters-links-forbidden")))
}

/// The library as the person sees it; the reader is given back before anything is asked.
async fn works(app: &App, person: &Person, frame: &Frame) -> Result<Vec<Work>, Refusal> {
    let at = AtOffice::of(person, frame)?;
    let mut reader = app.database.read().await?;
    let works = queries::works(&mut reader, at.office.id).await?;
    Ok(works.into_iter().map(|(work, _)| work).collect())
}

async fn check(
    app: &App,
    outgoing: &Outgoing,
    person: &Person,
    fields: &Fields,
    (works, asked): (&[Work], &[&Work]),
    location: &str,
) -> Page {
    if asked.is_empty() {
        return Ok(see_other(location));
    }
    let was_reached = links::was_reached(works.iter(), app.now());
    let checks = links::ask(outgoing, asked, was_reached, app.now()).await;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, fields, location, app.now()).await? {
        return Ok(see_other(&location));
    }
    queries::store_checks(&mut tx, &checks).await?;
    let event = Event::new("reference.links-checked", &person.actor(), app.now());
    audit::commit(tx, &event.after(&links::told(&checks))).await?;
    Ok(see_other(location))
}
