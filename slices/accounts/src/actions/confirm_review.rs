use audit::Event;
use axum::extract::State;
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use crate::{
    pages::access_review::{self, PATH},
    queries::reviews::{self, Review},
};

/// Bekrefter at tilgangene er gjennomgått.
pub(crate) async fn confirm_review(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, PATH, app.now()).await? {
        return Ok(see_other(&location));
    }
    let note = fields.text("merknad", 500);
    if !fields.is_faultless() {
        drop(tx);
        return access_review::with_faults(app, person, frame, fields).await;
    }
    let by = person.actor();
    let review = Review {
        reviewed: app.now(),
        reviewed_by: by.name.clone(),
        note,
    };
    let id = app.new_id();
    reviews::add(&mut tx, (id, scope.office()), &review).await?;
    let event = Event::new("access.reviewed", &by, app.now());
    let event = event.office(scope.office()).about("access-review", id);
    let event = match review.note {
        Some(note) => event.reason(note),
        None => event,
    };
    audit::commit(tx, &event).await?;
    Ok(see_other(PATH))
}
