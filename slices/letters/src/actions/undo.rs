use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, see_other};

use super::correct::{event, under_review};
use crate::{
    history::Made,
    pages::review::{self, Look},
    queries,
};

/// Takes back the latest correction, whoever made it, or does again the one that was last taken back; only the one
/// that the person saw on the button.
pub async fn undo(
    State(app): State<App>,
    Path(id): Path<Id>,
    query: Query,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let look = Look::of(&query, &frame);
    let asked: i64 = fields
        .raw("rettelse")
        .parse()
        .map_err(|_| Refusal::NotAForm)?;
    let again = fields.raw("handling") == "gjenta";
    let mut tx = app.database.begin().await?;
    let letter = under_review(queries::letter(&mut tx, id).await?, &person)?;
    let made = queries::corrections(&mut tx, id).await?;
    if next(&made, again).is_none_or(|next| next.number != asked) {
        drop(tx);
        if next(&made, !again).is_some_and(|done| done.number == asked) {
            return Ok(see_other(&look.address(id, "historikk")));
        }
        fields.note("historikk", frame.t.say("fault-undo-changed"));
        return review::render(&app, frame, &person, id, look.conflict(None, fields)).await;
    }
    let copy = queries::working_copy(&mut tx, id).await?;
    let other = queries::other_side(&mut tx, id, asked, again).await?;
    let other = other.ok_or(Refusal::SomebodyWasFirst)?;
    if !queries::save_draft(&mut tx, id, copy.version, &other).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    queries::turn(&mut tx, id, asked, !again, &copy.draft).await?;
    let turned = made.iter().find(|made| made.number == asked);
    let change = serde_json::json!({ "correction": turned.map(|made| &made.whole) });
    let done = if again {
        event("letter.corrected", &app, &person, &letter).after(&change)
    } else {
        event("letter.correction-undone", &app, &person, &letter).before(&change)
    };
    audit::commit(tx, &done).await?;
    let key = turned.and_then(|made| made.concerns);
    let anchor = key.map_or_else(|| "historikk".to_owned(), |key| format!("punkt-{key}"));
    Ok(see_other(&look.address(id, &anchor)))
}

/// The correction whose turn it is: the latest that stands to be undone, the first of the undone to be done again.
pub fn next(made: &[Made], again: bool) -> Option<&Made> {
    if again {
        made.iter().rfind(|made| made.undone)
    } else {
        made.iter().find(|made| !made.undone)
    }
}
