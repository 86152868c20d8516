use axum::{
    extract::{Path, State},
    response::Response,
};
use database::DatabaseError;
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Once, Person, Refusal, once, see_other};
use slice::House;

use crate::{
    filed::{CannotFile, may_file},
    filers::{Filers, may_file_by},
    filing::Filing,
    pages::filing::{Asked, show},
    queries,
};

/// Files the report: freezes it with its figures, their rules and what their rows were.
pub(crate) async fn file(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    person: Person,
    frame: Frame,
    Path(year): Path<i32>,
    mut fields: Fields,
) -> Result<Response, Refusal> {
    let location = format!("/rapporter/{year}");
    if !fields.is_set("lest") {
        fields.note("lest", frame.t.say("reports-fault-confirm"));
        let asked = Asked {
            at,
            hand: person.hand(),
            year,
        };
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return show(&app, &house, asked, frame, fields, status).await;
    }
    let mut reader = app.database.read().await?;
    let standing = queries::standing(&mut reader, &at.scope, year).await?;
    let filers = Filers::of(&mut reader, &at.scope, standing.preparation).await?;
    let prepared = filers.preparation();
    let t = filers.tongue(&app, &frame.t);
    let filing = Filing {
        house: &house,
        scope: &at.scope,
        year,
        id: app.new_id(),
        by: person.actor(),
        at: app.now(),
        prepared: prepared.map(|prepared| (prepared.name.clone(), prepared.at)),
        t: &t,
    };
    let ready = filing.ready(&mut reader).await?.ok_or(Refusal::NotFound)?;
    drop(reader);
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &location, filing.at).await? {
        return Ok(see_other(&location));
    }
    let standing = queries::standing(&mut tx, &at.scope, year).await?;
    may_file(year, frame.today, standing.filed.is_some())
        .map_err(|why| Refusal::NotNow(frame.t.say(why.text_key())))?;
    if Filers::of(&mut tx, &at.scope, standing.preparation).await? != filers {
        return Err(Refusal::SomebodyWasFirst);
    }
    let readiness = filers.readiness(&ready.fingerprint()?, person.hand());
    may_file_by(readiness).map_err(|why| Refusal::NotNow(frame.t.say(why.text_key())))?;
    queries::put(&mut tx, &at.scope, &ready.filed, &ready.assembled.figures)
        .await
        .map_err(|error| refusal(error, &frame))?;
    audit::commit(tx, &ready.event).await?;
    Ok(see_other(&location))
}

/// Two leaders at the same moment: the second is told that the report is filed.
fn refusal(error: anyhow::Error, frame: &Frame) -> Refusal {
    match error.downcast_ref() {
        Some(DatabaseError::Unique(_)) => {
            Refusal::NotNow(frame.t.say(CannotFile::AlreadyFiled.text_key()))
        }
        _ => Refusal::Broken(error),
    }
}
