use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use crate::{
    pages::proposal::with_faults,
    proposals::{Proposal, ProposalState},
    queries::proposals,
    whose::event_of,
};

const LENGTH: usize = 2000;

/// Tilrår forslaget eller ikke, with a reason; what was answered before can be answered anew.
///
/// # Errors
/// [`Refusal::NotFound`] where there is none; [`Refusal::SomebodyWasFirst`].
pub async fn recommend(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let proposal: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    let before = proposals::find(&mut tx, proposal).await?;
    let before = before.ok_or(Refusal::NotFound)?;
    let state = fields.choice::<ProposalState>("svar");
    let state = state.filter(|state| *state != ProposalState::Proposed);
    let state = fields.required("svar", state);
    let answer = fields.required_text("grunn", LENGTH);
    let (Some(state), Some(answer), true) = (state, answer, fields.is_faultless()) else {
        drop(tx);
        return with_faults(&app, &person, frame, &id, fields).await;
    };
    let after = Proposal {
        state,
        answer,
        answered_at: Some(app.now()),
        version: fields.version(),
        ..before.clone()
    };
    if !proposals::answer(&mut tx, &after).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let action = match state {
        ProposalState::Recommended => "indicator-proposal.recommended",
        _ => "indicator-proposal.not-recommended",
    };
    let event = event_of(&person, action, app.now())
        .about("indicator_proposal", proposal)
        .before(&before.standing())
        .after(&after.standing());
    audit::commit(tx, &event).await?;
    Ok(see_other(&Proposal::href(proposal)))
}
