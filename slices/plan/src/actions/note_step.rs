use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::work::{Also, Begun, Work};
use crate::{
    audience::{AimedAt, Step},
    facts, queries,
};

/// Noterer at noen har bedt om, fått tilbud om eller tatt del i aktiviteten: which places, and on what day. Without a
/// day it is noted that it did not happen after all.
///
/// # Errors
/// As [`Work`].
pub async fn note_step(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let t = work.frame.t.clone();
    let step = step_of(work.fields.raw("steg"));
    if step.is_none() {
        work.fields.note("steg", t.say("plan-cannot-no-step"));
    }
    let day = work.fields.day("dag");
    if day.is_some_and(|day| day > work.app.today()) {
        work.fields.note("dag", t.say("plan-cannot-step-in-future"));
    }
    let id = work.activity.id;
    let aimed = queries::audience::of_activity(&mut work.tx, &work.scope, id).await?;
    let chosen: Vec<AimedAt> = {
        let codes = work.fields.all("sted");
        let places = codes.into_iter().filter_map(|code| code.parse().ok());
        places
            .filter(|place| aimed.iter().any(|one| one.place == *place))
            .collect()
    };
    if chosen.is_empty() {
        work.fields.note("sted", t.say("plan-cannot-no-place"));
    }
    let (Some((step, action)), true) = (step, work.fields.is_faultless()) else {
        return work.again().await;
    };
    queries::audience::note(&mut work.tx, id, (step, day), chosen.clone()).await?;
    let were = aimed.iter().filter(|one| chosen.contains(&one.place));
    let were = facts::step_days(were.map(|one| (one.place, one.day_of(step))));
    let day = serde_json::to_value(day).unwrap_or_default();
    let also = Also {
        before: vec![("step", step.code().into()), ("step_days", were)],
        after: vec![("places", facts::places(chosen)), ("day", day)],
        reason: None,
    };
    work.done_with(action, also).await
}

fn step_of(code: &str) -> Option<(Step, &'static str)> {
    match code {
        "bedt" => Some((Step::Asked, "activity.asked-for")),
        "tilbudt" => Some((Step::Offered, "activity.offered")),
        "nadd" => Some((Step::Reached, "activity.reached")),
        _ => None,
    }
}
