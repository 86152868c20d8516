use axum::extract::{Path, State};
use kernel::Language;
use organisations::AtOffice;
use shell::{App, Frame, Opened, Page, Person, Query, Refusal, download};
use typesetting::TypesettingError;

use super::certificate;
use crate::{
    queries,
    sign_up::{self, CourseDay, pages::gone::gone},
};

/// Kursbeviset, handed out by the office: in the participant's language, or in the one that is asked for.
///
/// # Errors
/// [`Refusal::NotFound`] when the session has no such participant, or the person did not come.
pub(crate) async fn of_participant(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path((course, session, participant)): Path<(String, String, String)>,
    mut query: Query,
) -> Page {
    let participant = participant.parse().map_err(|_| Refusal::NotFound)?;
    let asked: Option<Language> = query.choice("sprak");
    let mut reader = app.database.read().await?;
    let day = sign_up::find(&mut reader, &at.scope, &(course, session)).await?;
    let found = queries::participants::find(&mut reader, &at.scope, (day.id, participant)).await?;
    drop(reader);
    let one = found.filter(|one| one.came()).ok_or(Refusal::NotFound)?;
    let (Some(name), Some(number)) = (one.name, one.certificate_number) else {
        return Err(Refusal::NotFound);
    };
    Opened::export(&at.scope, "certificate", &number, 1)
        .note_first(&app, &person)
        .await?;
    let language = asked.unwrap_or(one.language);
    file(&app, &frame, &day, (&name, &number), language).await
}

/// Eget kursbevis, by the own link.
///
/// # Errors
/// [`Refusal::NotFound`] when the person did not come.
pub(crate) async fn own(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    mut query: Query,
) -> Page {
    let asked: Option<Language> = query.choice("sprak");
    let hash = api::hash_of(token.as_bytes());
    let mut reader = app.database.of_program().read().await?;
    let found = queries::sign_up::behind_own(&mut reader, &hash).await?;
    drop(reader);
    let Some(own) = found else {
        return gone(frame);
    };
    let came = own.attended == Some(true);
    let (Some(name), Some(number), true) = (own.name, own.certificate_number, came) else {
        return Err(Refusal::NotFound);
    };
    let language = asked.unwrap_or_else(|| frame.t.language());
    file(&app, &frame, &own.day, (&name, &number), language).await
}

async fn file(
    app: &App,
    frame: &Frame,
    day: &CourseDay,
    (name, number): (&str, &str),
    language: Language,
) -> Page {
    let told = certificate(day, name, number, &app.texts.tongue(language));
    let pdf = typesetting::print_certificate(told)
        .await
        .map_err(|error| match error {
            TypesettingError::Name => Refusal::NotNow(frame.t.say("training-cannot-certificate")),
            fault => Refusal::Broken(fault.into()),
        })?;
    Ok(download(
        &format!("kursbevis-{number}.pdf"),
        "application/pdf",
        pdf,
    ))
}
