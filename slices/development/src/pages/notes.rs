use axum::extract::State;
use kernel::Period;
use organisations::AtOffice;
use register::{Cell, Input, Kind, List, ListPage, Thing as _, answer, choose, days, period};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use super::options::{may_work, said, shown};
use crate::{
    note::{Note, NoteLine},
    queries,
};

const PATH: &str = "/notater";

/// The address of the notes that were sent in the period.
pub fn href(period: Period) -> String {
    let (from, to) = days(period);
    address_with(
        PATH,
        [
            ("fra", from.as_str()),
            ("til", to.as_str()),
            ("vis", "sendt"),
        ],
    )
}

/// Notatene til direktoratet.
///
/// # Errors
/// What the database says.
pub async fn notes(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let fields = query.0;
    let period = period(&fields, Period::year(frame.today.year()));
    let mut reader = app.database.read().await?;
    let all = queries::figures::works(&mut reader, &at.scope).await?.notes;
    let sent_in = |one: &NoteLine| one.sent.is_some_and(|day| period.contains(day));
    let matches = |one: &&NoteLine| match fields.raw("vis") {
        "sendt" => sent_in(one),
        "utkast" => one.sent.is_none(),
        _ => true,
    };
    let t = &frame.t;
    let row = |one: &NoteLine| {
        let state = match one.sent {
            Some(_) => ("good", t.say("development-sent")),
            None => ("none", t.say("development-draft")),
        };
        vec![
            Cell::link(&one.title, Note::href(one.id)),
            Cell::status(state),
            Cell::day(one.sent),
        ]
    };
    let rows: Vec<_> = all.iter().filter(matches).map(row).collect();
    let list = List {
        id: "notater",
        heading: t.say("development-notes"),
        shown: shown(rows.len(), all.len(), t),
        none: t.say("development-no-notes"),
        headings: said(
            &[
                "development-field-title",
                "development-field-state",
                "development-field-sent",
            ],
            t,
        ),
        rows,
    };
    let new = may_work(&person).then(|| (t.say("development-new-note"), "/notater/ny".to_owned()));
    let asked = ListPage {
        title: t.say("development-notes"),
        lead: t.say("development-notes-lead"),
        new: new.into_iter().collect(),
        links: vec![],
        filter: Some(inputs(&fields, period, t)),
        lists: vec![list],
        file: Some("notater"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn inputs(asked: &Fields, period: Period, t: &Tongue) -> register::Filter {
    let (from, to) = days(period);
    let pairs = [
        ("fra", from),
        ("til", to),
        ("vis", asked.raw("vis").to_owned()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    let shows = [
        ("sendt", "development-sent"),
        ("utkast", "development-draft"),
    ];
    let shows = shows.map(|(code, key)| (code.to_owned(), t.say(key)));
    register::Filter {
        action: PATH,
        fields: Fields::new(pairs.to_vec(), t.clone()),
        inputs: vec![
            Input::new("fra", t.say("development-field-from"), Kind::Day),
            Input::new("til", t.say("development-field-to"), Kind::Day),
            choose(
                "vis",
                t.say("development-field-show"),
                shows.to_vec(),
                t.say("development-all"),
            ),
        ],
        button: t.say("development-show"),
        clear: t.say("development-clear"),
    }
}
