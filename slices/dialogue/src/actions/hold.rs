use axum::extract::{Path, State};
use kernel::Id;
use plan::{ActivityState, AimedAt, Step, places};
use register::{Begun, Work};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person};

use super::TEXT_LENGTH;
use crate::meeting::Meeting;

/// Noterer at møtet er holdt: what came of it, and which municipalities took part.
///
/// # Errors
/// As [`Work`].
pub async fn hold(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Meeting>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let outcome = work.fields.required_text("resultat", TEXT_LENGTH);
    let day = work.thing.activity.first_day;
    if day > work.app.today() {
        let sentence = work.frame.t.say("dialogue-cannot-held-in-future");
        work.fields.note("resultat", sentence);
    }
    let meeting = work.thing.activity.id;
    let aimed = places::of_activity(&mut work.tx, &work.scope, meeting).await?;
    let chosen = work.fields.all("motte").into_iter();
    let chosen: Vec<AimedAt> = chosen
        .filter_map(|id| id.parse().ok())
        .map(AimedAt::Municipality)
        .filter(|place| aimed.iter().any(|one| one.place == *place))
        .collect();
    let (Some(outcome), true) = (outcome, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.activity.outcome = outcome;
    work.thing.activity.state = ActivityState::Held;
    let came: Vec<String> = chosen
        .iter()
        .filter_map(municipality)
        .map(|id| id.to_string())
        .collect();
    places::note(&mut work.tx, meeting, (Step::Reached, Some(day)), chosen).await?;
    work.done("meeting.held", vec![("met", json!(came.join(" ")))])
        .await
}

fn municipality(place: &AimedAt) -> Option<Id> {
    match place {
        AimedAt::Municipality(id) => Some(*id),
        AimedAt::NavOffice(_) => None,
    }
}
