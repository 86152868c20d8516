use super::{about, context::Context, dataset, dimension, members::Members, raw::Raw, root_place};
use crate::{Collection, Document, Faults, Item, Link, Place, Reference, Wrong, document::ITEM};
use serde_json::Value;

const CLASSES: &str = "dataset, collection, dimension and error";

/// What an object is by its class, or by its members where it names none.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Dataset,
    Collection,
    Dimension,
    Error,
}

pub(super) fn root(raw: Raw, context: &Context<'_>, faults: &mut Faults) -> Option<Document> {
    let place = root_place();
    version(raw.members.get("version"), faults);
    let class = class(&raw, &place, faults)?;
    whole(class, raw, &place, context, faults)
}

/// All that begins with 2 is read as 2.0, to which later versions may only add. Many leave the version out.
fn version(value: Option<&Value>, faults: &mut Faults) {
    let found = match value {
        None | Some(Value::Null) => return,
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    if found != "2" && !found.starts_with("2.") {
        let known = "2.0";
        faults.add(
            &root_place().within("version"),
            Wrong::Unknown { found, known },
        );
    }
}

fn class(raw: &Raw, place: &Place, faults: &mut Faults) -> Option<Class> {
    let place = place.within("class");
    match raw.members.get("class") {
        None | Some(Value::Null) => {
            let by_members = by_members(raw);
            if by_members.is_none() {
                faults.add(&place, Wrong::Absent);
            }
            by_members
        }
        Some(Value::String(name)) => {
            let known = named(name);
            if known.is_none() {
                let (found, known) = (name.clone(), CLASSES);
                faults.add(&place, Wrong::Unknown { found, known });
            }
            known
        }
        Some(other) => {
            let (found, expected) = (super::members::kind(other), "a text");
            faults.add(&place, Wrong::Kind { expected, found });
            None
        }
    }
}

fn named(class: &str) -> Option<Class> {
    Some(match class {
        "dataset" => Class::Dataset,
        "collection" => Class::Collection,
        "dimension" => Class::Dimension,
        "error" => Class::Error,
        _ => return None,
    })
}

fn by_members(raw: &Raw) -> Option<Class> {
    if raw.has("dimension") {
        Some(Class::Dataset)
    } else if raw.has("category") {
        Some(Class::Dimension)
    } else if raw.has("error") {
        Some(Class::Error)
    } else {
        raw.links.contains_key(ITEM).then_some(Class::Collection)
    }
}

fn whole(
    class: Class,
    mut raw: Raw,
    place: &Place,
    context: &Context<'_>,
    faults: &mut Faults,
) -> Option<Document> {
    let links = about::links(std::mem::take(&mut raw.links), place, context, faults);
    let mut members = Members {
        map: std::mem::take(&mut raw.members),
        place: place.clone(),
        faults,
    };
    let about = about::about(&mut members, links);
    Some(match class {
        Class::Dataset => Document::Dataset(dataset::dataset(about, raw, members, context)?),
        Class::Dimension => {
            let mut dimension = dimension::alone(&mut members)?;
            dimension.about = about;
            crate::check::dimension(&dimension, place, members.faults);
            Document::Dimension(dimension)
        }
        Class::Collection => Document::Collection(Collection::new(about)),
        Class::Error => Document::Error(about),
    })
}

/// An element of a link: a whole document where it carries one, otherwise a reference.
pub(super) fn link(
    mut raw: Raw,
    place: &Place,
    context: &Context<'_>,
    faults: &mut Faults,
) -> Option<Link> {
    let class = carried(&raw);
    let mut members = Members {
        map: std::mem::take(&mut raw.members),
        place: place.clone(),
        faults,
    };
    let media_type = members.text("type");
    let item = match class {
        Some(class) => {
            raw.members = members.map;
            Item::Here(Box::new(whole(class, raw, place, context, faults)?))
        }
        None => {
            let class = members.text("class");
            let links = about::links(raw.links, place, context, members.faults);
            let about = about::about(&mut members, links);
            Item::Elsewhere(Box::new(Reference { class, about }))
        }
    };
    Some(Link { media_type, item })
}

/// The class of the document that an element carries; none where it only points to one.
fn carried(raw: &Raw) -> Option<Class> {
    let class = match raw.members.get("class") {
        None | Some(Value::Null) => by_members(raw)?,
        Some(Value::String(name)) => named(name)?,
        Some(_) => return None,
    };
    let is_whole = match class {
        Class::Dataset => raw.has("dimension"),
        Class::Dimension => raw.has("category"),
        Class::Collection => raw.links.contains_key(ITEM),
        // Any link may have an error to tell; only what calls itself one is a document.
        Class::Error => raw.has("class"),
    };
    is_whole.then_some(class)
}
