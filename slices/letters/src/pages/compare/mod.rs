//! Two letters beside each other: what became of every item, and what it means for the office.

pub mod asked;
pub mod files;
mod filter;
mod printed;
pub mod shown;
mod view;

use askama::Template;
use axum::extract::State;
use comparison::RunKind;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, page_with};
use slice::House;

use crate::letter::Letter;
use asked::{Asked, asked, compared};
use filter::Filter;
use shown::title;
use view::{Reading, Shown};

#[derive(Template)]
#[template(path = "pages/compare/page.html")]
struct ComparePage {
    frame: Frame,
    fields: Fields,
    from: String,
    to: String,
    /// The letters to choose from: identity and name.
    options: Vec<(String, String)>,
    same: bool,
    shown: Option<Shown>,
}

/// The comparison of two letters, or the choice of which.
pub async fn show(
    State(app): State<App>,
    house: House,
    frame: Frame,
    person: Person,
    query: Query,
) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    render(&app, &house, frame, &person, query, fields).await
}

/// The page, with what was refused when something was.
pub async fn render(
    app: &App,
    house: &House,
    frame: Frame,
    person: &Person,
    mut query: Query,
    fields: Fields,
) -> Page {
    let mut reader = app.database.read().await?;
    let (chosen, at) = asked(&mut reader, person, &frame, &mut query).await?;
    let options = chosen.letters.iter().map(|letter| option(letter, &frame));
    let options = options.collect();
    let Asked { old, new, .. } = chosen;
    let id = |letter: &Option<Letter>| {
        let id = letter.as_ref().map(|letter| letter.id.to_string());
        id.unwrap_or_default()
    };
    let (from, to) = (id(&old), id(&new));
    let same = !from.is_empty() && from == to;
    let shown = match old.zip(new) {
        Some(letters) if !same => {
            let compared = compared(&mut reader, person, &at, letters, frame.today).await?;
            let office = at.name(&frame);
            let filter = Filter::read(&query);
            let reading = Reading {
                compared: &compared,
                filter,
                house,
                frame: &frame,
                person,
                office,
            };
            Some(reading.shown(query.raw("rett")))
        }
        _ => None,
    };
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    page_with(
        status,
        &ComparePage {
            frame,
            fields,
            from,
            to,
            options,
            same,
            shown,
        },
    )
}

fn option(letter: &Letter, frame: &Frame) -> (String, String) {
    let title = title(&letter.title, &frame.t);
    let year = letter
        .year
        .map_or_else(String::new, |year| format!("{year} – "));
    let status = frame.t.say(letter.status.text_key());
    (
        letter.id.to_string(),
        format!("{year}{title} ({})", status.to_lowercase()),
    )
}
