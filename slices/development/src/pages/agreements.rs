use axum::extract::State;
use organisations::{AtOffice, municipalities};
use plan::Theme;
use register::{Cell, List, ListPage, Thing as _, answer};
use shell::{App, Frame, Page, Person, Query};

use super::options::{filter, may_work, said, shown};
use crate::{cooperation::Agreement, queries};

/// Avtalene mellom kommuner.
///
/// # Errors
/// What the database says.
pub async fn agreements(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let all = queries::cooperation::agreements(&mut reader, &at.scope).await?;
    let theme = query.raw("tema").parse::<Theme>().ok();
    let matching = all
        .iter()
        .filter(|one| theme.is_none_or(|theme| theme == one.theme));
    let rows: Vec<_> = matching.map(|one| row(one, &frame)).collect();
    let t = &frame.t;
    let list = List {
        id: "avtaler",
        heading: t.say("development-agreements"),
        shown: shown(rows.len(), all.len(), t),
        none: t.say("development-no-agreements"),
        headings: said(
            &[
                "development-field-title",
                "development-field-theme",
                "development-field-municipalities",
                "development-field-host",
                "development-field-from",
                "development-field-to",
                "development-field-state",
            ],
            t,
        ),
        rows,
    };
    let new = may_work(&person).then(|| {
        (
            t.say("development-new-agreement"),
            "/samarbeid/avtaler/ny".to_owned(),
        )
    });
    let asked = ListPage {
        title: t.say("development-agreements"),
        lead: String::new(),
        new: new.into_iter().collect(),
        links: vec![(t.say("development-cooperation"), "/samarbeid".to_owned())],
        filter: Some(filter("/samarbeid/avtaler", query.0, vec![], t)),
        lists: vec![list],
        file: Some("avtaler"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn row(one: &Agreement, frame: &Frame) -> Vec<Cell> {
    let t = &frame.t;
    let host = one.host.map(|id| municipalities::name(id, frame.today));
    vec![
        Cell::link(&one.title, Agreement::href(one.id)),
        Cell::text(t.say(one.theme.key())),
        Cell::text(municipalities::names(
            one.members.iter().copied(),
            frame.today,
        )),
        Cell::text(host.unwrap_or_default()),
        Cell::day(one.from),
        Cell::day(one.to),
        Cell::status(standing(one, frame)),
    ]
}

/// Whether the agreement holds today, by shape and word.
pub fn standing(one: &Agreement, frame: &Frame) -> (&'static str, String) {
    if one.holds_on(frame.today) {
        ("good", frame.t.say("development-holds"))
    } else {
        ("none", frame.t.say("development-holds-not"))
    }
}
