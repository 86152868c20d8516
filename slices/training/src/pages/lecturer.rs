use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page, page_with};

use crate::{actions::id_in_path, facts, lecturer::Lecturer, queries};

#[derive(Template)]
#[template(path = "pages/lecturer.html")]
struct LecturerPage {
    frame: Frame,
    fields: Fields,
    lecturer: Lecturer,
    history: Vec<Told>,
}

/// En av embetets egne forelesere.
///
/// # Errors
/// [`Refusal::NotFound`] when another office keeps the lecturer.
pub async fn lecturer(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let (scope, id) = (person.own_scope()?, id_in_path(&id)?);
    let mut reader = app.database.read().await?;
    let pool = queries::lecturers::pool(&mut reader).await?;
    let own = pool
        .into_iter()
        .find(|one| one.id == id && one.owner == scope.office());
    let lecturer = own.ok_or(Refusal::NotFound)?;
    let entries = audit::history(&mut reader, &[id], Some(scope.office())).await?;
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let pairs = vec![
        pair("navn", &lecturer.name),
        pair("virksomhet", &lecturer.organisation),
        pair("epost", lecturer.email.as_deref().unwrap_or_default()),
        pair("temaer", &lecturer.themes),
        pair("aktiv", if lecturer.is_active { "ja" } else { "" }),
    ];
    page(&LecturerPage {
        history: facts::tell(&entries, &frame.t),
        fields: Fields::new(pairs, frame.t.clone()),
        lecturer,
        frame,
    })
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, lecturer: &Lecturer, fields: Fields) -> Page {
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let template = LecturerPage {
        frame,
        fields,
        lecturer: lecturer.clone(),
        history: vec![],
    };
    page_with(status, &template)
}
