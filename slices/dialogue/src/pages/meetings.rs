use axum::extract::State;
use organisations::AtOffice;
use plan::ActivityState;
use register::{Cell, Input, Kind, List, ListPage, answer, days};
use shell::{App, Fields, Frame, Page, Person, Query};
use texts::Tongue;

use super::options::{may_work, narrow, themes, words};
use crate::{
    filter::Filter,
    meeting::MeetingLine,
    municipalities, queries,
    words::{Counterpart, Level},
};

/// Møtene, with the filter of the address.
///
/// # Errors
/// What the database says.
pub async fn meetings(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let filter = Filter::read(&query.0, frame.today);
    let mut reader = app.database.read().await?;
    let all = queries::figures::meetings(&mut reader, &at.scope, filter.period).await?;
    let in_period = all.iter().filter(|one| filter.period.contains(one.day));
    let count = in_period.count();
    let rows: Vec<_> = all
        .iter()
        .filter(|meeting| filter.matches(meeting))
        .map(|meeting| row(meeting, &frame))
        .collect();
    let t = &frame.t;
    let shown = [("shown", rows.len().into()), ("count", count.into())];
    let list = List {
        id: "moter",
        heading: t.say("dialogue-meetings"),
        shown: t.with("dialogue-shown", shown),
        none: t.say("dialogue-no-meetings"),
        headings: headings(t),
        rows,
    };
    let new = may_work(&person).then(|| (t.say("dialogue-plan-meeting"), "/dialog/ny".to_owned()));
    let asked = ListPage {
        title: t.say("dialogue-title"),
        lead: t.say("dialogue-lead"),
        new: new.into_iter().collect(),
        links: links(t),
        filter: Some(inputs(&filter, query.0, t)),
        lists: vec![list],
        file: Some("moter"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn links(t: &Tongue) -> Vec<(String, String)> {
    [
        ("dialogue-municipalities-title", "/dialog/kommuner"),
        ("dialogue-follow-ups-title", "/dialog/oppfolging"),
        ("dialogue-standing-title", "/dialog/faste-temaer"),
    ]
    .map(|(key, href)| (t.say(key), href.to_owned()))
    .to_vec()
}

fn headings(t: &Tongue) -> Vec<String> {
    [
        "dialogue-field-title",
        "dialogue-field-day",
        "dialogue-field-counterpart",
        "dialogue-field-level",
        "dialogue-field-state",
        "dialogue-field-themes",
        "dialogue-field-municipalities",
    ]
    .map(|key| t.say(key))
    .to_vec()
}

fn row(meeting: &MeetingLine, frame: &Frame) -> Vec<Cell> {
    let t = &frame.t;
    let themes: Vec<String> = meeting.themes.iter().map(|one| t.say(one.key())).collect();
    vec![
        Cell::link(&meeting.title, format!("/dialog/{}", meeting.id)),
        Cell::day(meeting.day),
        Cell::text(t.say(meeting.counterpart.key())),
        Cell::text(t.say(meeting.level.key())),
        Cell::status(standing(meeting, frame)),
        Cell::text(themes.join(", ")),
        Cell::text(municipalities::names(
            meeting.met.iter().copied(),
            meeting.day,
        )),
    ]
}

/// Its state by shape and word; one that should have been held by now says so.
fn standing(meeting: &MeetingLine, frame: &Frame) -> (&'static str, String) {
    let is_overdue = meeting.state == ActivityState::Planned && meeting.day < frame.today;
    if is_overdue {
        return ("bad", frame.t.say("dialogue-should-be-held"));
    }
    state(meeting.state, &frame.t)
}

/// The state of a meeting by shape and word.
pub fn state(state: ActivityState, t: &Tongue) -> (&'static str, String) {
    let shape = match state {
        ActivityState::Draft => "none",
        ActivityState::Planned => "warn",
        ActivityState::Held => "good",
        ActivityState::Cancelled => "bad",
    };
    (shape, t.say(state.key()))
}

fn inputs(filter: &Filter, asked: Fields, t: &Tongue) -> register::Filter {
    let (from, to) = days(filter.period);
    let mut pairs = asked.pairs().to_vec();
    pairs.retain(|(name, _)| name != "fra" && name != "til");
    pairs.extend([("fra".to_owned(), from), ("til".to_owned(), to)]);
    let of_list = |name, label, options| narrow(name, label, options, t);
    let counterparts = words(Counterpart::ALL, Counterpart::code, Counterpart::key, t);
    let states = words(
        ActivityState::ALL,
        ActivityState::code,
        ActivityState::key,
        t,
    );
    register::Filter {
        action: "/dialog",
        fields: Fields::new(pairs, t.clone()),
        inputs: vec![
            Input::new("fra", t.say("dialogue-field-from"), Kind::Day),
            Input::new("til", t.say("dialogue-field-to"), Kind::Day),
            of_list("motpart", "dialogue-field-counterpart", counterparts),
            of_list("tilstand", "dialogue-field-state", states),
            of_list("tema", "dialogue-field-with", themes(t)),
            of_list("uten", "dialogue-field-without", themes(t)),
        ],
        button: t.say("dialogue-show"),
        clear: t.say("dialogue-clear"),
    }
}

/// The levels to choose among.
pub fn levels(t: &Tongue) -> Vec<(String, String)> {
    words(Level::ALL, Level::code, Level::key, t)
}
