use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, page_with};

use crate::{
    actions::correct::under_review, draft::Draft, letter::Letter, queries, reading::ItemKind, said,
};

#[derive(Template)]
#[template(path = "pages/publish.html")]
struct PublishPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    draft: Draft,
    counts: Vec<(String, usize)>,
    title: String,
    year: String,
    /// The form was refused because another letter is published for the year.
    asks_to_replace: bool,
}

/// The last look before publishing: what is published, and the title and year it gets.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = under_review(queries::letter(&mut reader, id).await?, &person)?;
    let draft = queries::working_copy(&mut reader, id).await?.draft;
    let fields = Fields::new(Vec::new(), frame.t.clone());
    let (title, year) = (
        draft.title.clone(),
        draft.year.map(|year| year.to_string()).unwrap_or_default(),
    );
    let replaces = match draft.year {
        Some(year) => queries::published(&mut reader, letter.office, year)
            .await?
            .is_some(),
        None => false,
    };
    render(frame, fields, letter, draft, (title, year), replaces)
}

/// The page with what was filled in and what is wrong with it.
pub fn render(
    frame: Frame,
    fields: Fields,
    letter: Letter,
    draft: Draft,
    (title, year): (String, String),
    asks_to_replace: bool,
) -> Page {
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let counts = ItemKind::ALL
        .into_iter()
        .map(|kind| (frame.t.say(said::part_key(kind)), draft.count(kind)))
        .collect();
    page_with(
        status,
        &PublishPage {
            frame,
            fields,
            letter,
            draft,
            counts,
            title,
            year,
            asks_to_replace,
        },
    )
}
