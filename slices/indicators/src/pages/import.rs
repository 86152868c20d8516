use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Query, page, page_with};

use crate::{indicator::Source, queries::catalogue};

#[derive(Template)]
#[template(path = "pages/import.html")]
struct ImportPage {
    frame: Frame,
    fields: Fields,
    sources: Vec<(String, String)>,
}

/// Innlesing av statistikk: choose a source and a file.
///
/// # Errors
/// What the database says.
pub async fn import(State(app): State<App>, frame: Frame, query: Query) -> Page {
    let mut reader = app.database.read().await?;
    let sources = catalogue::sources(&mut reader).await?;
    page(&template(frame, query.0, &sources))
}

/// The form again with what was wrong with the file.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, fields: Fields, sources: &[Source]) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &template(frame, fields, sources),
    )
}

fn template(frame: Frame, fields: Fields, sources: &[Source]) -> ImportPage {
    let option = |one: &Source| (one.id.to_string(), format!("{}: {}", one.owner, one.name));
    ImportPage {
        sources: sources.iter().map(option).collect(),
        fields,
        frame,
    }
}
