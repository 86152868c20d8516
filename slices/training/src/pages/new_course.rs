use askama::Template;
use axum::extract::State;
use http::StatusCode;
use plan::{Desk, actions::new::year_of};
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::options::CourseChoices;
use crate::{lecturer::Lecturer, queries};

#[derive(Template)]
#[template(path = "pages/new_course.html")]
struct NewCoursePage {
    frame: Frame,
    fields: Fields,
    choices: CourseChoices,
}

/// Nytt kurs. What the address says stands in the form: `sted`, `kurstype`, `fagomrade`, `krav` and the other fields by
/// their names.
///
/// # Errors
/// What the database says.
pub async fn new_course(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    query: Query,
) -> Page {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let fields = with_what_is_usual(query.0, &person, &frame);
    let year = year_of(&fields, frame.today);
    let desk = Desk::of(&mut reader, &scope, year, frame.today).await?;
    let pool = queries::lecturers::pool(&mut reader).await?;
    page(&template(frame, &desk, &pool, fields))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, desk: &Desk, pool: &[Lecturer], fields: Fields) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &template(frame, desk, pool, fields),
    )
}

fn with_what_is_usual(asked: Fields, person: &Person, frame: &Frame) -> Fields {
    let mut pairs = asked.pairs().to_vec();
    let usual = [
        ("slag", "course".to_owned()),
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

fn template(frame: Frame, desk: &Desk, pool: &[Lecturer], fields: Fields) -> NewCoursePage {
    NewCoursePage {
        choices: CourseChoices::of(desk, pool, &fields.all("foreleser"), &frame.t),
        frame,
        fields,
    }
}
