use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::{Choice, options};
use crate::desk::Desk;

#[derive(Template)]
#[template(path = "pages/new.html")]
struct NewPage {
    frame: Frame,
    fields: Fields,
    desk: Desk,
    sections: Vec<Choice>,
}

/// Ny sak.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let desk = Desk::of(
        &mut app.database.read().await?,
        &scope,
        &person,
        frame.today,
    )
    .await?;
    page(&template(frame, desk, query.0))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, desk: Desk, fields: Fields) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &template(frame, desk, fields),
    )
}

fn template(frame: Frame, desk: Desk, fields: Fields) -> NewPage {
    NewPage {
        sections: options::sections(&frame.t),
        frame,
        fields,
        desk,
    }
}
