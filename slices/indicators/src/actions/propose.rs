use axum::extract::State;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    pages::proposals::with_faults,
    proposals::{Proposal, ProposalState, Proposed},
    queries::proposals,
    scorecards::LocalIndicator,
    whose::{event_of, own_office},
};

/// How much a line takes, and how much a text.
const LINE: usize = 200;
const TEXT: usize = 2000;

/// Foreslår en lokal indikator, as an office's own doing.
///
/// # Errors
/// What the database says.
pub async fn propose(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let office = own_office(&person).ok_or(Refusal::NotFound)?;
    let id = app.new_id();
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &Proposal::href(id), app.now()).await? {
        return Ok(see_other(&location));
    }
    let Some(said) = proposed(&mut fields) else {
        drop(tx);
        return with_faults(frame, fields);
    };
    let proposal = Proposal {
        id,
        office,
        said,
        proposed_at: app.now(),
        proposed_by: person.actor().name,
        state: ProposalState::Proposed,
        answer: String::new(),
        answered_at: None,
        version: 1,
    };
    proposals::insert(&mut tx, &proposal).await?;
    let event = event_of(&person, "indicator-proposal.made", app.now())
        .about("indicator_proposal", id)
        .after(&proposal.facts());
    audit::commit(tx, &event).await?;
    Ok(see_other(&Proposal::href(id)))
}

/// Notes every fault; none where there is any.
fn proposed(fields: &mut Fields) -> Option<Proposed> {
    let local = local(fields);
    let why = fields.required_text("hvorfor", TEXT);
    let local = local?;
    let said = Proposed {
        name: local.name,
        measures: local.measures,
        numerator: local.numerator,
        denominator: local.denominator,
        collected_by: local.collected_by,
        why: why?,
    };
    fields.is_faultless().then_some(said)
}

/// What a local indicator is, as a proposal or on a scorecard of its own. Notes every fault.
pub fn local(fields: &mut Fields) -> Option<LocalIndicator> {
    let name = fields.required_text("navn", LINE);
    let measures = fields.required_text("maaler", TEXT);
    let numerator = fields.required_text("teller", LINE);
    let denominator = fields.required_text("nevner", LINE);
    let collected_by = fields.required_text("samles-av", LINE);
    Some(LocalIndicator {
        name: name?,
        measures: measures?,
        numerator: numerator?,
        denominator: denominator?,
        collected_by: collected_by?,
    })
}
