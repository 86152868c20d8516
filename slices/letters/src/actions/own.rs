use accounts::users_of_office;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Once, Page, Person, Refusal, once, see_other};

use super::correct::event;
use crate::{item_owner::ItemOwner, owner, pages::item, queries};

/// Chooses who of the own office answers for an item; nobody when the field is left empty.
pub async fn own(
    State(app): State<App>,
    Path((id, address)): Path<(Id, String)>,
    person: Person,
    mut fields: Fields,
) -> Page {
    if !owner::writes_statements(&person) {
        return Err(Refusal::NotAllowed);
    }
    let scope = person.own_scope()?;
    let chosen = fields.id("ansvarlig");
    if !fields.is_faultless() {
        return Err(Refusal::NotAForm);
    }
    let location = format!("/brev/{id}/punkt/{address}");
    let mut tx = app.database.begin().await?;
    let (letter, item) = item::published_item(&mut tx, id, &address, &person).await?;
    if !item.kind.is_measured() {
        return Err(Refusal::NotFound);
    }
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let owner = match chosen {
        None => None,
        Some(chosen) => {
            let mut users = users_of_office(&mut tx, &scope).await?;
            users.retain(|user| user.works_at_the_office() && user.id == chosen);
            let user = users.pop().ok_or(Refusal::NotAForm)?;
            Some(ItemOwner {
                user: user.id,
                name: user.name,
            })
        }
    };
    let place = (item.id, scope.office());
    if !queries::set_owner(&mut tx, place, owner.as_ref(), fields.version()).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let name = owner.as_ref().map(|owner| owner.name.as_str());
    let after = serde_json::json!({
        "item": item.address, "owner": owner.as_ref().map(|owner| owner.user), "owner_name": name,
    });
    let event = event("letter.owner-chosen", &app, &person, &letter)
        .office(scope.office())
        .after(&after);
    audit::commit(tx, &event.about("item", item.id)).await?;
    Ok(see_other(&location))
}
