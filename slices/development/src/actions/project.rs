use accounts::Colleagues;
use audit::Event;
use axum::extract::{Path, State};
use kernel::Day;
use plan::{ActivityKind, ActivityState, AimedAt, places};
use register::{Begun, Thing as _, Work, begin_new};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::parts::{self, TEXT_LENGTH, TITLE_LENGTH, note};
use crate::{
    pages::{self, new::with_faults},
    project::Project,
    queries,
    thing::joined,
};

/// So many days of a project stand in the plan of the year that it begins in.
const IN_PLAN: i64 = 365;

/// Begynner på et prosjekt.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Project::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let colleagues = Colleagues::of(&mut tx, &scope).await?;
    let mut new = Project {
        activity: parts::activity(id, ActivityKind::Project, app.today()),
        ends: app.today(),
        milestones: vec![],
        statuses: vec![],
    };
    read(&mut fields, &mut new, &colleagues);
    let with = parts::places(&mut fields, &scope, app.today());
    if !fields.is_faultless() {
        drop(tx);
        let form = pages::project::new(scope.office(), &colleagues, &frame);
        return with_faults(frame, form, fields);
    }
    plan::activities::insert(&mut tx, &scope, &new.activity).await?;
    queries::projects::insert(&mut tx, id, new.ends).await?;
    let aimed = with
        .iter()
        .map(|place| (app.new_id(), AimedAt::Municipality(*place)));
    places::aim_at(&mut tx, id, aimed.collect::<Vec<_>>()).await?;
    let mut after = new.facts();
    after.insert("municipalities".to_owned(), joined(&with));
    let event = Event::new("project.begun", &person.actor(), app.now())
        .office(scope.office())
        .after(&after.into());
    audit::commit(tx, &Project::about(event, id)).await?;
    Ok(see_other(&Project::href(id)))
}

/// Endrer et prosjekt.
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
    let mut work = match Work::<Project>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let colleagues = Colleagues::of(&mut work.tx, &work.scope).await?;
    read(&mut work.fields, &mut work.thing, &colleagues);
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.done("project.changed", vec![]).await
}

/// Avslutter et prosjekt, with what came of it.
///
/// # Errors
/// As [`Work`].
pub async fn end(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Project>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let result = work.fields.required_text("resultat", TEXT_LENGTH);
    let today = work.app.today();
    if work.thing.activity.first_day > today {
        note(
            &mut work.fields,
            "resultat",
            "development-cannot-end-before",
        );
    }
    let (Some(result), true) = (result, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.activity.outcome = result;
    work.thing.activity.state = ActivityState::Held;
    let ends = work.thing.ends.min(today);
    set_days(&mut work.thing, ends);
    work.done("project.ended", vec![("done", json!(today))])
        .await
}

fn read(fields: &mut Fields, one: &mut Project, colleagues: &Colleagues) {
    if let Some(title) = fields.required_text("tittel", TITLE_LENGTH) {
        one.activity.title = title;
    }
    if let Some(first) = fields.required_day("fra") {
        one.activity.first_day = first;
    }
    if let Some(ends) = fields.required_day("til") {
        if ends < one.activity.first_day {
            note(fields, "til", "development-cannot-backwards");
        }
        set_days(one, ends);
    }
    one.activity.owner = colleagues.owner(fields, "ansvarlig");
    one.activity.description = fields.text("beskrivelse", TEXT_LENGTH).unwrap_or_default();
    one.activity.marks.themes = parts::themes(fields);
    let partners = fields.all("partner").into_iter();
    one.activity.marks.partners = partners.filter_map(|code| code.parse().ok()).collect();
}

/// The project ends on the day; its activity stands in the plan for a year at most.
fn set_days(one: &mut Project, ends: Day) {
    let first = one.activity.first_day;
    one.ends = ends.max(first);
    one.activity.last_day = one.ends.min(first.plus_days(IN_PLAN));
}
