use access::{CASE_WORKERS, OfficeScope};
use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page, page_with};

use super::options::{self, Choice};
use crate::{
    actions::id_in_path,
    course::Course,
    facts,
    offer::Offer,
    participants::PARTICIPANT_READERS,
    queries,
    session::Filled,
    words::{SessionState, Work},
};

#[derive(Template)]
#[template(path = "pages/course.html")]
struct CoursePage {
    frame: Frame,
    course: Course,
    /// The form for a new session: empty, or what came back.
    fields: Fields,
    states: Vec<Choice>,
    may_change: bool,
    may_see_participants: bool,
    shown: Shown,
    sessions: Vec<SessionLine>,
    /// To how many NAV offices and people it was offered, and to whom on what day.
    offered: String,
    offers: Vec<String>,
    history: Vec<Told>,
}

/// The values of the course in words.
struct Shown {
    days: String,
    shape: &'static str,
    state: String,
    course_type: String,
    work: String,
    lecturers: String,
}

/// A session in the list.
pub struct SessionLine {
    pub href: String,
    pub day: String,
    pub time: String,
    pub place: String,
    pub link: String,
    pub deadline: String,
    pub capacity: String,
    pub confirmed: String,
    pub waiting: String,
    pub attended: String,
    pub shape: &'static str,
    pub state: String,
}

/// Kurset, with its sessions, to whom it was offered, and its history.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such course.
pub async fn course(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id = id_in_path(&id)?;
    let mut reader = app.database.read().await?;
    let course = queries::courses::find(&mut reader, &at.scope, id).await?;
    let course = course.ok_or(Refusal::NotFound)?;
    drop(reader);
    page(&build(&app, (&person, &at.scope), frame, course, None).await?)
}

/// The course again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`course`].
pub async fn with_faults(
    (app, person, frame): (App, Person, Frame),
    course: Course,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let template = build(&app, (&person, &scope), frame, course, Some(fields)).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn build(
    app: &App,
    (person, scope): (&Person, &OfficeScope),
    frame: Frame,
    course: Course,
    came_back: Option<Fields>,
) -> Result<CoursePage, Refusal> {
    let mut reader = app.database.read().await?;
    let sessions = queries::sessions::of_course(&mut reader, scope, course.id()).await?;
    let pool = queries::lecturers::pool(&mut reader).await?;
    let offers = queries::offers::of_course(&mut reader, scope, course.id()).await?;
    let nav_offices = organisations::nav_offices_of_office(&mut reader, scope.office()).await?;
    let people: i64 = offers.iter().map(|offer| offer.people).sum();
    let told = [("count", offers.len().into()), ("people", people.into())];
    let named = |offer: &Offer| {
        let known = nav_offices.iter().find(|one| one.id == offer.nav_office);
        let name = known.map_or("–", |one| one.name.as_str());
        format!("{name}, {}", frame.t.day(offer.offered_on))
    };
    let entries = audit::history(&mut reader, &[course.id()], Some(scope.office())).await?;
    let names = pool.iter().filter(|one| course.lecturers.contains(&one.id));
    let names: Vec<String> = names.map(crate::lecturer::Lecturer::called).collect();
    let (shape, state) = plan::standing(&course.activity, &frame);
    Ok(CoursePage {
        states: options::session_states(&frame.t),
        may_change: CASE_WORKERS.contains(&person.role),
        may_see_participants: PARTICIPANT_READERS.contains(&person.role),
        shown: Shown {
            days: plan::days(&course.activity, &frame),
            shape,
            state,
            course_type: frame.t.say(course.course_type.key()),
            work: work(course.work, &frame),
            lecturers: names.join("; "),
        },
        offered: frame.t.with("training-offered-to", told),
        offers: offers.iter().map(named).collect(),
        sessions: sessions.iter().map(|one| line(one, &frame)).collect(),
        history: facts::tell(&entries, &frame.t),
        fields: came_back.unwrap_or_else(|| as_usual(&frame)),
        course,
        frame,
    })
}

/// The form of a new session: most last a working day.
fn as_usual(frame: &Frame) -> Fields {
    let usual = [("tilstand", "planned"), ("fra", "09:00"), ("til", "15:30")];
    let pairs = usual.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Fields::new(pairs.to_vec(), frame.t.clone())
}

/// The work that a course is for, in words.
pub fn work(work: Option<Work>, frame: &Frame) -> String {
    frame.t.say(work.map_or("training-everybody", Work::key))
}

/// A session as the list shows it.
pub fn line(filled: &Filled, frame: &Frame) -> SessionLine {
    let Filled { session, .. } = filled;
    let t = &frame.t;
    let (shape, state) = if session.is_overdue(frame.today) {
        ("bad", t.say("plan-overdue"))
    } else {
        let shape = match session.state {
            SessionState::Planned => "warn",
            SessionState::Held => "good",
            SessionState::Cancelled => "bad",
        };
        (shape, t.say(session.state.key()))
    };
    SessionLine {
        href: format!(
            "{}/samlinger/{}",
            crate::course::href(session.course),
            session.id
        ),
        day: t.day(session.held_on),
        time: format!("{}–{}", session.starts_at, session.ends_at),
        place: session.place.clone(),
        link: session.link.clone(),
        deadline: t.day(session.deadline),
        capacity: t.number(session.capacity),
        confirmed: t.number(filled.confirmed),
        waiting: t.number(filled.waiting),
        attended: t.number(filled.attended),
        shape,
        state,
    }
}
