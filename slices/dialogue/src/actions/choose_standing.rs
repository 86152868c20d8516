use audit::Event;
use axum::extract::State;
use plan::Theme;
use register::begin_new;
use serde_json::json;
use shell::{App, Fields, Page, Person, Refusal, see_other};

use crate::{queries, words::Counterpart};

const PAGE: &str = "/dialog/faste-temaer";

/// Velger de faste temaene i møtene med en motpart; none takes them all away.
///
/// # Errors
/// [`Refusal::NotAForm`] when no counterpart is named.
pub async fn choose(State(app): State<App>, person: Person, mut fields: Fields) -> Page {
    let (scope, mut tx) = match begin_new(&app, &person, &fields, PAGE).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let counterpart = fields.choice::<Counterpart>("motpart");
    let counterpart = counterpart.ok_or(Refusal::NotAForm)?;
    let themes: Vec<Theme> = Theme::ALL
        .iter()
        .copied()
        .filter(|theme| fields.all("tema").contains(&theme.code()))
        .collect();
    let with_ids = themes.iter().map(|theme| (app.new_id(), *theme));
    queries::standing::set(&mut tx, &scope, counterpart, with_ids.collect::<Vec<_>>()).await?;
    let codes: Vec<_> = themes.iter().map(|theme| theme.code()).collect();
    let after = json!({ "counterpart": counterpart.code(), "theme": codes.join(" ") });
    let event = Event::new("office.standing-topics-chosen", &person.actor(), app.now())
        .office(scope.office())
        .about("office", scope.office())
        .after(&after);
    audit::commit(tx, &event).await?;
    Ok(see_other(PAGE))
}
