use audit::Event;
use axum::extract::{Path, State};
use plan::{ActivityKind, ActivityState, Partner};
use register::{Begun, Thing as _, Work, begin_new};
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use super::parts::{self, TEXT_LENGTH, TITLE_LENGTH, past_day};
use crate::{
    note::Note,
    pages::{self, new::with_faults},
    queries,
};

/// Begynner på et notat til direktoratet.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Note::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let mut activity = parts::activity(id, ActivityKind::Note, app.today());
    activity.state = ActivityState::Draft;
    activity.owner = Some(person.id);
    activity.marks.partners = vec![Partner::Directorate];
    let mut new = Note {
        activity,
        content: String::new(),
        sent: None,
    };
    read(&mut fields, &mut new);
    if !fields.is_faultless() {
        drop(tx);
        let form = pages::note::new(&frame);
        return with_faults(frame, form, fields);
    }
    plan::activities::insert(&mut tx, &scope, &new.activity).await?;
    queries::notes::insert(&mut tx, &new).await?;
    let event = Event::new("note.written", &person.actor(), app.now())
        .office(scope.office())
        .after(&new.facts().into());
    audit::commit(tx, &Note::about(event, id)).await?;
    Ok(see_other(&Note::href(id)))
}

/// Endrer et notat som ikke er sendt.
///
/// # Errors
/// [`Refusal::NotNow`] when it is sent.
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Note>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    refuse_sent(&work)?;
    read(&mut work.fields, &mut work.thing);
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.done("note.changed", vec![]).await
}

/// Noterer at notatet er sendt. What was sent stands.
///
/// # Errors
/// As [`change`].
pub async fn send(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Note>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    refuse_sent(&work)?;
    let sent = past_day(&mut work.fields, "sendt", work.app.today());
    let (Some(sent), true) = (sent, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let activity = &mut work.thing.activity;
    (activity.first_day, activity.last_day) = (sent, sent);
    activity.state = ActivityState::Held;
    activity.outcome = work.thing.content.chars().take(TITLE_LENGTH).collect();
    work.thing.sent = Some(sent);
    work.done("note.sent", vec![]).await
}

fn refuse_sent(work: &Work<Note>) -> Result<(), Refusal> {
    match work.thing.sent {
        Some(_) => Err(Refusal::NotNow(
            work.frame.t.say("development-cannot-change-sent"),
        )),
        None => Ok(()),
    }
}

fn read(fields: &mut Fields, one: &mut Note) {
    if let Some(title) = fields.required_text("tittel", TITLE_LENGTH) {
        one.activity.title = title;
    }
    if let Some(content) = fields.required_text("innhold", TEXT_LENGTH) {
        one.content = content;
    }
    one.activity.marks.themes = parts::themes(fields);
}
