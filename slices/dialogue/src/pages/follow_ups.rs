use axum::extract::State;
use kernel::Period;
use organisations::AtOffice;
use register::{Cell, Input, Kind, List, ListPage, answer, days, period};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use super::{meeting::lists::standing, options::choose};
use crate::{enquiry::Clock, queries};

const PATH: &str = "/dialog/oppfolging";

/// The address of the follow-ups that were due in the period, or of those among them that are not done.
pub fn href(period: Period, only_open: bool) -> String {
    let (from, to) = days(period);
    let shown = if only_open { "apne" } else { "" };
    address_with(
        PATH,
        [("fra", from.as_str()), ("til", to.as_str()), ("vis", shown)],
    )
}

/// Det som skal følges opp etter møtene, what is open first.
///
/// # Errors
/// What the database says.
pub async fn follow_ups(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let fields = query.0;
    let period = period(&fields, Period::year(frame.today.year()));
    let mut reader = app.database.read().await?;
    let all = queries::figures::follow_ups(&mut reader, &at.scope, period).await?;
    let count = all.len();
    let mut shown = all;
    if fields.raw("vis") == "apne" {
        shown.retain(|(clock, _)| clock.done.is_none());
    }
    shown.sort_by_key(|(clock, _)| (clock.done.is_some(), clock.day));
    let rows: Vec<_> = shown.iter().map(|one| row(one, &frame)).collect();
    let t = &frame.t;
    let told = [("shown", rows.len().into()), ("count", count.into())];
    let list = List {
        id: "oppfolging",
        heading: t.say("dialogue-follow-ups-title"),
        shown: t.with("dialogue-shown", told),
        none: t.say("dialogue-no-follow-ups"),
        headings: [
            "dialogue-field-task",
            "dialogue-field-due",
            "dialogue-field-state",
            "dialogue-field-done",
        ]
        .map(|key| t.say(key))
        .to_vec(),
        rows,
    };
    let asked = ListPage {
        title: t.say("dialogue-follow-ups-title"),
        lead: String::new(),
        new: vec![],
        links: vec![(t.say("dialogue-title"), "/dialog".to_owned())],
        filter: Some(inputs(fields, period, t)),
        lists: vec![list],
        file: Some("oppfolging"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn row((clock, meeting): &(Clock, kernel::Id), frame: &Frame) -> Vec<Cell> {
    let is_overdue = clock.done.is_none() && clock.day < frame.today;
    vec![
        Cell::link(&clock.name, format!("/dialog/{meeting}")),
        Cell::day(clock.day),
        Cell::status(standing(clock.done.is_some(), is_overdue, frame)),
        Cell::day(clock.done),
    ]
}

fn inputs(asked: Fields, period: Period, t: &Tongue) -> register::Filter {
    let (from, to) = days(period);
    let pairs = [
        ("fra", from),
        ("til", to),
        ("vis", asked.raw("vis").to_owned()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    let shown = vec![("apne".to_owned(), t.say("dialogue-only-open"))];
    register::Filter {
        action: PATH,
        fields: Fields::new(pairs.to_vec(), t.clone()),
        inputs: vec![
            Input::new("fra", t.say("dialogue-field-from"), Kind::Day),
            Input::new("til", t.say("dialogue-field-to"), Kind::Day),
            choose(
                "vis",
                t.say("dialogue-field-show"),
                shown,
                t.say("dialogue-all"),
            ),
        ],
        button: t.say("dialogue-show"),
        clear: t.say("dialogue-clear"),
    }
}
