use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::options::{self, Choice};
use crate::{
    actions::{id_in_path, session_fields},
    course::Course,
    queries,
    session::Session,
};

#[derive(Template)]
#[template(path = "pages/session.html")]
struct SessionPage {
    frame: Frame,
    fields: Fields,
    course: Course,
    session: Session,
    day: String,
    states: Vec<Choice>,
}

/// Skjemaet for å endre en samling.
///
/// # Errors
/// [`Refusal::NotFound`] when the course has no such session.
pub async fn session(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path((course, session)): Path<(String, String)>,
) -> Page {
    let (course, session) = (id_in_path(&course)?, id_in_path(&session)?);
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let course = queries::courses::find(&mut reader, &scope, course).await?;
    let course = course.ok_or(Refusal::NotFound)?;
    let session = queries::sessions::find(&mut reader, &scope, session).await?;
    let session = session.filter(|session| session.course == course.id());
    let session = session.ok_or(Refusal::NotFound)?;
    let fields = Fields::new(session_fields::pairs(&session), frame.t.clone());
    page(&SessionPage {
        day: frame.t.day(session.held_on),
        states: options::session_states(&frame.t),
        frame,
        fields,
        course,
        session,
    })
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, course: &Course, session: Session, fields: Fields) -> Page {
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let template = SessionPage {
        day: frame.t.day(session.held_on),
        states: options::session_states(&frame.t),
        frame,
        fields,
        course: course.clone(),
        session,
    };
    page_with(status, &template)
}
