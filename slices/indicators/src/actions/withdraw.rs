use std::collections::BTreeSet;

use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use crate::{
    importing::{self, NotImported},
    pages,
    queries::{editions, imports},
    whose::{event_of, may_withdraw},
};

const REASON_LENGTH: usize = 400;

/// Trekker en innlesing tilbake: what was in force before it is in force again, and the indicators are reckoned anew.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such import, [`Refusal::NotAllowed`] where it is another office's,
/// [`Refusal::NotNow`] where a later one revised its figures.
pub async fn withdraw(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let reason = fields.required_text("hvorfor", REASON_LENGTH);
    let Some(reason) = reason.filter(|_| fields.is_faultless()) else {
        return pages::sources::with_faults(&app, &person, frame, fields).await;
    };
    let mut tx = app.database.begin().await?;
    let touched: BTreeSet<Id> = editions::series_of(&mut tx, id).await?;
    if touched.is_empty() {
        return Err(Refusal::NotFound);
    }
    let all = imports::all(&mut tx).await?;
    let import = all
        .iter()
        .find(|one| one.id == id)
        .ok_or(Refusal::NotFound)?;
    if !may_withdraw(&person, import.office) {
        return Err(Refusal::NotAllowed);
    }
    if imports::is_built_on(&mut tx, id).await? {
        return Err(Refusal::NotNow(frame.t.say("indicators-is-built-on")));
    }
    if !imports::withdraw(&mut tx, id, (app.now(), &reason)).await? {
        return Ok(see_other("/levekar/kilder"));
    }
    match importing::recompute(&mut tx, &touched, frame.today).await {
        Ok(_) => {}
        Err(NotImported::Database(fault)) => return Err(fault.into()),
        Err(other) => return Err(anyhow::Error::from(other).into()),
    }
    let event = event_of(&person, "statistics.withdrawn", app.now())
        .about("statistics_import", id)
        .reason(reason);
    audit::commit(tx, &event).await?;
    Ok(see_other("/levekar/kilder"))
}
