use api::{Answer, Asked, Caller, Identity, Problem, ProblemKind, Speech};
use axum::extract::{Path, State};
use kernel::Id;
use organisations::OfOffice;
use shell::{App, download};

use super::visible;
use crate::queries;

/// The original of a letter
///
/// The file that the letter came as, byte by byte; its name and format stand in the letter.
#[utoipa::path(get, path = "/api/v1/letters/{id}/original", tag = "letters",
    params(("id" = Identity, Path, description = "The identity of the letter"), OfOffice),
    responses((status = 200, description = "The file", body = String, content_type = "application/octet-stream",
        headers(("Content-Disposition" = String, description = "Its name")))))]
pub(super) async fn original(
    State(app): State<App>,
    caller: Caller,
    Speech(t): Speech,
    Path(id): Path<Id>,
    Asked(office): Asked<OfOffice>,
) -> Answer {
    let at = office.at(&caller, &t)?;
    let mut reader = app.database.read().await?;
    visible(queries::letter(&mut reader, id).await?, at.office.id)?;
    let kept = queries::original(&mut reader, id).await?;
    let kept = kept.ok_or(Problem::new(ProblemKind::NotFound))?;
    let bytes = queries::original_bytes(&mut reader, id).await?;
    Ok(download(&kept.name, "application/octet-stream", bytes))
}
