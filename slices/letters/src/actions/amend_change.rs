use axum::extract::{Path, State};
use kernel::{Day, Id};
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use slice::House;

use crate::{
    amendment::{Amendment, Rebinding, What, follow},
    binding::{StoredBinding, from_fields_ending},
    letter::{Letter, LetterItem},
    owner,
    pages::amendment,
    queries,
    reading::recognise,
    said,
};

use super::amend;

/// What the changes are made against: the items and the bindings as they stand the day the amendment begins to hold.
struct Standing {
    items: Vec<LetterItem>,
    bindings: Vec<StoredBinding>,
}

/// Changes the draft of an amendment: new words, an item taken away, a new item, a proposal accepted or refused, a
/// measure decided, or its title and days.
pub async fn change(
    State(app): State<App>,
    Path((id, amendment)): Path<(Id, Id)>,
    house: House,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let letter = owner::visible(queries::letter(&mut tx, id).await?, &person)?;
    let found = queries::amendment(&mut tx, id, amendment).await?;
    let mut changed = owner::editable_amendment(found, &person)?;
    let page = format!("/brev/{id}/tillegg/{amendment}");
    if let Once::Again(location) = once(&mut tx, &fields, &page, app.now()).await? {
        return Ok(see_other(&location));
    }
    let day = changed.valid_from.unwrap_or(frame.today);
    let standing = standing(&mut tx, id, changed.office, day).await?;
    let place = apply(
        &mut changed,
        &letter,
        &standing,
        &house,
        &frame,
        &mut fields,
    )?;
    if !fields.is_faultless() {
        drop(tx);
        return amendment::render(&app, &house, frame, &person, (id, amendment), fields).await;
    }
    changed.version = fields.version();
    if !queries::save_amendment(&mut tx, &changed).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after = serde_json::json!({ "what": fields.raw("handling"), "item": fields.raw("punkt") });
    let event = amend::event("letter.amendment-changed", &app, &person, &changed).after(&after);
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("{page}{place}")))
}

async fn standing(
    tx: &mut database::Transaction,
    letter: Id,
    office: Option<Id>,
    day: Day,
) -> database::Result<Standing> {
    Ok(Standing {
        items: queries::items_on(tx, letter, office, day).await?,
        bindings: queries::bindings(tx, letter, office, day).await?,
    })
}

/// Changes the amendment as the form asks, noting what is wrong; gives the place on the page to go back to.
fn apply(
    amendment: &mut Amendment,
    letter: &Letter,
    standing: &Standing,
    house: &House,
    frame: &Frame,
    fields: &mut Fields,
) -> Result<String, Refusal> {
    let key = fields
        .number("endring", 0, i64::from(u32::MAX))
        .and_then(|key| u32::try_from(key).ok());
    match fields.raw("handling").to_owned().as_str() {
        "opplysninger" => {
            amend::facts(amendment, letter, fields, frame);
            return Ok(String::new());
        }
        "ordlyd" => {
            let item = item(standing, fields, frame);
            let text = fields.required_text("ordlyd", MOST);
            if let Some((item, text)) = item.zip(text) {
                if text == item.text {
                    fields.note("ordlyd", frame.t.say("fault-amendment-same-words"));
                }
                amendment.put(reworded(item, text, &standing.bindings, house));
            }
        }
        "trekk" => {
            if let Some(item) = item(standing, fields, frame) {
                amendment.put(What::Withdrawn {
                    item: item.id,
                    address: item.address.clone(),
                    before: item.text.clone(),
                });
            }
        }
        "nytt" => added(amendment, letter, fields, frame),
        "godta" => {
            let change = key
                .and_then(|key| amendment.change_mut(key))
                .ok_or(Refusal::SomebodyWasFirst)?;
            change.is_proposed = false;
            if let What::Reworded { item, text, .. } = &change.what
                && let Some(item) = standing.items.iter().find(|known| known.id == *item)
            {
                change.what = reworded(item, text.clone(), &standing.bindings, house);
            }
        }
        "fjern" => amendment.changes.retain(|change| Some(change.key) != key),
        "maling" => decide(amendment, key, house, fields)?,
        _ => return Err(Refusal::NotAForm),
    }
    let last = amendment.changes.last().map(|change| change.key);
    let at = key.or(last).map(|key| format!("#endring-{key}"));
    Ok(at.unwrap_or_default())
}

const MOST: usize = 20_000;

fn item<'a>(standing: &'a Standing, fields: &mut Fields, frame: &Frame) -> Option<&'a LetterItem> {
    let asked = fields.raw("punkt").trim().to_owned();
    let found = standing.items.iter().find(|item| item.address == asked);
    if found.is_none() {
        fields.note("punkt", frame.t.say("fault-amendment-no-item"));
    }
    found
}

/// New words for the item, with what they suggest for its measures: that waits for somebody to decide it.
pub fn reworded(
    item: &LetterItem,
    text: String,
    bindings: &[StoredBinding],
    house: &House,
) -> What {
    let (before, after) = (recognise(&item.text), recognise(&text));
    let bindings = bindings.iter().filter(|stored| stored.item == item.id);
    let bindings = bindings.filter_map(|stored| {
        let measure = house.measure(&stored.rule.measure)?;
        let to = follow(&stored.rule, measure, &before, &after);
        Some(Rebinding {
            binding: stored.id,
            is_decided: to == stored.rule,
            from: stored.rule.clone(),
            to,
        })
    });
    What::Reworded {
        item: item.id,
        address: item.address.clone(),
        before: item.text.clone(),
        text,
        bindings: bindings.collect(),
    }
}

fn added(amendment: &mut Amendment, letter: &Letter, fields: &mut Fields, frame: &Frame) {
    let section = letter
        .sections
        .iter()
        .find(|section| section.number == fields.raw("avsnitt"))
        .map(|section| section.number.clone());
    let kind = said::part_of_code(fields.raw("del"));
    let (section, kind) = (
        fields.required("avsnitt", section),
        fields.required("del", kind),
    );
    let text = fields.required_text("ny", MOST);
    let same = |what: &What| matches!(what, What::Added { text: known, .. } if Some(known) == text.as_ref());
    if amendment.changes.iter().any(|change| same(&change.what)) {
        fields.note("ny", frame.t.say("fault-amendment-item-twice"));
    }
    if let ((Some(section), Some(kind)), Some(text)) = ((section, kind), text) {
        amendment.put(What::Added {
            section,
            kind,
            text,
            address: None,
        });
    }
}

/// What the binding becomes, as a person decides it.
fn decide(
    amendment: &mut Amendment,
    key: Option<u32>,
    house: &House,
    fields: &mut Fields,
) -> Result<(), Refusal> {
    let binding = fields.id("binding");
    let change = key.and_then(|key| amendment.change_mut(key));
    let Some(What::Reworded { bindings, .. }) = change.map(|change| &mut change.what) else {
        return Err(Refusal::SomebodyWasFirst);
    };
    let rebinding = bindings
        .iter_mut()
        .find(|one| Some(one.binding) == binding)
        .ok_or(Refusal::SomebodyWasFirst)?;
    let measure = house
        .measure(&rebinding.from.measure)
        .ok_or(Refusal::NotAForm)?;
    rebinding.to = from_fields_ending(measure, fields, &format!("-{}", rebinding.binding));
    rebinding.is_decided = true;
    Ok(())
}
