use axum::extract::{Path, State};
use kernel::Id;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    pages::proposal::with_faults,
    proposals::{Comment, Proposal},
    queries::proposals,
    whose::{event_of, own_office},
};

const LENGTH: usize = 2000;

/// Drøfter et forslag: what is said stands on its page for every office.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such proposal.
pub async fn discuss(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let proposal: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    let href = Proposal::href(proposal);
    if let Once::Again(location) = once(&mut tx, &fields, &href, app.now()).await? {
        return Ok(see_other(&location));
    }
    let found = proposals::find(&mut tx, proposal).await?;
    found.ok_or(Refusal::NotFound)?;
    let comment = fields.required_text("innlegg", LENGTH);
    let Some(comment) = comment.filter(|_| fields.is_faultless()) else {
        drop(tx);
        return with_faults(&app, &person, frame, &id, fields).await;
    };
    let comment = Comment {
        id: app.new_id(),
        proposal,
        office: own_office(&person),
        said_at: app.now(),
        said_by: person.actor().name,
        comment,
    };
    proposals::say(&mut tx, &comment).await?;
    let event = event_of(&person, "indicator-proposal.discussed", app.now())
        .about("indicator_proposal", proposal)
        .after(&json!({ "comment": comment.comment }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&href))
}
