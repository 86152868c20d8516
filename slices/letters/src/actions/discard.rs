use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Page, Person, Refusal, see_other};

use super::correct::{event, under_review};
use crate::queries;

/// Throws away a draft; a published letter is never thrown away.
pub async fn discard(
    State(app): State<App>,
    Path(id): Path<Id>,
    person: Person,
    fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let letter = under_review(queries::letter(&mut tx, id).await?, &person)?;
    if !queries::discard_draft(&mut tx, id, fields.version()).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let before = serde_json::json!({ "title": letter.title });
    audit::commit(
        tx,
        &event("letter.discarded", &app, &person, &letter).before(&before),
    )
    .await?;
    Ok(see_other("/brev"))
}
