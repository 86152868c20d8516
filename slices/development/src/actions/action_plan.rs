use audit::Event;
use axum::extract::{Path, State};
use kernel::Day;
use register::{Begun, Thing as _, Work, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::parts::{TEXT_LENGTH, past_day, place, theme};
use crate::{
    action_plan::ActionPlan,
    pages::{self, new::with_faults},
    queries,
    words::PlanState,
};

/// Registrerer en handlingsplan.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &ActionPlan::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let municipality = place(&mut fields, "kommune", &scope, app.today());
    let municipality = fields.required("kommune", municipality);
    let theme = theme(&mut fields);
    let how_far = how_far(&mut fields, app.today());
    let (Some(municipality), Some(theme), Some((state, day, help)), true) =
        (municipality, theme, how_far, fields.is_faultless())
    else {
        drop(tx);
        let form = pages::action_plan::new(scope.office(), &frame);
        return with_faults(frame, form, fields);
    };
    let new = ActionPlan {
        id,
        municipality,
        theme,
        state,
        day,
        help,
        version: 1,
    };
    queries::action_plans::insert(&mut tx, &scope, &new).await?;
    let event = Event::new("action-plan.registered", &person.actor(), app.now())
        .office(scope.office())
        .after(&new.facts().into());
    audit::commit(tx, &ActionPlan::about(event, id)).await?;
    Ok(see_other(&ActionPlan::href(id)))
}

/// Endrer hvor langt en handlingsplan er kommet, og hva kommunen har fått hjelp til.
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
    let mut work = match Work::<ActionPlan>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let how_far = how_far(&mut work.fields, work.app.today());
    let (Some((state, day, help)), true) = (how_far, work.fields.is_faultless()) else {
        return work.again().await;
    };
    (work.thing.state, work.thing.day, work.thing.help) = (state, day, help);
    work.done("action-plan.changed", vec![]).await
}

fn how_far(fields: &mut Fields, today: Day) -> Option<(PlanState, Day, String)> {
    let state = fields.choice::<PlanState>("status");
    let state = fields.required("status", state);
    let day = past_day(fields, "dato", today);
    let help = fields.text("hjelp", TEXT_LENGTH).unwrap_or_default();
    Some((state?, day?, help))
}
