use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person, Refusal};

use super::{
    id_in_path,
    on_course::{Begun, OnCourse},
    session_fields,
};
use crate::{course, facts, pages, queries, session::Filled, sign_up};

/// Endrer en samling, or notes that it was held or called off.
///
/// # Errors
/// [`Refusal::NotFound`] when the course has no such session.
pub async fn change_session(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path((course, session)): Path<(String, String)>,
    fields: Fields,
) -> Page {
    let session = id_in_path(&session)?;
    let location = course::href(id_in_path(&course)?);
    let begun = OnCourse::begin(app, (person, frame), &course, &location, fields).await?;
    let mut on = match begun {
        Begun::Work(on) => on,
        Begun::Answered(answer) => return Ok(answer),
    };
    let course = on.course.id();
    let all = queries::sessions::of_course(&mut on.tx, &on.scope, course).await?;
    let found = all.into_iter().find(|one| one.session.id == session);
    let Filled {
        session: before,
        confirmed,
        ..
    } = found.ok_or(Refusal::NotFound)?;
    let t = on.frame.t.clone();
    if on.fields.version() != before.version {
        on.fields
            .note("versjon", t.say("training-somebody-was-first"));
    }
    let mut session = before.clone();
    session_fields::read(&mut on.fields, &mut session, confirmed, on.app.today(), &t);
    if !on.fields.is_faultless() {
        let OnCourse {
            tx,
            frame,
            course,
            fields,
            ..
        } = *on;
        drop(tx);
        return pages::session::with_faults(frame, &course, before, fields);
    }
    if !queries::sessions::save(&mut on.tx, &on.scope, &session).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    if session.capacity > before.capacity {
        let ids = (session.course.to_string(), session.id.to_string());
        let day = sign_up::find(&mut on.tx, &on.scope, &ids).await?;
        sign_up::more_room(&on.app, &mut on.tx, &day).await?;
    }
    let changes = facts::changes(&facts::of_session(&before), &facts::of_session(&session));
    on.done("course.session-changed", changes, &location).await
}
