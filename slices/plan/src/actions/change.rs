use std::collections::BTreeSet;

use axum::extract::{Path, State};
use shell::{App, Fields, Frame, Page, Person};

use super::{
    activity_fields,
    new::year_of,
    work::{Also, Begun, Work},
};
use crate::{
    audience::{AimedAt, Step},
    desk::Desk,
    facts, queries,
    words::ActivityState,
};

/// Endrer en aktivitet, and whom it is aimed at. A place that was asked, offered or reached stays.
///
/// # Errors
/// As [`Work`].
pub async fn change(
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
    let year = year_of(&work.fields, work.app.today());
    let desk = Desk::of(&mut work.tx, &work.scope, year, work.app.today()).await?;
    let organiser = work.activity.organiser;
    activity_fields::read(&mut work.fields, &mut work.activity, &desk, &t);
    let is_cancelled = |state| state == ActivityState::Cancelled;
    if is_cancelled(work.activity.state) && !is_cancelled(work.before().state) {
        work.fields
            .note("tilstand", t.say("plan-cannot-cancel-without-reason"));
    }
    if !super::work::may_change(work.person.role, work.activity.organiser) {
        work.activity.organiser = organiser;
    }
    let chosen: BTreeSet<AimedAt> = activity_fields::places(&mut work.fields, &desk, &t)
        .into_iter()
        .collect();
    let id = work.activity.id;
    let aimed = queries::audience::of_activity(&mut work.tx, &work.scope, id).await?;
    let had: BTreeSet<AimedAt> = aimed.iter().map(|one| one.place).collect();
    let touched = |place: &AimedAt| {
        let steps = [Step::Asked, Step::Offered, Step::Reached];
        aimed
            .iter()
            .any(|one| one.place == *place && steps.iter().any(|step| one.day_of(*step).is_some()))
    };
    if had.difference(&chosen).any(touched) {
        work.fields.note("sted", t.say("plan-cannot-leave-out"));
    }
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    let added: Vec<_> = chosen
        .difference(&had)
        .map(|place| (work.app.new_id(), *place))
        .collect();
    queries::audience::aim_at(&mut work.tx, id, added).await?;
    let gone: Vec<AimedAt> = had.difference(&chosen).copied().collect();
    queries::audience::leave_out(&mut work.tx, id, gone).await?;
    let mut also = Also::default();
    if had != chosen {
        also.before.push(("places", facts::places(had)));
        also.after.push(("places", facts::places(chosen)));
    }
    work.done_with("activity.changed", also).await
}
