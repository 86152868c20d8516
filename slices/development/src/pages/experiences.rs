use axum::extract::State;
use kernel::Id;
use organisations::{AtOffice, nation::nation, office_name};
use plan::Theme;
use register::{Cell, List, ListPage, Thing as _, answer};
use shell::{App, Frame, Page, Person, Query};

use super::options::{filter, may_work, said, shown};
use crate::{experience::Experience, queries};

/// Erfaringene: the office's own, and what others have published.
///
/// # Errors
/// What the database says.
pub async fn experiences(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let all = queries::experiences::seen(&mut reader, &at.scope).await?;
    let theme = query.raw("tema").parse::<Theme>().ok();
    let own = query.raw("vis") == "egne";
    let matches = |one: &&Experience| {
        theme.is_none_or(|theme| theme == one.theme) && (!own || one.office == at.office.id)
    };
    let rows: Vec<_> = all
        .iter()
        .filter(matches)
        .map(|one| row(one, &frame))
        .collect();
    let t = &frame.t;
    let list = List {
        id: "erfaringer",
        heading: t.say("development-experiences"),
        shown: shown(rows.len(), all.len(), t),
        none: t.say("development-no-experiences"),
        headings: said(
            &[
                "development-field-title",
                "development-field-theme",
                "development-field-office",
                "development-field-published",
            ],
            t,
        ),
        rows,
    };
    let new = may_work(&person).then(|| {
        (
            t.say("development-new-experience"),
            "/erfaringer/ny".to_owned(),
        )
    });
    let only_own = vec![("egne".to_owned(), t.say("development-only-own"))];
    let asked = ListPage {
        title: t.say("development-experiences"),
        lead: t.say("development-experiences-lead"),
        new: new.into_iter().collect(),
        links: vec![(
            t.say("development-received-title"),
            "/erfaringer/kommuner".to_owned(),
        )],
        filter: Some(filter("/erfaringer", query.0, only_own, t)),
        lists: vec![list],
        file: Some("erfaringer"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn row(one: &Experience, frame: &Frame) -> Vec<Cell> {
    let published = match one.published {
        Some(day) => Cell::day(day),
        None => Cell::status(("none", frame.t.say("development-draft"))),
    };
    vec![
        Cell::link(&one.title, Experience::href(one.id)),
        Cell::text(frame.t.say(one.theme.key())),
        Cell::text(office(one.office, frame)),
        published,
    ]
}

/// What the office is called today.
pub fn office(id: Id, frame: &Frame) -> String {
    let known = nation().office(id);
    known.map_or_else(
        || "–".to_owned(),
        |office| office_name(&frame.t, office, frame.today),
    )
}
