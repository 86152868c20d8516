use std::collections::HashSet;

use audit::Event;
use axum::extract::{Path, State};
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{attendance::note_came, queries, sign_up};

/// Registrerer oppmøte etter lista: of those that the list showed, those who are ticked came, and the others did not.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such session; [`Refusal::NotNow`] before the day.
pub(crate) async fn note(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(ids): Path<(String, String)>,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    let day = sign_up::find(&mut tx, &scope, &ids).await?;
    let location = day.href("/oppmote");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    if day.held_on > frame.today {
        return Err(Refusal::NotNow(frame.t.say("training-attendance-later")));
    }
    let shown: HashSet<&str> = fields.all("vist").into_iter().collect();
    let ticked: HashSet<&str> = fields.all("mott").into_iter().collect();
    let with_place = queries::participants::with_place(&mut tx, &scope, day.id).await?;
    let noted = with_place.iter().filter_map(|one| {
        let id = one.id.to_string();
        let came = ticked.contains(id.as_str());
        (shown.contains(id.as_str()) && one.attended != Some(came)).then_some((one, came))
    });
    let noted: Vec<_> = noted.collect();
    if noted.is_empty() {
        return Ok(see_other(&location));
    }
    note_came(&app, &mut tx, &day, &noted).await?;
    let who = |wanted| -> Vec<_> {
        let these = noted.iter().filter(|(_, came)| *came == wanted);
        these.map(|(one, _)| one.id).collect()
    };
    let event = Event::new("participant.attendance-noted", &person.actor(), app.now());
    let event = event
        .office(scope.office())
        .about("course_session", day.id)
        .after(&json!({ "came": who(true), "stayed_away": who(false) }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}
