use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Once, Page, Person, Refusal, once, see_other};

use super::correct::event;
use crate::{
    letter::LetterStatus,
    owner,
    queries::{self, DutiesOf},
};

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
    if letter.status != LetterStatus::Published {
        return Err(Refusal::NotFound);
    }
    let of_letter = DutiesOf::Letter(id);
    let duties = queries::duties(&mut tx, scope.office(), of_letter, app.now().day()).await?;
    let period = period as u32;
    // A delivery is taken back on the duty that it was marked on, which later words may have taken over from.
    let known = duties.iter().find(|known| {
        let done = known.delivered(period);
        done.is_some_and(|done| done.duty == duty) || known.id == duty && known.asks_for(period)
    });
    let known = known.ok_or(Refusal::NotFound)?;
    let place = known.delivered(period).map_or(duty, |done| done.duty);
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let place = (place, scope.office(), period);
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
