use axum::extract::State;
use kernel::Language;
use serde_json::json;
use shell::{App, ChosenLanguage, Fields, Frame, Page, Person, Refusal, see_other};

use super::sign_in::destination;
use crate::{User, account_event::account_event, queries};

/// Chooses the language: for good for one who is signed in, and in this browser for the pages before signing in.
pub(crate) async fn choose_language(State(app): State<App>, frame: Frame, fields: Fields) -> Page {
    let language: Language = fields
        .raw("sprak")
        .parse()
        .map_err(|()| Refusal::NotAForm)?;
    if let Some(person) = frame.person.filter(|person| person.language != language) {
        keep(&app, &person, language).await?;
    }
    let mut response = see_other(back_to(fields.raw("til")));
    response.extensions_mut().insert(ChosenLanguage(language));
    Ok(response)
}

async fn keep(app: &App, person: &Person, language: Language) -> Result<(), Refusal> {
    let mut tx = app.database.begin().await?;
    let user = queries::user(&mut tx, person.id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let whose = (person.id, user.office);
    queries::put_user(&mut tx, &User { language, ..user }).await?;
    let by = (&person.actor(), app.now());
    let event = account_event("account.language-chosen", by, whose);
    let event = event
        .before(&json!({ "language": person.language }))
        .after(&json!({ "language": language }));
    audit::commit(tx, &event).await?;
    Ok(())
}

/// The same page, also when that is one of signing in.
fn back_to(asked: &str) -> &str {
    if asked.starts_with("/logg-inn") && !asked.contains(['\\', '\r', '\n', '\t']) {
        asked
    } else {
        destination(asked)
    }
}
