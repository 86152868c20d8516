use axum::extract::{Path, State};
use serde_json::json;
use shell::{App, Fields, Page, Person, Refusal, see_other};

use crate::{
    fetching::line::FetchPlan,
    pages::source::{find, href},
    queries::fetch_plans,
    whose::event_of,
};

/// Endrer hvordan en kilde hentes: by itself when it should have published, and read in without being looked at.
///
/// # Errors
/// [`Refusal::SomebodyWasFirst`].
pub async fn change(
    State(app): State<App>,
    person: Person,
    Path(key): Path<String>,
    fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let source = find(&mut tx, &key).await?;
    let plans = fetch_plans::plans(&mut tx).await?;
    let before = plans.into_iter().find(|one| one.source == source.id);
    let before = before.ok_or(Refusal::NotFound)?;
    let after = FetchPlan {
        source: source.id,
        at_once: fields.is_set("les-inn-straks"),
        on_schedule: fields.is_set("av-seg-selv"),
        version: fields.version(),
    };
    if !fetch_plans::change_plan(&mut tx, &after).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let told =
        |plan: &FetchPlan| json!({ "at_once": plan.at_once, "on_schedule": plan.on_schedule });
    let event = event_of(&person, "statistics.fetching-changed", app.now())
        .about("statistics_source", source.id)
        .before(&told(&before))
        .after(&told(&after));
    audit::commit(tx, &event).await?;
    Ok(see_other(&href(&key)))
}
