use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};

use super::year_view::{Head, YearView};
use crate::{actions::href, activity::Activity, desk::Desk, words::ActivityState};

#[derive(Template)]
#[template(path = "pages/list.html")]
struct ListPage {
    frame: Frame,
    head: Head,
    rows: Vec<Line>,
    count: usize,
    csv: String,
    xlsx: String,
    /// The plan's calendar is for those who belong to the office.
    may_subscribe: bool,
}

/// An activity in the list.
pub struct Line {
    pub href: String,
    pub title: String,
    pub days: String,
    pub kind: String,
    pub owner: String,
    pub organiser: String,
    pub items: String,
    pub shape: &'static str,
    pub state: String,
}

/// Årets aktiviteter i liste, with the filter of the address.
///
/// # Errors
/// What the database says.
pub async fn list(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let view = YearView::read(&app, at, &frame, query, 0).await?;
    let shown = view.shown();
    let rows: Vec<Line> = shown
        .into_iter()
        .map(|activity| line(activity, &view.desk, &frame))
        .collect();
    page(&ListPage {
        count: view.activities.len(),
        csv: view.filter.href("/plan/eksport.csv"),
        xlsx: view.filter.href("/plan/eksport.xlsx"),
        may_subscribe: person.office.is_some(),
        head: view.head("/plan", vec![], &person, &frame.t),
        rows,
        frame,
    })
}

pub fn line(activity: &Activity, desk: &Desk, frame: &Frame) -> Line {
    let t = &frame.t;
    let (shape, state) = standing(activity, frame);
    Line {
        href: href(activity.id),
        title: activity.title.clone(),
        days: days(activity, frame),
        kind: t.say(activity.kind.key()),
        owner: desk.owner_name(activity.owner, t),
        organiser: t.say(activity.organiser.key()),
        items: addresses(activity, desk),
        shape,
        state,
    }
}

/// The addresses of the items that it answers.
pub fn addresses(activity: &Activity, desk: &Desk) -> String {
    let items = activity.items.iter().filter_map(|key| desk.item(key));
    let addresses: Vec<&str> = items.map(|item| item.address.as_str()).collect();
    addresses.join(", ")
}

/// Its state by shape and word; one that should have been held by now says so.
pub fn standing(activity: &Activity, frame: &Frame) -> (&'static str, String) {
    if activity.is_overdue(frame.today) {
        return ("bad", frame.t.say("plan-overdue"));
    }
    let shape = match activity.state {
        ActivityState::Draft => "none",
        ActivityState::Planned => "warn",
        ActivityState::Held => "good",
        ActivityState::Cancelled => "bad",
    };
    (shape, frame.t.say(activity.state.key()))
}

/// The days in words: one day, or from the first to the last.
pub fn days(activity: &Activity, frame: &Frame) -> String {
    let first = frame.t.day(activity.first_day);
    if activity.first_day == activity.last_day {
        return first;
    }
    format!("{first} – {}", frame.t.day(activity.last_day))
}
