use audit::Event;
use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    SessionState,
    participants::pages::list::{self, Extras},
    queries,
    sign_up::{self, Known, admit, fields},
};

/// Legger til en deltaker: as if the person had signed up, also after the deadline. There is no place where there is none.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such session; [`Refusal::NotNow`] when it is cancelled.
pub(crate) async fn add(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(ids): Path<(String, String)>,
    mut form: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    let day = sign_up::find(&mut tx, &scope, &ids).await?;
    let location = day.href("/deltakere");
    if let Once::Again(location) = once(&mut tx, &form, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    if day.state == SessionState::Cancelled {
        return Err(Refusal::NotNow(frame.t.say("training-closed-cancelled")));
    }
    let nav_offices = organisations::nav_offices_of_office(&mut tx, scope.office()).await?;
    let own = (frame.t.language(), app.ids.token());
    let wanted = fields::read(&mut form, &nav_offices, own);
    let mut admitted = None;
    if let Some(wanted) = wanted {
        let held = queries::sign_up::hold(&mut tx, &day, 1).await?;
        let emails = std::iter::once(wanted.email.as_str());
        let known = Known::among(&mut tx, &day, emails).await?;
        if known.is_in(&sign_up::person_key(day.office, &wanted.email)) {
            form.note("epost", frame.t.say("training-cannot-known-here"));
        } else {
            admitted = Some(admit(&app, &mut tx, held, known, vec![wanted]).await?);
        }
    }
    let Some((_, told)) = admitted else {
        drop(tx);
        let extras = Extras {
            adding: Some(form),
            ..Extras::default()
        };
        return list::with(&app, &person, frame, day, extras).await;
    };
    let event = Event::new("participant.added", &person.actor(), app.now());
    let event = event.office(scope.office()).about("course_session", day.id);
    audit::commit(tx, &event.after(&told)).await?;
    Ok(see_other(&location))
}
