use std::collections::HashMap;

use axum::extract::{Path, State};
use database::DatabaseError;
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use slice::House;

use super::correct::event;
use crate::{
    pages::turn::{Loaded, load, render},
    queries,
    turning::{Choice, Plan, Taking, take},
};

/// Carries what was chosen from last year's letter to this one: the directorate what holds for all, an office its own.
pub async fn turn(
    State(app): State<App>,
    Path(id): Path<Id>,
    house: House,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let loaded = load(&mut tx, &frame, &person, id, &mut fields).await?;
    let location = format!("/brev/{id}/arsskifte");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let number = i64::try_from(loaded.turns.len()).unwrap_or_default();
    if fields.version() != number {
        return Err(Refusal::SomebodyWasFirst);
    }
    let plan = loaded.plan(&house).ok_or(Refusal::NotFound)?;
    let choices = choices(&loaded, &plan, &frame, &mut fields)?;
    if !fields.is_faultless() {
        drop(tx);
        return render(&house, frame, &loaded, fields);
    }
    if choices.is_empty() && plan.untied.is_empty() {
        return Ok(see_other(&location));
    }
    let from = loaded.compared.as_ref().ok_or(Refusal::NotFound)?;
    let actor = person.actor();
    let taking = Taking {
        old_letter: from.old.letter.id,
        new_letter: id,
        office: loaded.office,
        number,
        by: &actor,
        at: app.now(),
    };
    let taken = take(&mut tx, &taking, &plan, &choices, || app.new_id()).await;
    let turn = match taken {
        Err(DatabaseError::Unique(_)) => return Err(Refusal::SomebodyWasFirst),
        taken => taken?,
    };
    let after = serde_json::json!({ "from": taking.old_letter, "bindings": turn.carried.bindings.len(),
        "owners": turn.carried.owners.len() });
    let mut event = event("letter.turned", &app, &person, &loaded.letter).after(&after);
    if let Some(office) = loaded.office {
        event = event.office(office);
    }
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Takes the latest turn back, as long as all of what it carried stands as it was carried.
pub async fn undo(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let asked = fields.id("arsskifte").ok_or(Refusal::NotAForm)?;
    let mut tx = app.database.begin().await?;
    let loaded = load(&mut tx, &frame, &person, id, &mut fields).await?;
    let location = format!("/brev/{id}/arsskifte");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let last = loaded.turns.last().filter(|turn| turn.id == asked);
    let last = last.ok_or(Refusal::SomebodyWasFirst)?;
    if !queries::take_back(&mut tx, last, id).await? {
        return Err(Refusal::NotNow(frame.t.say("letters-turn-built-on")));
    }
    let mut event = event("letter.turn-undone", &app, &person, &loaded.letter);
    if let Some(office) = loaded.office {
        event = event.office(office);
    }
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// What the form says of each item that waits; an item that nothing is said of goes on waiting.
fn choices(
    loaded: &Loaded,
    plan: &Plan,
    frame: &Frame,
    fields: &mut Fields,
) -> Result<HashMap<Id, Choice>, Refusal> {
    let taken: Vec<String> = fields.all("ta").into_iter().map(str::to_owned).collect();
    let by_new_words: Vec<String> = fields
        .all("nye-tall")
        .into_iter()
        .map(str::to_owned)
        .collect();
    let owners: Vec<String> = fields.all("eier").into_iter().map(str::to_owned).collect();
    let mut choices = HashMap::new();
    for going in plan.going.iter().filter(|going| going.is_open()) {
        let (to, why) = (format!("til-{}", going.id), format!("grunn-{}", going.id));
        let reason = fields.text(&why, 500);
        match fields.raw(&to).to_owned().as_str() {
            "" => {}
            "avslutt" if going.settled.is_some() => return Err(Refusal::NotAForm),
            "avslutt" => {
                if let Some(reason) = reason {
                    choices.insert(going.id, Choice::Ended(reason));
                } else if fields.fault_of(&why).is_none() {
                    fields.note(&why, frame.t.say("fault-turn-reason"));
                }
            }
            id => {
                let new: Id = id.parse().map_err(|_| Refusal::NotAForm)?;
                let item = loaded
                    .compared
                    .as_ref()
                    .and_then(|compared| compared.new.by_id(new));
                let item = item.filter(|item| item.entry.kind.is_measured());
                let item = item.ok_or(Refusal::NotAForm)?;
                let chosen = going.bindings.iter().filter(|one| {
                    let is_there = item.bindings.iter().any(|has| {
                        has.office == loaded.office && has.rule.measure == one.stored.rule.measure
                    });
                    !is_there && taken.contains(&one.stored.id.to_string())
                });
                let bindings = chosen.map(|one| {
                    (
                        one.stored.id,
                        by_new_words.contains(&one.stored.id.to_string()),
                    )
                });
                let bindings = bindings.collect();
                let owner = owners.contains(&going.id.to_string());
                choices.insert(
                    going.id,
                    Choice::Successor {
                        new,
                        bindings,
                        owner,
                    },
                );
            }
        }
    }
    Ok(choices)
}
