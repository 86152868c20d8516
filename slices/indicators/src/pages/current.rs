use askama::Template;
use axum::extract::State;
use kernel::Day;
use organisations::{AtOffice, nation::nation};
use shell::{App, Frame, Page, Query, page};

use crate::measures::{Current, Group, current};

#[derive(Template)]
#[template(path = "pages/current.html")]
struct CurrentPage {
    frame: Frame,
    group: Group,
    day: Day,
    part: usize,
    lines: Vec<Line>,
}

struct Line {
    key: String,
    name: String,
    source: String,
    year: String,
    published: String,
    shape: &'static str,
    state: String,
}

/// Oppdatert oversikt: which indicators of a group have the newest figures there are.
///
/// # Errors
/// What the database says.
pub async fn current_figures(
    State(app): State<App>,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let group = Group::of_code(query.raw("utvalg"));
    let day = query.raw("per").parse().unwrap_or(frame.today);
    let counties = nation().counties_of(at.office.id, day);
    let mut reader = app.database.read().await?;
    let found = current(&mut reader, group, counties, day).await?;
    let t = &frame.t;
    let line = |one: &Current| Line {
        key: one.indicator.key.clone(),
        name: one.indicator.texts.of(t.language()).name.clone(),
        source: one.source.clone(),
        year: one
            .year
            .map_or_else(|| "–".to_owned(), |year| year.to_string()),
        published: one
            .published
            .map_or_else(|| "–".to_owned(), |day| t.day(day)),
        shape: if one.is_current { "good" } else { "bad" },
        state: t.say(if one.is_current {
            "indicators-measure-current"
        } else {
            "indicators-measure-not-current"
        }),
    };
    page(&CurrentPage {
        lines: found.iter().map(line).collect(),
        part: found.iter().filter(|one| one.is_current).count(),
        group,
        day,
        frame,
    })
}
