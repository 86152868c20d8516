use audit::Event;
use axum::extract::State;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use slice::House;

use crate::{AtOffice, OfficeSettings, pages::settings::with_faults, queries};

/// Where the settings of the own office are.
const HREF: &str = "/innstillinger";

/// Endrer innstillingene til det egne embetet.
///
/// # Errors
/// [`Refusal::NotAllowed`] for those who belong to no office, and
/// [`Refusal::SomebodyWasFirst`] when somebody else chose at the same moment.
pub(crate) async fn change_settings(
    State(app): State<App>,
    house: House,
    at: AtOffice,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    person.own_scope()?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, HREF, app.now()).await? {
        return Ok(see_other(&location));
    }
    let before = queries::settings(&mut tx, &at.scope).await?;
    if fields.version() != before.version {
        fields.note(
            "versjon",
            frame.t.say("organisations-settings-somebody-was-first"),
        );
    }
    let chosen = fields.all("pa");
    if !chosen
        .iter()
        .all(|key| house.settings().any(|setting| setting.key == *key))
    {
        fields.note("pa", frame.t.say("fault-not-a-choice"));
    }
    if !fields.is_faultless() {
        drop(tx);
        return with_faults(&app, &house, at, frame, fields).await;
    }
    let turned_on = house.settings().map(|setting| setting.key);
    let turned_on = turned_on.filter(|key| fields.all("pa").contains(key));
    let after = OfficeSettings {
        turned_on: turned_on.map(str::to_owned).collect(),
        version: before.version,
    };
    if after == before {
        return Ok(see_other(HREF));
    }
    if !queries::put_settings(&mut tx, &at.scope, &after).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let event = Event::new("office.settings-changed", &person.actor(), app.now())
        .office(at.scope.office())
        .about("office", at.scope.office())
        .before(&json!({ "turned_on": before.turned_on }))
        .after(&json!({ "turned_on": after.turned_on }));
    audit::commit(tx, &event).await?;
    Ok(see_other(HREF))
}
