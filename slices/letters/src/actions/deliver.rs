use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Once, Page, Person, Refusal, once, see_other};

use super::correct::event;
use crate::{owner, queries};

/// Marks the report of a period as delivered by the own office, or takes the mark back.
pub async fn deliver(
    State(app): State<App>,
    Path(id): Path<Id>,
    person: Person,
    mut fields: Fields,
) -> Page {
    if !owner::writes_statements(&person) {
        return Err(Refusal::NotAllowed);
    }
    let scope = person.own_scope()?;
    let (duty, period) = (fields.id("plikt"), fields.number("periode", 1, 12));
    let (Some(duty), Some(period)) = (duty, period) else {
        return Err(Refusal::NotAForm);
    };
    let location = format!("/brev/{id}/rapportering");
    let mut tx = app.database.begin().await?;
    let letter = owner::visible(queries::letter(&mut tx, id).await?, &person)?;
    let year = letter.year.ok_or(Refusal::NotFound)?;
    let duties = queries::duties(&mut tx, scope.office(), year).await?;
    let known = duties
        .iter()
        .find(|known| known.id == duty && known.letter == id)
        .ok_or(Refusal::NotFound)?;
    if known
        .rhythm
        .months()
        .is_none_or(|months| period > i64::from(12 / months))
    {
        return Err(Refusal::NotFound);
    }
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let place = (duty, scope.office(), period as u32);
    let (changed, action) = match fields.raw("handling") {
        "levert" => (
            queries::deliver(&mut tx, place, app.now(), &person.name).await?,
            "reporting.delivered",
        ),
        "angre" => (
            queries::withdraw_delivery(&mut tx, place).await?,
            "reporting.taken-back",
        ),
        _ => return Err(Refusal::NotAForm),
    };
    if !changed {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after = serde_json::json!({ "item": known.address, "period": period });
    audit::commit(
        tx,
        &event(action, &app, &person, &letter)
            .office(scope.office())
            .after(&after),
    )
    .await?;
    Ok(see_other(&location))
}
