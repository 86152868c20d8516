use axum::extract::{Path, State};
use plan::actions::new::year_of;
use shell::{App, Fields, Frame, Page, Person, Refusal};

use super::{
    course_fields,
    on_course::{Begun, OnCourse},
};
use crate::{course, facts, pages, queries};

/// Endrer et kurs. Whom it is aimed at is changed by offering it, or on the page of the activity.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such course.
pub async fn change_course(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let location = course::href(super::id_in_path(&id)?);
    let begun = OnCourse::begin(app, (person, frame), &id, &location, fields).await?;
    let mut on = match begun {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let t = on.frame.t.clone();
    let before = on.course.clone();
    if on.fields.version() != before.activity.version {
        on.fields
            .note("versjon", t.say("training-somebody-was-first"));
    }
    let today = on.app.today();
    let year = year_of(&on.fields, today);
    let desk = plan::Desk::of(&mut on.tx, &on.scope, year, today).await?;
    let pool = queries::lecturers::pool(&mut on.tx).await?;
    course_fields::read(&mut on.fields, &mut on.course, &desk, &pool, &t);
    if !on.fields.is_faultless() {
        let OnCourse {
            tx, frame, fields, ..
        } = *on;
        drop(tx);
        return pages::change_course::with_faults(frame, before, &desk, &pool, fields);
    }
    let saved = queries::courses::save(&mut on.tx, &on.scope, &on.course, || on.app.new_id());
    if !saved.await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let changes = facts::changes(&facts::of_course(&before), &facts::of_course(&on.course));
    on.done("course.changed", changes, &location).await
}
