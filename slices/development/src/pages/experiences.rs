use axum::extract::State;
use kernel::Id;
use organisations::{AtOffice, nation::nation, office_name};
use plan::Theme;
use register::{Cell, List, ListPage, Thing as _};
use shell::{App, Frame, Page, Person, Query, page};

use super::options::{day, filter, may_work, said, shown};
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
    page(&ListPage {
        title: t.say("development-experiences"),
        lead: t.say("development-experiences-lead"),
        new: new.into_iter().collect(),
        links: links(&frame),
        filter: Some(filter("/erfaringer", query.0, only_own, t)),
        lists: vec![list],
        frame,
    })
}

/// The other registers of development work.
fn links(frame: &Frame) -> Vec<(String, String)> {
    [
        ("development-received-title", "/erfaringer/kommuner"),
        ("development-cooperation", "/samarbeid"),
        ("development-projects", "/prosjekter"),
        ("development-action-plans", "/handlingsplaner"),
        ("development-notes", "/notater"),
    ]
    .map(|(key, href)| (frame.t.say(key), href.to_owned()))
    .to_vec()
}

fn row(one: &Experience, frame: &Frame) -> Vec<Cell> {
    let published = match one.published {
        Some(_) => Cell::text(day(one.published, frame)),
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
