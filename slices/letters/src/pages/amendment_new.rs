use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Query, page_with};

use crate::{announcement::Announced, letter::Letter, owner, queries};

#[derive(Template)]
#[template(path = "pages/amendment_new.html")]
struct NewAmendmentPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    /// What is announced and not received.
    announced: Vec<(String, String)>,
    is_for_all: bool,
}

/// The form that puts in an amendment.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = owner::visible(queries::letter(&mut reader, id).await?, &person)?;
    let office = owner::amends(&letter, &person)?;
    let announced = queries::announcements(&mut reader, id, office).await?;
    render(frame, query.0, letter, announced)
}

/// The page with what was filled in and what is wrong with it.
pub fn render(frame: Frame, fields: Fields, letter: Letter, announced: Vec<Announced>) -> Page {
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let is_for_all = frame
        .person
        .as_ref()
        .is_some_and(|person| person.office.is_none());
    page_with(
        status,
        &NewAmendmentPage {
            frame,
            fields,
            letter,
            announced: options(announced),
            is_for_all,
        },
    )
}

/// What still waits, to choose from.
pub fn options(announced: Vec<Announced>) -> Vec<(String, String)> {
    let open = announced.into_iter().filter(|one| one.answer.is_none());
    open.map(|one| (one.id.to_string(), one.words)).collect()
}
