use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, page, page_with};

use super::{Rhythm, queries};

#[derive(Template)]
#[template(path = "reminders/page.html")]
struct RemindersPage {
    frame: Frame,
    fields: Fields,
    rhythms: Vec<(String, String)>,
    version: i64,
}

/// Påminnelser: how often the reader wants them.
///
/// # Errors
/// What the database says.
pub async fn show(State(app): State<App>, person: Person, frame: Frame) -> Page {
    let mut reader = app.database.read().await?;
    let chosen = queries::of_person(&mut reader, person.id).await?;
    let rhythm = chosen.map_or(Rhythm::Never, |one| one.rhythm);
    let pairs = vec![("hvor-ofte".to_owned(), rhythm.code().to_owned())];
    let fields = Fields::new(pairs, frame.t.clone());
    page(&template(
        frame,
        fields,
        chosen.map_or(0, |one| one.version),
    ))
}

/// The form again, with what is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, fields: Fields) -> Page {
    let version = fields.version();
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &template(frame, fields, version),
    )
}

fn template(frame: Frame, fields: Fields, version: i64) -> RemindersPage {
    let rhythms = Rhythm::ALL.iter();
    RemindersPage {
        rhythms: rhythms
            .map(|one| (one.code().to_owned(), frame.t.say(one.key())))
            .collect(),
        frame,
        fields,
        version,
    }
}
