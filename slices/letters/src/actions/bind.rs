use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use slice::House;

use crate::{
    binding::{StoredBinding, from_fields},
    owner,
    pages::item::{self, Refused},
    queries,
};

/// Binds an item to a measure, changes the binding or takes it away: the directorate for all offices, an office for itself.
pub async fn bind(
    State(app): State<App>,
    Path((id, address)): Path<(Id, String)>,
    house: House,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let office = person.office.as_ref().map(|office| office.id);
    if !owner::may_edit(&person, office) {
        return Err(Refusal::NotAllowed);
    }
    let measure = house
        .measure(fields.raw("maling"))
        .ok_or(Refusal::NotAForm)?;
    let action = Action::of(&mut fields).ok_or(Refusal::NotAForm)?;
    let rule = from_fields(measure, &mut fields);
    if !fields.is_faultless() {
        let refused = Refused {
            fields: Some(fields),
            ..Refused::default()
        };
        return item::render(&app, &house, frame, &person, (id, &address), refused).await;
    }
    let location = format!("/brev/{id}/punkt/{address}");
    let mut tx = app.database.begin().await?;
    let (_, item) = item::published_item(&mut tx, id, &address, &person).await?;
    if !item.kind.is_measured() {
        return Err(Refusal::NotFound);
    }
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let known = queries::bindings(&mut tx, id, office, frame.today).await?;
    let own = |binding: &&StoredBinding| binding.item == item.id && binding.office == office;
    let (name, done) = match action {
        Action::Add
            if known
                .iter()
                .filter(own)
                .any(|binding| binding.rule.measure == rule.measure) =>
        {
            return Err(Refusal::SomebodyWasFirst);
        }
        Action::Add => {
            let stored = StoredBinding::new(app.new_id(), item.id, office, rule.clone());
            queries::add_binding(&mut tx, &stored).await?;
            ("letter.bound", true)
        }
        Action::Change(binding) | Action::Remove(binding) => {
            let before = known
                .iter()
                .filter(own)
                .find(|known| known.id == binding)
                .ok_or(Refusal::NotFound)?;
            let version = fields.version();
            if matches!(action, Action::Remove(_)) {
                (
                    "letter.unbound",
                    queries::remove_binding(&mut tx, item.id, binding, version).await?,
                )
            } else {
                let changed = StoredBinding {
                    rule: rule.clone(),
                    version,
                    ..before.clone()
                };
                (
                    "letter.binding-changed",
                    queries::change_binding(&mut tx, &changed).await?,
                )
            }
        }
    };
    if !done {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after = serde_json::json!({ "item": item.address, "binding": rule });
    let mut event = Event::new(name, &person.actor(), app.now())
        .about("item", item.id)
        .after(&after);
    if let Some(office) = office {
        event = event.office(office);
    }
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

#[derive(Clone, Copy)]
enum Action {
    Add,
    Change(Id),
    Remove(Id),
}

impl Action {
    fn of(fields: &mut Fields) -> Option<Self> {
        match fields.raw("handling").to_owned().as_str() {
            "knytt" => Some(Self::Add),
            "endre" => fields.id("binding").map(Self::Change),
            "fjern" => fields.id("binding").map(Self::Remove),
            _ => None,
        }
    }
}
