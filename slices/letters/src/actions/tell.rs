use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use slice::House;

use crate::{
    letter::Statement,
    owner,
    pages::item::{self, Refused},
    queries,
};

use super::correct::event;

/// Writes what the own office says about an item.
pub async fn tell(
    State(app): State<App>,
    Path((id, address)): Path<(Id, String)>,
    house: House,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    if !owner::writes_statements(&person) {
        return Err(Refusal::NotAllowed);
    }
    let scope = person.own_scope()?;
    let text = fields.text("omtale", 20_000).unwrap_or_default();
    if !fields.is_faultless() {
        let written = Some(fields.raw("omtale").to_owned());
        let refused = Refused {
            fields: Some(fields),
            written,
            asked: None,
        };
        return item::render(&app, &house, frame, &person, (id, &address), refused).await;
    }
    let location = format!("/brev/{id}/punkt/{address}");
    let mut tx = app.database.begin().await?;
    let (letter, item) = item::published_item(&mut tx, id, &address, &person).await?;
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let year = letter.year.unwrap_or(frame.today.year());
    let statement = Statement {
        item: item.id,
        text,
        version: fields.version(),
        written_on: frame.today,
        written_by: person.name.clone(),
    };
    if !queries::write_statement(&mut tx, scope.office(), year, &statement, app.now()).await? {
        return conflict(&app, &house, frame, &person, (id, &address), fields).await;
    }
    let after =
        serde_json::json!({ "item": item.address, "characters": statement.text.chars().count() });
    let event = event("letter.statement-written", &app, &person, &letter)
        .office(scope.office())
        .after(&after);
    audit::commit(tx, &event.about("item", item.id)).await?;
    Ok(see_other(&location))
}

/// Somebody was first: the page shows what stands there now, and what this person wrote is not lost.
async fn conflict(
    app: &App,
    house: &House,
    frame: Frame,
    person: &Person,
    place: (Id, &str),
    mut fields: Fields,
) -> Page {
    let mut reader = app.database.read().await?;
    let (letter, item) = item::published_item(&mut reader, place.0, place.1, person).await?;
    let scope = person.own_scope()?;
    let told = queries::told_items(
        &mut reader,
        letter.id,
        scope.office(),
        (letter.year.unwrap_or(frame.today.year()), frame.today),
    )
    .await?;
    drop(reader);
    let now = told
        .into_iter()
        .find(|told| told.item.id == item.id)
        .and_then(|told| told.statement);
    let (name, text) = now
        .map(|now| (now.written_by, now.text))
        .unwrap_or_default();
    let sentence = frame.t.with(
        "fault-statement-changed",
        [("name", name.into()), ("text", text.into())],
    );
    fields.note("omtale", sentence);
    let written = Some(fields.raw("omtale").to_owned());
    item::render(
        app,
        house,
        frame,
        person,
        place,
        Refused {
            fields: Some(fields),
            written,
            asked: None,
        },
    )
    .await
}
