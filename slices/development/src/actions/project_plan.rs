use axum::extract::{Path, State};
use kernel::Id;
use register::{Begun, Work};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person};

use super::parts::{TEXT_LENGTH, TITLE_LENGTH, past_day};
use crate::{
    project::{Milestone, Project, Status},
    queries,
    words::Light,
};

/// Setter en milepæl.
///
/// # Errors
/// As [`Work`].
pub async fn add_milestone(
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
    let title = work.fields.required_text("milepal", TITLE_LENGTH);
    let due = work.fields.required_day("frist");
    let (Some(title), Some(due), true) = (title, due, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let new = Milestone {
        id: work.app.new_id(),
        title,
        due,
        done: None,
    };
    queries::projects::add_milestone(&mut work.tx, work.thing.activity.id, &new).await?;
    let also = vec![("milestone", json!(new.title)), ("due", json!(due))];
    work.done("project.milestone-set", also).await
}

/// Noterer at en milepæl er nådd.
///
/// # Errors
/// As [`Work`].
pub async fn reach_milestone(
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
    let chosen: Option<Id> = work.fields.id("gjelder");
    let open = work
        .thing
        .milestones
        .iter()
        .filter(|one| one.done.is_none());
    let milestone = open.into_iter().find(|one| Some(one.id) == chosen).cloned();
    let milestone = work.fields.required("gjelder", milestone);
    let done = past_day(&mut work.fields, "nadd", work.app.today());
    let (Some(milestone), Some(done), true) = (milestone, done, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let project = work.thing.activity.id;
    queries::projects::reach_milestone(&mut work.tx, project, (milestone.id, done)).await?;
    let also = vec![("milestone", json!(milestone.title)), ("done", json!(done))];
    work.done("project.milestone-reached", also).await
}

/// Sier hvordan det går med prosjektet, and why.
///
/// # Errors
/// As [`Work`].
pub async fn note_status(
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
    let light = work.fields.choice::<Light>("lys");
    let light = work.fields.required("lys", light);
    let reason = work.fields.required_text("arsak", TEXT_LENGTH);
    let (Some(light), Some(reason), true) = (light, reason, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let status = Status {
        day: work.app.today(),
        light,
        reason,
    };
    let (id, project) = (work.app.new_id(), work.thing.activity.id);
    queries::projects::note_status(&mut work.tx, id, project, &status).await?;
    let also = vec![
        ("light", json!(light.code())),
        ("reason", json!(status.reason)),
    ];
    work.done("project.status-noted", also).await
}
