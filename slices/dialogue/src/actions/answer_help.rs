use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use register::{Thing as _, begin_new};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use super::TEXT_LENGTH;
use crate::{
    help::{HelpAnswer, HelpRequest},
    pages, queries,
    words::HelpKind,
};

/// Svarer på en anmodning om hjelp: accepts, declines or answers. The answer is the own office's, and the request stays
/// as the other wrote it.
///
/// # Errors
/// [`Refusal::NotFound`] when the office is not asked, or it is over.
pub async fn answer(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &HelpRequest::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let request = queries::help::find_seen(&mut tx, &scope, id).await?;
    let may = |request: &HelpRequest| request.may_be_answered_by(scope.office());
    let request = request.filter(may).ok_or(Refusal::NotFound)?;
    let kind = fields.choice::<HelpKind>("slag");
    let kind = fields.required("slag", kind);
    let text = fields.required_text("svar", TEXT_LENGTH);
    let (Some(kind), Some(text), true) = (kind, text, fields.is_faultless()) else {
        drop(tx);
        return pages::help_request::with_faults(app, person, frame, request, fields).await;
    };
    let answer = HelpAnswer {
        request: id,
        office: scope.office(),
        kind,
        text,
        given: app.today(),
    };
    queries::help::answer(&mut tx, app.new_id(), &request, &answer).await?;
    let after = json!({ "kind": kind.code(), "text": answer.text });
    let event = Event::new("help.answered", &person.actor(), app.now())
        .office(scope.office())
        .after(&after);
    audit::commit(tx, &HelpRequest::about(event, id)).await?;
    Ok(see_other(&HelpRequest::href(id)))
}
