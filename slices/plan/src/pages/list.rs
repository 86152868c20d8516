use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, page};

use super::options::Choices;
use crate::{
    actions::{href, work::may_change},
    activity::Activity,
    desk::Desk,
    filter::Filter,
    queries,
    words::{ActivityState, Organiser, Partner},
};

#[derive(Template)]
#[template(path = "pages/list.html")]
struct ListPage {
    frame: Frame,
    fields: Fields,
    choices: Choices,
    may_plan: bool,
    year: i32,
    rows: Vec<Line>,
    count: usize,
}

/// An activity in the list.
struct Line {
    href: String,
    title: String,
    days: String,
    kind: String,
    owner: String,
    organiser: String,
    items: String,
    shape: &'static str,
    state: String,
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
    let fields = query.0;
    let filter = Filter::read(&fields, frame.today);
    let mut reader = app.database.read().await?;
    let desk = Desk::of(&mut reader, &at.scope, filter.year, frame.today).await?;
    let years = (filter.year, filter.year);
    let activities = queries::activities::of_years(&mut reader, &at.scope, years).await?;
    let rows: Vec<Line> = activities
        .iter()
        .filter(|activity| filter.matches(activity, frame.today))
        .map(|activity| line(activity, &desk, &frame))
        .collect();
    let own = Organiser::Partner(Partner::NavCounty);
    page(&ListPage {
        choices: Choices::of(&desk, &frame.t),
        may_plan: may_change(person.role, own),
        year: filter.year,
        count: activities.len(),
        rows,
        fields,
        frame,
    })
}

fn line(activity: &Activity, desk: &Desk, frame: &Frame) -> Line {
    let t = &frame.t;
    let addresses = activity.items.iter().filter_map(|key| desk.item(key));
    let addresses: Vec<&str> = addresses.map(|item| item.address.as_str()).collect();
    let (shape, state) = standing(activity, frame);
    Line {
        href: href(activity.id),
        title: activity.title.clone(),
        days: days(activity, frame),
        kind: t.say(activity.kind.key()),
        owner: desk.owner_name(activity.owner, t),
        organiser: t.say(activity.organiser.key()),
        items: addresses.join(", "),
        shape,
        state,
    }
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
