use audit::Event;
use axum::{
    extract::{Path, State},
    response::Response,
};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Once, Person, Refusal, once, see_other};
use slice::House;

use crate::{
    filed::may_file,
    filers::Filers,
    filing::Filing,
    preparation::{Preparation, Readiness},
    queries,
};

/// Klargjør rapporten, so that another can file it: keeps the fingerprint of everything that filing would freeze.
///
/// # Errors
/// [`Refusal::NotNow`] when the report cannot be filed yet, or the same person prepared it as it is.
pub(crate) async fn prepare(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    person: Person,
    frame: Frame,
    Path(year): Path<i32>,
    fields: Fields,
) -> Result<Response, Refusal> {
    let location = format!("/rapporter/{year}");
    let filing = Filing {
        house: &house,
        scope: &at.scope,
        year,
        id: app.new_id(),
        by: person.actor(),
        at: app.now(),
        prepared: None,
        t: &frame.t,
    };
    let mut reader = app.database.read().await?;
    let ready = filing.ready(&mut reader).await?.ok_or(Refusal::NotFound)?;
    drop(reader);
    let mut preparation = Preparation {
        id: app.new_id(),
        by: person.hand(),
        name: person.name.clone(),
        at: filing.at,
        language: frame.t.language(),
        fingerprint: ready.fingerprint()?,
    };
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &location, filing.at).await? {
        return Ok(see_other(&location));
    }
    let standing = queries::standing(&mut tx, &at.scope, year).await?;
    may_file(year, frame.today, standing.filed.is_some())
        .map_err(|why| Refusal::NotNow(frame.t.say(why.text_key())))?;
    if let Some(before) = &standing.preparation {
        // The same thing, prepared anew: its history goes on.
        preparation.id = before.id;
    }
    let filers = Filers::of(&mut tx, &at.scope, standing.preparation).await?;
    refuse_needless(&filers, &preparation, &frame)?;
    queries::put_preparation(&mut tx, &at.scope, year, &preparation).await?;
    let event = Event::new("report.prepared", &filing.by, filing.at)
        .office(at.scope.office())
        .about("prepared_report", preparation.id)
        .after(&serde_json::json!({
            "year": year,
            "fingerprint": preparation.fingerprint.as_str(),
        }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Where one may file alone there is nothing to prepare for; where the same person prepared this already, nothing changes.
fn refuse_needless(
    filers: &Filers,
    preparation: &Preparation,
    frame: &Frame,
) -> Result<(), Refusal> {
    let why = match filers.readiness(&preparation.fingerprint, preparation.by) {
        None => "reports-cannot-prepare-alone",
        Some(Readiness::ByYourself) => "reports-cannot-prepare-again",
        Some(_) => return Ok(()),
    };
    Err(Refusal::NotNow(frame.t.say(why)))
}
