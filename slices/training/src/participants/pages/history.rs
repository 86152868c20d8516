use askama::Template;
use axum::extract::{Path, State};
use organisations::AtOffice;
use shell::{App, Frame, Page, Told, page};

use crate::{
    facts,
    sign_up::{self, CourseDay},
};

#[derive(Template)]
#[template(path = "participants/pages/session_history.html")]
struct HistoryPage {
    frame: Frame,
    day: CourseDay,
    history: Vec<Told>,
}

/// Hva som er gjort med en samling: how many came in and when, and never who. On a page of its own, since a session that
/// many sign up to has a long history.
///
/// # Errors
/// [`shell::Refusal::NotFound`] when the office has no such session.
pub(crate) async fn history(
    State(app): State<App>,
    at: AtOffice,
    frame: Frame,
    Path(ids): Path<(String, String)>,
) -> Page {
    let mut reader = app.database.read().await?;
    let day = sign_up::find(&mut reader, &at.scope, &ids).await?;
    let entries = audit::history(&mut reader, &[day.id], Some(at.scope.office())).await?;
    page(&HistoryPage {
        history: facts::tell(&entries, &frame.t),
        day,
        frame,
    })
}
