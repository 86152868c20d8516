use askama::Template;
use axum::extract::{Path, State};
use organisations::AtOffice;
use shell::{App, Frame, Opened, Page, Person, page};

use crate::{
    participants::pages::list::{name_of, nav_office_name},
    queries,
    sign_up::{self, CourseDay, fields::Choices},
};

#[derive(Template)]
#[template(path = "attendance/pages/sheet.html")]
struct SheetPage {
    frame: Frame,
    day: CourseDay,
    may_note: bool,
    /// How many are noted as having come.
    came: usize,
    rows: Vec<Line>,
}

/// One who has a place.
struct Line {
    id: String,
    name: String,
    nav_office: String,
    came: bool,
    is_noted: bool,
}

/// Oppmøtelista: all who have a place, to tick off those who came.
///
/// # Errors
/// [`shell::Refusal::NotFound`] when the office has no such session.
pub(crate) async fn sheet(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(ids): Path<(String, String)>,
) -> Page {
    let mut reader = app.database.read().await?;
    let day = sign_up::find(&mut reader, &at.scope, &ids).await?;
    let with_place = queries::participants::with_place(&mut reader, &at.scope, day.id).await?;
    let offices = organisations::nav_offices_of_office(&mut reader, at.scope.office()).await?;
    drop(reader);
    Opened::page(&at.scope, "course_session", day.id, &day.title)
        .note(&app, &person)
        .await;
    let choices = Choices::of(&offices, &frame.t);
    let rows = with_place.iter().map(|one| Line {
        id: one.id.to_string(),
        name: name_of(one, &frame),
        nav_office: nav_office_name(one, &choices, &frame),
        came: one.came(),
        is_noted: one.attended.is_some(),
    });
    let works = access::CASE_WORKERS.contains(&person.role);
    page(&SheetPage {
        may_note: works && day.held_on <= frame.today,
        came: with_place.iter().filter(|one| one.came()).count(),
        rows: rows.collect(),
        day,
        frame,
    })
}
