use audit::Event;
use axum::extract::State;
use kernel::Id;
use shell::{
    App, Fields, Frame, Once, Page, Person, Query, Refusal, address_with, once, see_other,
};
use slice::House;

use crate::{
    comparing::{Compared, Decision, Known, Said, Side},
    owner,
    pages::compare::{
        self,
        asked::{asked, compared, decides_for, decisions},
    },
    queries::{self, StoredDecisions},
};

/// Says what became of an item where the machine had another answer, or takes back what was said: the directorate for
/// all, an office for itself.
pub async fn decide(
    State(app): State<App>,
    house: House,
    frame: Frame,
    person: Person,
    query: Query,
    mut fields: Fields,
) -> Page {
    let office = decides_for(&person);
    if !owner::may_edit(&person, office) {
        return Err(Refusal::NotAllowed);
    }
    let mut tx = app.database.begin().await?;
    let (chosen, at) = asked(&mut tx, &person, &frame, &mut fields).await?;
    let letters = chosen.old.zip(chosen.new).ok_or(Refusal::NotAForm)?;
    let pair = (letters.0.id, letters.1.id);
    let location = location(&query, pair);
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let stored = decisions(&mut tx, &person, &at, pair).await?;
    let own = stored.iter().find(|one| one.office == office).cloned();
    let mut own = own.unwrap_or_else(|| StoredDecisions {
        id: app.new_id(),
        office,
        said: Vec::new(),
        version: 0,
    });
    let (action, said) = if fields.raw("handling") == "angre" {
        let id = fields.id("avgjorelse").ok_or(Refusal::NotAForm)?;
        ("letter.pairing-undone", taken_back(&mut own, id)?)
    } else {
        let compared = compared(&mut tx, &person, &at, letters, frame.today).await?;
        let keys = |name| {
            fields
                .all(name)
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        if compared.seen(&keys("gamle"), &keys("nye")) != fields.raw("sett") {
            return Err(Refusal::SomebodyWasFirst);
        }
        let Some(said) = said(&compared, &fields)? else {
            drop(tx);
            fields.note("feil-valg", frame.t.say("fault-correct-nothing"));
            return compare::render(&app, &house, frame, &person, query, fields).await;
        };
        own.said.push(Decision {
            id: app.new_id(),
            said: said.clone(),
            by: person.name.clone(),
            on: frame.today,
        });
        ("letter.pairing-decided", said)
    };
    if !queries::store_decisions(&mut tx, pair, &own).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after = serde_json::json!({ "old_letter": pair.0, "said": said });
    let event = Event::new(action, &person.actor(), app.now())
        .about("letter", pair.1)
        .after(&after);
    let event = match office {
        Some(office) => event.office(office),
        None => event,
    };
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Back to the comparison as it was filtered, at the row where the form stood.
fn location(query: &Query, (old, new): (Id, Id)) -> String {
    let (old, new) = (old.to_string(), new.to_string());
    let letters = [("fra", old.as_str()), ("til", new.as_str())];
    let kept = query
        .pairs()
        .iter()
        .filter(|(name, _)| !["fra", "til", "rett"].contains(&name.as_str()));
    let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
    address_with("/brev/sammenlign", letters.into_iter().chain(kept))
}

fn taken_back(own: &mut StoredDecisions, id: Id) -> Result<Said, Refusal> {
    let at = own.said.iter().position(|decision| decision.id == id);
    let at = at.ok_or(Refusal::SomebodyWasFirst)?;
    Ok(own.said.remove(at).said)
}

/// What the form says; none when it names no item to go with.
fn said(compared: &Compared, fields: &Fields) -> Result<Option<Said>, Refusal> {
    let old = known(&compared.old, fields.all("gammel"))?;
    let new = known(&compared.new, fields.all("nytt"))?;
    let pair = old.first().cloned().zip(new.first().cloned());
    Ok(match fields.raw("handling") {
        "sammen" if pair.is_none() => None,
        "sammen" if fields.is_set("behold") => Some(Said::Together {
            old: with(known(&compared.old, fields.all("gamle"))?, old),
            new: with(known(&compared.new, fields.all("nye"))?, new),
        }),
        "sammen" => Some(Said::Together { old, new }),
        "skilt" => {
            let (old, new) = pair.ok_or(Refusal::NotAForm)?;
            Some(Said::Apart { old, new })
        }
        "utgatt" => old.into_iter().next().map(|old| Said::Ended { old }),
        "nytt" => new.into_iter().next().map(|new| Said::New { new }),
        _ => return Err(Refusal::NotAForm),
    })
}

/// The items with the keys; one that is no longer there was changed by somebody.
fn known(side: &Side, keys: Vec<&str>) -> Result<Vec<Known>, Refusal> {
    let found = keys.into_iter().map(|key| {
        let item = side.by_key(key).ok_or(Refusal::SomebodyWasFirst)?;
        Ok(Known {
            key: item.key.clone(),
            address: item.entry.address.clone(),
        })
    });
    found.collect()
}

fn with(mut items: Vec<Known>, more: Vec<Known>) -> Vec<Known> {
    for one in more {
        if !items.contains(&one) {
            items.push(one);
        }
    }
    items
}
