use access::{CASE_WORKERS, OfficeScope};
use askama::Template;
use axum::extract::State;
use http::StatusCode;
use organisations::AtOffice;
use plan::Theme;
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::{
    file::Taker,
    options::{self, Choice},
    period,
};
use crate::{grid::Grid, network::Network, queries::figures, tables_of, words::Work};

#[derive(Template)]
#[template(path = "pages/networks.html")]
struct NetworksPage {
    frame: Frame,
    fields: Fields,
    themes: Vec<Choice>,
    shows: Vec<Choice>,
    grid: Grid,
    query: String,
    may_work: bool,
}

#[derive(Template)]
#[template(path = "pages/new_network.html")]
struct NewNetworkPage {
    frame: Frame,
    fields: Fields,
    themes: Vec<Choice>,
    works: Vec<Choice>,
}

/// Nettverkene som var i gang, with the filter of the address.
///
/// # Errors
/// What the database says.
pub async fn networks(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let grid = grid(&app, &at.scope, &query.0, &frame).await?;
    let fields = period::shown(&query.0, period::asked(&query.0, &frame), &frame);
    let show = |code: &str, key: &str| (code.to_owned(), frame.t.say(key));
    page(&NetworksPage {
        themes: options::themes(&frame.t),
        shows: vec![
            show("apne", "training-networks-open"),
            show("stille", "training-aside-silent-networks"),
        ],
        query: period::query(&fields),
        may_work: CASE_WORKERS.contains(&person.role),
        grid,
        fields,
        frame,
    })
}

/// The same rows as a workbook.
///
/// # Errors
/// As [`networks`], or when the workbook cannot be written.
pub async fn xlsx(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let grid = grid(&app, &at.scope, &query.0, &frame).await?;
    let taker = Taker {
        app: &app,
        person: &person,
        scope: &at.scope,
    };
    taker.xlsx("nettverk", &grid).await
}

async fn grid(
    app: &App,
    scope: &OfficeScope,
    fields: &Fields,
    frame: &Frame,
) -> database::Result<Grid> {
    let mut reader = app.database.read().await?;
    let period = period::asked(fields, frame);
    let groups = figures::groups(&mut reader, scope, period).await?;
    let theme: Option<Theme> = fields.raw("tema").parse().ok();
    let work: Option<Work> = fields.raw("fagomrade").parse().ok();
    let only_silent = fields.raw("vis") == "stille";
    let is_asked = |one: &Network, met: usize| {
        theme.is_none_or(|theme| theme == one.theme)
            && work.is_none_or(|work| Some(work) == one.work)
            && (!only_silent || met == 0)
    };
    Ok(tables_of::networks(&groups, period, is_asked, &frame.t))
}

/// Nytt nettverk.
///
/// # Errors
/// As [`page`].
pub async fn new(frame: Frame, query: Query) -> Page {
    let mut pairs = query.0.pairs().to_vec();
    if !query.0.is_set("startet") {
        pairs.push(("startet".to_owned(), frame.today.to_string()));
    }
    let fields = Fields::new(pairs, frame.t.clone());
    page(&blank(frame, fields))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page`].
pub fn new_with_faults(frame: Frame, fields: Fields) -> Page {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &blank(frame, fields))
}

fn blank(frame: Frame, fields: Fields) -> NewNetworkPage {
    NewNetworkPage {
        themes: options::themes(&frame.t),
        works: options::works(&frame.t),
        frame,
        fields,
    }
}
