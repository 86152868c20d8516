use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Query, page, page_with};

use crate::{
    evaluation::{LEAST, is_open},
    queries,
    sign_up::{CourseDay, Door, pages::gone::gone},
};

#[derive(Template)]
#[template(path = "evaluation/pages/form.html")]
struct FormPage {
    frame: Frame,
    fields: Fields,
    day: CourseDay,
    is_open: bool,
    is_answered: bool,
    least: usize,
}

/// Evaluer kurset: for whoever has the link. Nothing of who answers is asked or kept.
///
/// # Errors
/// What the database says.
pub(crate) async fn form(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    query: Query,
) -> Page {
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let found = queries::sign_up::behind(&mut reader, Door::Evaluation, &hash).await?;
    let Some(day) = found else {
        return gone(frame);
    };
    let fields = Fields::new(vec![], frame.t.clone());
    page(&FormPage {
        is_answered: query.is_set("svart"),
        ..FormPage::of(frame, day, fields)
    })
}

/// The page again with what was wrong.
///
/// # Errors
/// When the template cannot be written.
pub(crate) fn again(frame: Frame, day: CourseDay, fields: Fields) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &FormPage::of(frame, day, fields),
    )
}

impl FormPage {
    fn of(frame: Frame, day: CourseDay, fields: Fields) -> Self {
        Self {
            is_open: is_open(&day, frame.today),
            is_answered: false,
            least: LEAST,
            fields,
            day,
            frame,
        }
    }
}
