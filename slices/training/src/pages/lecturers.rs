use access::CASE_WORKERS;
use askama::Template;
use axum::extract::State;
use http::StatusCode;
use organisations::nation::nation;
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use crate::queries;

#[derive(Template)]
#[template(path = "pages/lecturers.html")]
struct LecturersPage {
    frame: Frame,
    fields: Fields,
    rows: Vec<Line>,
    may_work: bool,
}

/// A lecturer in the list.
struct Line {
    /// Where the own office changes what is known; empty for another's.
    href: String,
    name: String,
    organisation: String,
    themes: String,
    email: String,
    office: String,
    is_active: bool,
}

/// Forelesere: the pool that all offices share.
///
/// # Errors
/// What the database says.
pub async fn lecturers(State(app): State<App>, person: Person, frame: Frame) -> Page {
    let fields = Fields::new(vec![], frame.t.clone());
    page(&build(&app, &person, frame, fields).await?)
}

/// The pool again, with the form as it was filled in.
///
/// # Errors
/// As [`lecturers`].
pub async fn with_faults((app, person, frame): (App, Person, Frame), fields: Fields) -> Page {
    let template = build(&app, &person, frame, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn build(
    app: &App,
    person: &Person,
    frame: Frame,
    fields: Fields,
) -> Result<LecturersPage, Refusal> {
    let mut reader = app.database.read().await?;
    let pool = queries::lecturers::pool(&mut reader).await?;
    let own = person.office.as_ref().map(|office| office.id);
    let may_work = CASE_WORKERS.contains(&person.role);
    let rows = pool.into_iter().map(|one| Line {
        href: if may_work && own == Some(one.owner) {
            format!("/kurs/forelesere/{}", one.id)
        } else {
            String::new()
        },
        office: nation()
            .office(one.owner)
            .map_or_else(String::new, |office| {
                organisations::office_name(&frame.t, office, frame.today)
            }),
        name: one.name,
        organisation: one.organisation,
        themes: one.themes,
        email: one.email.unwrap_or_default(),
        is_active: one.is_active,
    });
    Ok(LecturersPage {
        rows: rows.collect(),
        may_work,
        fields,
        frame,
    })
}
