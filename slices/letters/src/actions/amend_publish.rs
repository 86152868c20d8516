use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use slice::House;

use crate::{
    amendment::{NotPublished, publish},
    owner,
    pages::amendment_publish,
    queries::{self, Made},
    said,
};

use super::amend;

/// Lets the amendment hold from its day on, for all or for the own office.
pub async fn publish_it(
    State(app): State<App>,
    Path((id, amendment)): Path<(Id, Id)>,
    house: House,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let location = format!("/brev/{id}/tillegg/{amendment}");
    let mut tx = app.database.begin().await?;
    let letter = owner::visible(queries::letter(&mut tx, id).await?, &person)?;
    owner::amends(&letter, &person)?;
    let found = queries::amendment(&mut tx, id, amendment).await?;
    if found
        .as_ref()
        .is_some_and(|found| owner::may_edit(&person, found.office))
        && let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await?
    {
        return Ok(see_other(&location));
    }
    let mut found = owner::editable_amendment(found, &person)?;
    for why in found.not_ready(letter.year) {
        fields.note("tillegg", frame.t.say(said::not_ready(why)));
    }
    found.version = fields.version();
    let Some(valid_from) = found.valid_from.filter(|_| fields.is_faultless()) else {
        drop(tx);
        return amendment_publish::render(&app, &house, frame, &person, (id, amendment), fields)
            .await;
    };
    let made = Made {
        at: app.now(),
        by: &person.name,
    };
    match publish(&mut tx, found.clone(), valid_from, &made, || app.new_id()).await {
        Ok(()) => {}
        Err(NotPublished::SomebodyWasFirst) => return Err(Refusal::SomebodyWasFirst),
        Err(NotPublished::Database(error)) => return Err(error.into()),
        Err(NotPublished::Stale { address }) => {
            drop(tx);
            let address = [("address", address.into())];
            fields.note("tillegg", frame.t.with("fault-amendment-stale", address));
            return amendment_publish::render(
                &app,
                &house,
                frame,
                &person,
                (id, amendment),
                fields,
            )
            .await;
        }
    }
    let after = serde_json::json!({ "title": found.title, "valid_from": valid_from, "changes": found.changes.len() });
    let event = amend::event("letter.amendment-published", &app, &person, &found).after(&after);
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Throws away the draft of an amendment; a published one is never thrown away.
pub async fn discard(
    State(app): State<App>,
    Path((id, amendment)): Path<(Id, Id)>,
    person: Person,
    fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let found = queries::amendment(&mut tx, id, amendment).await?;
    let found = owner::editable_amendment(found, &person)?;
    if !queries::discard_amendment(&mut tx, amendment, fields.version()).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let before = serde_json::json!({ "title": found.title });
    let event = amend::event("letter.amendment-discarded", &app, &person, &found).before(&before);
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("/brev/{id}/versjoner")))
}
