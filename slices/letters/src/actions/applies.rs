use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Once, Page, Person, Refusal, once, see_other};

use super::correct::event;
use crate::{addressing::Addressing, owner, pages::item, queries};

/// Decides whether an item that the letter leaves open binds the own office; it can be decided anew.
pub async fn decide(
    State(app): State<App>,
    Path((id, address)): Path<(Id, String)>,
    person: Person,
    fields: Fields,
) -> Page {
    if !owner::writes_statements(&person) {
        return Err(Refusal::NotAllowed);
    }
    let scope = person.own_scope()?;
    let applies = match fields.raw("gjelder") {
        "ja" => true,
        "nei" => false,
        _ => return Err(Refusal::NotAForm),
    };
    let location = format!("/brev/{id}/punkt/{address}");
    let mut tx = app.database.begin().await?;
    let (letter, item) = item::published_item(&mut tx, id, &address, &person).await?;
    if item.addressing != Addressing::Open {
        return Err(Refusal::NotFound);
    }
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let place = (item.id, scope.office());
    let by = (app.now(), person.name.as_str());
    if !queries::decide(&mut tx, place, applies, by, fields.version()).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after = serde_json::json!({ "item": item.address, "applies": applies });
    let event = event("letter.applies-decided", &app, &person, &letter)
        .office(scope.office())
        .after(&after);
    audit::commit(tx, &event.about("item", item.id)).await?;
    Ok(see_other(&location))
}
