use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Query, page, page_with};

use crate::{
    SessionState, queries,
    sign_up::{CourseDay, Door, pages::gone::gone},
};

#[derive(Template)]
#[template(path = "attendance/pages/own.html")]
struct OwnPage {
    frame: Frame,
    fields: Fields,
    day: CourseDay,
    /// The code works on the day itself.
    is_today: bool,
    is_noted: bool,
}

/// Registrer oppmøte: for those who are in the room and have the code.
///
/// # Errors
/// What the database says.
pub(crate) async fn own(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    query: Query,
) -> Page {
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let found = queries::sign_up::behind(&mut reader, Door::Attendance, &hash).await?;
    let Some(day) = found else {
        return gone(frame);
    };
    let fields = Fields::new(vec![], frame.t.clone());
    page(&OwnPage {
        is_noted: query.is_set("registrert"),
        ..OwnPage::of(frame, day, fields)
    })
}

/// The page again with what was wrong.
///
/// # Errors
/// When the template cannot be written.
pub(crate) fn again(frame: Frame, day: CourseDay, fields: Fields) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &OwnPage::of(frame, day, fields),
    )
}

impl OwnPage {
    fn of(frame: Frame, day: CourseDay, fields: Fields) -> Self {
        Self {
            is_today: can_be_noted(&day, &frame),
            is_noted: false,
            fields,
            day,
            frame,
        }
    }
}

/// Whether the code works now: on the day, unless the session is cancelled.
pub(crate) fn can_be_noted(day: &CourseDay, frame: &Frame) -> bool {
    day.held_on == frame.today && day.state != SessionState::Cancelled
}
