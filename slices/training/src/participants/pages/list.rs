use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Opened, Page, Person, Query, Refusal, page, page_with};

use crate::{
    SessionState, StaffRole, Work,
    participants::{Attended, Filter, Participant, ParticipantState},
    queries::{self, participants::List},
    sign_up::{self, CourseDay, Door, Seats, fields::Choices},
};

/// Participants on a page.
const PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "participants/pages/list.html")]
struct ListPage {
    frame: Frame,
    day: CourseDay,
    seats: Seats,
    /// Whether the reader works with the session; the others only look.
    may_work: bool,
    doors: Vec<DoorLine>,
    shown_link: Option<ShownLink>,
    filter: Fields,
    states: Vec<(String, String)>,
    attended: Vec<(String, String)>,
    choices: Choices,
    rows: Vec<Line>,
    count: u64,
    is_first: bool,
    here: String,
    next: Option<String>,
    /// The form for one more participant.
    adding: Fields,
}

/// One of the links of the session.
struct DoorLine {
    code: &'static str,
    name: String,
    is_open: bool,
    can_be_sent: bool,
}

/// A link that was made just now, and is shown this once.
struct ShownLink {
    name: String,
    path: String,
}

/// A participant in the list.
struct Line {
    id: String,
    name: String,
    email: String,
    nav_office: String,
    work: String,
    role: String,
    shape: &'static str,
    state: String,
    attended: String,
    may_withdraw: bool,
    may_have_place: bool,
    has_certificate: bool,
}

/// What the page shows besides the list: something that was just made, or a form that came back.
#[derive(Default)]
pub(crate) struct Extras {
    pub link: Option<(Door, String)>,
    pub adding: Option<Fields>,
}

/// Deltakerlista til en samling, with the filter of the address.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such session.
pub(crate) async fn list(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(ids): Path<(String, String)>,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let day = sign_up::find(&mut reader, &at.scope, &ids).await?;
    drop(reader);
    Opened::page(&at.scope, "course_session", day.id, &day.title)
        .note(&app, &person)
        .await;
    let template = build(&app, &person, at, frame, day, query.0, Extras::default()).await?;
    page(&template)
}

/// The page again with what was just made, or with a form that came back.
///
/// # Errors
/// As [`list`].
pub(crate) async fn with(
    app: &App,
    person: &Person,
    frame: Frame,
    day: CourseDay,
    extras: Extras,
) -> Page {
    let status = if extras.adding.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let at = AtOffice::of(person, &frame)?;
    let everything = Fields::new(vec![], frame.t.clone());
    let template = build(app, person, at, frame, day, everything, extras).await?;
    page_with(status, &template)
}

async fn build(
    app: &App,
    person: &Person,
    at: AtOffice,
    frame: Frame,
    day: CourseDay,
    fields: Fields,
    extras: Extras,
) -> Result<ListPage, Refusal> {
    let filter = Filter::read(&fields);
    let list = List {
        scope: &at.scope,
        session: day.id,
        held_on: day.held_on,
        filter: &filter,
    };
    let mut reader = app.database.read().await?;
    let nav_offices = organisations::nav_offices_of_office(&mut reader, at.scope.office()).await?;
    let seats = queries::sign_up::seats(&mut reader, &day).await?;
    let count = list.count(&mut reader).await?;
    let after: i64 = fields.raw("etter").parse().unwrap_or(0);
    let mut found = list.page(&mut reader, after, PAGE + 1).await?;
    drop(reader);
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let t = &frame.t;
    let here = filter.href(&day.href("/deltakere"));
    let join = if here.contains('?') { '&' } else { '?' };
    let last = found.last().filter(|_| more);
    let next = last.map(|last| format!("{here}{join}etter={}", last.position));
    let said = |(code, key): (&str, &str)| (code.to_owned(), t.say(key));
    let states = ParticipantState::ALL.iter();
    let attended = Attended::ALL.iter();
    let choices = Choices::of(&nav_offices, t);
    let is_to_come = day.is_to_come(frame.today);
    let line = |one: &Participant| line(one, &choices, &frame, is_to_come);
    Ok(ListPage {
        may_work: access::CASE_WORKERS.contains(&person.role),
        doors: doors(&day, &frame),
        shown_link: extras.link.map(|(door, path)| ShownLink {
            name: t.say(door.key()),
            path,
        }),
        states: states.map(|one| said((one.code(), one.key()))).collect(),
        attended: attended.map(|one| said((one.code(), one.key()))).collect(),
        rows: found.iter().map(line).collect(),
        adding: extras
            .adding
            .unwrap_or_else(|| Fields::new(vec![], t.clone())),
        is_first: after == 0,
        filter: fields,
        day,
        seats,
        choices,
        count,
        here,
        next,
        frame,
    })
}

impl ListPage {
    /// The address of another page of the same list, such as its export.
    fn beside(&self, page: &str) -> String {
        self.here.replacen("/deltakere", page, 1)
    }
}

fn doors(day: &CourseDay, frame: &Frame) -> Vec<DoorLine> {
    let line = |door: &Door| DoorLine {
        code: door.code(),
        name: frame.t.say(door.key()),
        is_open: day.doors.is_open(*door),
        can_be_sent: *door == Door::Evaluation,
    };
    Door::ALL.iter().map(line).collect()
}

fn line(one: &Participant, choices: &Choices, frame: &Frame, is_to_come: bool) -> Line {
    let t = &frame.t;
    let shape = match one.state {
        ParticipantState::Confirmed => "good",
        ParticipantState::Waiting => "warn",
        ParticipantState::Withdrawn => "none",
    };
    let attended = match one.attended {
        Some(true) => Attended::Came,
        Some(false) => Attended::StayedAway,
        None => Attended::NotNoted,
    };
    let is_shown = one.attended.is_some() || one.state == ParticipantState::Confirmed;
    Line {
        id: one.id.to_string(),
        name: name_of(one, frame),
        email: one.email.clone().unwrap_or_default(),
        nav_office: nav_office_name(one, choices, frame),
        work: one
            .work
            .map_or_else(|| t.say("training-other"), |work| t.say(Work::key(work))),
        role: one.role.map_or_else(
            || t.say("training-other"),
            |role| t.say(StaffRole::key(role)),
        ),
        shape,
        state: t.say(one.state.key()),
        attended: if is_shown {
            t.say(attended.key())
        } else {
            "–".to_owned()
        },
        may_withdraw: one.state != ParticipantState::Withdrawn && one.attended.is_none(),
        may_have_place: one.state == ParticipantState::Waiting && is_to_come,
        has_certificate: one.came() && one.certificate_number.is_some() && one.name.is_some(),
    }
}

/// The name, or that it is forgotten.
pub(crate) fn name_of(one: &Participant, frame: &Frame) -> String {
    let forgotten = || frame.t.say("training-forgotten");
    one.name.clone().unwrap_or_else(forgotten)
}

/// Where the participant works, in words.
pub(crate) fn nav_office_name(one: &Participant, choices: &Choices, frame: &Frame) -> String {
    let id = one.nav_office.map(|id| id.to_string());
    let known = choices
        .nav_offices
        .iter()
        .find(|(code, _)| Some(code) == id.as_ref());
    known.map_or_else(
        || frame.t.say("training-other-office"),
        |(_, name)| name.clone(),
    )
}
