use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use plan::Desk;
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::options::CourseChoices;
use crate::{
    actions::{course_fields, id_in_path},
    course::Course,
    lecturer::Lecturer,
    queries,
};

#[derive(Template)]
#[template(path = "pages/change_course.html")]
struct ChangeCoursePage {
    frame: Frame,
    fields: Fields,
    choices: CourseChoices,
    course: Course,
}

/// Skjemaet for å endre et kurs.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such course.
pub async fn change_course(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id = id_in_path(&id)?;
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let course = queries::courses::find(&mut reader, &scope, id).await?;
    let course = course.ok_or(Refusal::NotFound)?;
    let year = course.activity.year();
    let desk = Desk::of(&mut reader, &scope, year, frame.today).await?;
    let pool = queries::lecturers::pool(&mut reader).await?;
    let fields = Fields::new(course_fields::pairs(&course), frame.t.clone());
    page(&template(frame, course, &desk, &pool, fields))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(
    frame: Frame,
    course: Course,
    desk: &Desk,
    pool: &[Lecturer],
    fields: Fields,
) -> Page {
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(status, &template(frame, course, desk, pool, fields))
}

fn template(
    frame: Frame,
    course: Course,
    desk: &Desk,
    pool: &[Lecturer],
    fields: Fields,
) -> ChangeCoursePage {
    ChangeCoursePage {
        choices: CourseChoices::of(desk, pool, &fields.all("foreleser"), &frame.t),
        frame,
        fields,
        course,
    }
}
