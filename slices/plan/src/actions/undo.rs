use std::collections::BTreeSet;

use axum::extract::{Path, State};
use kernel::{Day, Id};
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::{
    drop_copy,
    work::{Also, Begun, Work},
};
use crate::{
    audience::{Aimed, AimedAt, Step},
    facts::{self, Facts},
    queries,
    undoing::{self, Undo},
};

/// Angrer det siste som ble gjort med aktiviteten: the values that it had come back, and a copy that nobody has touched
/// goes again. That is an event too, and can be taken back.
///
/// # Errors
/// As [`Work`].
pub async fn undo(
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
    let id = work.activity.id;
    let office = Some(work.scope.office());
    let history = audit::history(&mut work.tx, &[id], office).await?;
    let undo = undoing::undo(&work.activity, &history);
    if undo.is_none() {
        work.fields.note("angre", t.say("plan-cannot-undo"));
    }
    let (Some(undo), true) = (undo, work.fields.is_faultless()) else {
        return work.again().await;
    };
    match undo {
        Undo::DropCopy => {
            let now = work.app.now();
            let dropped = drop_copy::drop(&mut work.tx, &work.person, &work.activity, now).await?;
            let Some(event) = dropped else {
                work.fields.note("angre", t.say("plan-cannot-undo"));
                return work.again().await;
            };
            audit::commit(work.tx, &event).await?;
            Ok(see_other(&format!("/plan?ar={}", work.activity.year())))
        }
        Undo::Restore(before) => {
            facts::restore(&mut work.activity, &before);
            let also = restore_places(&mut work, id, &before).await?;
            work.done_with("activity.undone", also).await
        }
    }
}

/// Gives the places back what the event says of them, and says what that changes.
async fn restore_places(work: &mut Work, id: Id, before: &Facts) -> database::Result<Also> {
    let mut also = Also::default();
    let (wanted, steps) = (
        undoing::places_before(before),
        undoing::steps_before(before),
    );
    if wanted.is_none() && steps.is_none() {
        return Ok(also);
    }
    let aimed = queries::audience::of_activity(&mut work.tx, &work.scope, id).await?;
    if let Some(wanted) = wanted {
        let had: BTreeSet<AimedAt> = aimed.iter().map(|one| one.place).collect();
        let added: Vec<_> = wanted
            .difference(&had)
            .map(|place| (work.app.new_id(), *place))
            .collect();
        queries::audience::aim_at(&mut work.tx, id, added).await?;
        let gone: Vec<_> = had.difference(&wanted).copied().collect();
        queries::audience::leave_out(&mut work.tx, id, gone).await?;
        also.before.push(("places", facts::places(had)));
        also.after.push(("places", facts::places(wanted)));
    }
    if let Some((step, days)) = steps {
        let were = step_days(&aimed, step, &days);
        let mut different: Vec<Option<Day>> = days.iter().map(|(_, day)| *day).collect();
        different.sort_unstable();
        different.dedup();
        for day in different {
            let places = days
                .iter()
                .filter(|(_, of)| *of == day)
                .map(|(place, _)| *place);
            let places: Vec<_> = places.collect();
            queries::audience::note(&mut work.tx, id, (step, day), places).await?;
        }
        also.before.push(("step", step.code().into()));
        also.before.push(("step_days", were));
        let places = days.iter().map(|(place, _)| *place);
        also.after.push(("places", facts::places(places)));
    }
    Ok(also)
}

/// The days that the step has now at those places.
fn step_days(aimed: &[Aimed], step: Step, days: &[(AimedAt, Option<Day>)]) -> serde_json::Value {
    let those = aimed
        .iter()
        .filter(|one| days.iter().any(|(place, _)| *place == one.place));
    facts::step_days(those.map(|one| (one.place, one.day_of(step))))
}
