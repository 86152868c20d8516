use std::collections::BTreeSet;

use access::ApiScope;
use axum::extract::State;
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use crate::{
    keys::{LONGEST_DAYS, NAME_LENGTH, WantedKey, store},
    pages,
};

/// Lager en API-nøkkel: the answer shows it, this once. A form sent twice makes one key, and the second answer says
/// that it was shown in the first.
pub(crate) async fn make_key(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let again = "/nokler?to-ganger=ja";
    if let Once::Again(location) = once(&mut tx, &fields, again, app.now()).await? {
        return Ok(see_other(&location));
    }
    let Some(wanted) = read(&mut fields, &person) else {
        drop(tx);
        return pages::keys::with_faults(&app, frame, &person, fields).await;
    };
    let (made, event) = store(&mut tx, &app.ids, app.now(), &wanted, &person.actor()).await?;
    // The page comes first: what is shown once must not be lost with a page that could not be made.
    let shown = pages::keys::with_new(&app, &mut tx, (frame, &person), &made).await?;
    audit::commit(tx, &event).await?;
    Ok(shown)
}

fn read(fields: &mut Fields, person: &Person) -> Option<WantedKey> {
    let name = fields.required_text("navn", NAME_LENGTH);
    let chosen: BTreeSet<ApiScope> = fields
        .all("bruk")
        .into_iter()
        .filter_map(|code| code.parse().ok())
        .collect();
    let days = fields.number("dager", 1, LONGEST_DAYS);
    let days = fields.required("dager", days);
    let office = person.office.as_ref().map(|office| office.id);
    if chosen.is_empty() {
        fields.note("bruk", fields.sentence("accounts-key-no-scope"));
    }
    if office.is_none() && chosen.iter().any(|scope| scope.writes()) {
        fields.note("bruk", fields.sentence("accounts-key-writes-nationwide"));
    }
    let wanted = WantedKey {
        name: name?,
        office,
        scopes: chosen.into_iter().collect(),
        days: days?,
    };
    (fields.is_faultless() && wanted.check().is_ok()).then_some(wanted)
}
