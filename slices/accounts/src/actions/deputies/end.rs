use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Page, Person, Refusal, see_other};

use super::name::in_log;
use crate::{pages::deputies::PATH, queries::deputyships};

/// Avslutter et stedfortrederskap before its last day. Who acts by it is the own self again from the next request on.
pub(crate) async fn end(State(app): State<App>, person: Person, Path(id): Path<String>) -> Page {
    let scope = person.own_scope()?;
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    let found = deputyships::deputyship(&mut tx, id).await?;
    let found = found
        .filter(|found| found.office == scope.office())
        .ok_or(Refusal::NotFound)?;
    if !deputyships::end(&mut tx, id, app.now()).await? {
        return Ok(see_other(PATH));
    }
    let event = Event::new("deputy.ended", &person.actor(), app.now());
    let event = event.office(found.office).about("account", found.deputy);
    audit::commit(tx, &event.before(&in_log(&found))).await?;
    Ok(see_other(PATH))
}
