use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::{Day, Id};
use shell::{App, Fields, Frame, Page, Person, page_with};
use slice::House;

use super::shown_change::{ShownChange, shown_changes};
use crate::{amendment::Amendment, letter::Letter, owner, queries, said};

#[derive(Template)]
#[template(path = "pages/amendment_publish.html")]
struct PublishAmendmentPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    amendment: Amendment,
    changes: Vec<ShownChange>,
    /// What must be done first.
    faults: Vec<String>,
    valid_from: Option<Day>,
}

/// The last look before an amendment is published: what it changes, for whom, from which day.
pub async fn show(
    State(app): State<App>,
    Path(place): Path<(Id, Id)>,
    house: House,
    frame: Frame,
    person: Person,
) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    render(&app, &house, frame, &person, place, fields).await
}

/// The page with what is wrong.
pub async fn render(
    app: &App,
    house: &House,
    frame: Frame,
    person: &Person,
    (id, amendment): (Id, Id),
    fields: Fields,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = owner::visible(queries::letter(&mut reader, id).await?, person)?;
    let found = queries::amendment(&mut reader, id, amendment).await?;
    let amendment = owner::editable_amendment(found, person)?;
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let not_ready = amendment.not_ready(letter.year);
    let faults = not_ready.into_iter().map(said::not_ready);
    page_with(
        status,
        &PublishAmendmentPage {
            faults: faults.map(|key| frame.t.say(key)).collect(),
            changes: shown_changes(&amendment, house, &frame),
            valid_from: amendment.valid_from,
            frame,
            fields,
            letter,
            amendment,
        },
    )
}
