use audit::Event;
use axum::extract::State;
use database::values;
use kernel::Id;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use crate::{
    account::Account,
    deputyship::{self, Deputyship, Party},
    pages::deputies::{self, PATH},
    queries::{accounts, deputyships},
};

/// Utpeker en stedfortreder.
pub(crate) async fn name(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, PATH, app.now()).await? {
        return Ok(see_other(&location));
    }
    let (principal, deputy) = (fields.id("for"), fields.id("stedfortreder"));
    if let Some(principal) = principal {
        tx.execute(&deputyships::HOLD_PRINCIPAL, values![principal])
            .await?;
    }
    let office = scope.office();
    let people = accounts::accounts(&mut tx, Some(office)).await?;
    let known = deputyships::deputyships(&mut tx, Some(office), frame.today).await?;
    let principal = chosen(&mut fields, "for", principal, &people);
    let deputy = chosen(&mut fields, "stedfortreder", deputy, &people);
    let days = (
        fields.required_day("fra-dag"),
        fields.required_day("til-dag"),
    );
    let reason = fields.text("begrunnelse", 500);
    let (Some(principal), Some(deputy), (Some(from), Some(until))) = (principal, deputy, days)
    else {
        return deputies::with_faults(frame, &people, &known, fields);
    };
    let held: Vec<Deputyship> = known.iter().map(|known| known.deputyship.clone()).collect();
    let parties = (party(principal, &frame), party(deputy, &frame));
    for why in deputyship::faults(parties, (from, until), &held, person.id, frame.today) {
        let (field, key) = why.place();
        fields.note(field, frame.t.say(key));
    }
    if !fields.is_faultless() {
        return deputies::with_faults(frame, &people, &known, fields);
    }
    let named = Deputyship {
        id: app.new_id(),
        office,
        principal: principal.user.id,
        deputy: deputy.user.id,
        from,
        until,
        ended: None,
    };
    let by = person.actor();
    let given = (by.name.as_str(), app.now());
    deputyships::add(&mut tx, &named, given, reason.as_deref()).await?;
    let event = Event::new("deputy.named", &by, app.now());
    let event = event.office(office).about("account", named.deputy);
    let event = event.after(&in_log(&named));
    let event = match reason {
        Some(reason) => event.reason(reason),
        None => event,
    };
    audit::commit(tx, &event).await?;
    Ok(see_other(PATH))
}

fn chosen<'a>(
    fields: &mut Fields,
    field: &str,
    id: Option<Id>,
    people: &'a [Account],
) -> Option<&'a Account> {
    let id = fields.required(field, id)?;
    let found = people.iter().find(|account| account.user.id == id);
    if found.is_none() {
        fields.note(field, fields.sentence("fault-not-a-choice"));
    }
    found
}

fn party(account: &Account, frame: &Frame) -> Party {
    Party {
        id: account.user.id,
        role: account.user.role,
        office: account.user.office,
        active: account.is_open(frame.today),
    }
}

/// A deputyship as it stands in the log.
pub(super) fn in_log(deputyship: &Deputyship) -> serde_json::Value {
    json!({
        "deputyship": deputyship.id,
        "principal": deputyship.principal,
        "deputy": deputyship.deputy,
        "from": deputyship.from.to_string(),
        "until": deputyship.until.to_string(),
    })
}
