use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::options::Choices;
use crate::{actions::new::year_of, desk::Desk};

#[derive(Template)]
#[template(path = "pages/new.html")]
struct NewPage {
    frame: Frame,
    fields: Fields,
    choices: Choices,
}

/// Ny aktivitet. What the address says stands in the form: `sted`, `tema`, `krav` and the other fields by their names.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let fields = with_what_is_usual(query.0, &person, &frame);
    let year = year_of(&fields, frame.today);
    let desk = Desk::of(&mut reader, &scope, year, frame.today).await?;
    page(&template(frame, &desk, fields))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, _: &Person, desk: Desk, fields: Fields) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &template(frame, &desk, fields),
    )
}

/// An activity is planned and the planner's own, unless the address says otherwise.
fn with_what_is_usual(asked: Fields, person: &Person, frame: &Frame) -> Fields {
    let mut pairs = asked.pairs().to_vec();
    let usual = [
        ("tilstand", "planned".to_owned()),
        ("arrangor", "office".to_owned()),
        ("ansvarlig", person.id.to_string()),
    ];
    for (name, value) in usual {
        if !asked.is_set(name) {
            pairs.push((name.to_owned(), value));
        }
    }
    Fields::new(pairs, frame.t.clone())
}

fn template(frame: Frame, desk: &Desk, fields: Fields) -> NewPage {
    NewPage {
        choices: Choices::of(desk, &frame.t),
        frame,
        fields,
    }
}
