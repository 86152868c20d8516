use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::{
    on_course::{Begun, OnCourse},
    session_fields,
};
use crate::{course, facts, pages, queries, session::Session, words::SessionState};

/// Legger til en samling, which people can sign up for.
///
/// # Errors
/// [`shell::Refusal::NotFound`] when the office has no such course.
pub async fn new_session(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let course = super::id_in_path(&id)?;
    let location = course::href(course);
    let begun = OnCourse::begin(app, (person, frame), &id, &location, fields).await?;
    let mut on = match begun {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let t = on.frame.t.clone();
    let mut session = blank(&on);
    session_fields::read(&mut on.fields, &mut session, 0, on.app.today(), &t);
    if !on.fields.is_faultless() {
        let OnCourse {
            tx,
            app,
            person,
            frame,
            course,
            fields,
            ..
        } = *on;
        drop(tx);
        return pages::course::with_faults((app, person, frame), course, fields).await;
    }
    queries::sessions::insert(&mut on.tx, &on.scope, &session).await?;
    let changes = (facts::Facts::new(), facts::of_session(&session));
    on.done("course.session-added", changes, &location).await
}

fn blank(on: &OnCourse) -> Session {
    let day = on.course.activity.first_day;
    Session {
        id: on.app.new_id(),
        course: on.course.id(),
        state: SessionState::Planned,
        held_on: day,
        starts_at: String::new(),
        ends_at: String::new(),
        place: String::new(),
        link: String::new(),
        capacity: 1,
        deadline: day,
        next_position: 1,
        version: 1,
    }
}
