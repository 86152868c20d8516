//! The comparison as files: exactly the rows that the page shows with the same filter.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use shell::{App, Frame, Person, Query, Refusal, download};
use slice::House;

use super::{
    asked::{asked, compared},
    filter::Filter,
    printed::report,
    view::Reading,
};
use crate::comparing::Compared;
use documents::report::Report;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// As a PDF that anybody can read, also those who hear it.
pub async fn pdf(
    State(app): State<App>,
    house: House,
    frame: Frame,
    person: Person,
    query: Query,
) -> Result<Response, Refusal> {
    let (name, report) = made(&app, &house, &frame, &person, query).await?;
    let pdf = typesetting::print(report)
        .await
        .map_err(|fault| Refusal::Broken(fault.into()))?;
    Ok(download(&format!("{name}.pdf"), "application/pdf", pdf))
}

/// As a Word document, to work on.
pub async fn docx(
    State(app): State<App>,
    house: House,
    frame: Frame,
    person: Person,
    query: Query,
) -> Result<Response, Refusal> {
    let (name, report) = made(&app, &house, &frame, &person, query).await?;
    let document =
        documents::word::write(&report).map_err(|fault| Refusal::Broken(fault.into()))?;
    Ok(download(&format!("{name}.docx"), DOCX, document))
}

/// For programs: every item of both letters, whatever the filter.
pub async fn json(
    State(app): State<App>,
    frame: Frame,
    person: Person,
    query: Query,
) -> Result<Response, Refusal> {
    let (compared, ..) = read(&app, &frame, &person, query).await?;
    let letters = (compared.old.letter(), compared.new.letter());
    Ok(Json(compared.result.told(&letters.0, &letters.1)).into_response())
}

/// The name of the file, without its end, and what stands in it.
async fn made(
    app: &App,
    house: &House,
    frame: &Frame,
    person: &Person,
    query: Query,
) -> Result<(String, Report), Refusal> {
    let (compared, office, query) = read(app, frame, person, query).await?;
    let reading = Reading {
        compared: &compared,
        filter: Filter::read(&query),
        house,
        frame,
        person,
        office,
    };
    let year = |side: &crate::comparing::Side| {
        let year = side.letter.year;
        year.map_or_else(|| "brev".to_owned(), |year| year.to_string())
    };
    let name = format!(
        "sammenligning-{}-{}",
        year(&compared.old),
        year(&compared.new)
    );
    Ok((name, report(&reading.shown(""), frame)))
}

async fn read(
    app: &App,
    frame: &Frame,
    person: &Person,
    mut query: Query,
) -> Result<(Compared, String, Query), Refusal> {
    let mut reader = app.database.read().await?;
    let (chosen, at) = asked(&mut reader, person, frame, &mut query).await?;
    let letters = chosen.old.zip(chosen.new).ok_or(Refusal::NotFound)?;
    if letters.0.id == letters.1.id {
        return Err(Refusal::NotNow(frame.t.say("letters-compare-same")));
    }
    let compared = compared(&mut reader, person, &at, letters, frame.today).await?;
    Ok((compared, at.name(frame), query))
}
