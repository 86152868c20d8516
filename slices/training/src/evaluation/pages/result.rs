use askama::Template;
use axum::extract::{Path, State};
use organisations::AtOffice;
use shell::{App, Frame, Page, page};

use crate::{
    evaluation::{LEAST, Summary},
    queries,
    sign_up::{self, CourseDay},
};

#[derive(Template)]
#[template(path = "evaluation/pages/result.html")]
struct ResultPage {
    frame: Frame,
    day: CourseDay,
    answers: usize,
    least: usize,
    summary: Option<Summary>,
}

/// Evalueringa av en samling: how many gave each mark, the means and the comments, from five answers on.
///
/// # Errors
/// [`shell::Refusal::NotFound`] when the office has no such session.
pub(crate) async fn result(
    State(app): State<App>,
    at: AtOffice,
    frame: Frame,
    Path(ids): Path<(String, String)>,
) -> Page {
    let mut reader = app.database.read().await?;
    let day = sign_up::find(&mut reader, &at.scope, &ids).await?;
    let answers = queries::evaluations::of_session(&mut reader, &at.scope, day.id).await?;
    page(&ResultPage {
        answers: answers.len(),
        least: LEAST,
        summary: Summary::of(&answers),
        day,
        frame,
    })
}
