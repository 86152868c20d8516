use super::{
    about, category,
    context::Context,
    members::{Members, whole},
    raw::RawSeed,
};
use crate::{About, Dimension, Faults, Place, Wrong, about::Links};
use serde::de::DeserializeSeed;
use serde_json::{Map, Value};

/// A dimension that is a document of its own.
pub(super) fn alone(members: &mut Members<'_>) -> Option<Dimension> {
    let Some(categories) = members.object("category") else {
        members.wrong("category", Wrong::Absent);
        return None;
    };
    let place = members.place.within("category");
    let categories = category::categories(categories, &place, members.faults)?;
    Some(Dimension::new("", categories))
}

/// A dimension of a dataset, which may say how many categories it has.
pub(super) fn dimension(
    id: &str,
    size: Option<&Value>,
    value: Value,
    place: &Place,
    context: &Context<'_>,
    faults: &mut Faults,
) -> Option<Dimension> {
    let Value::Object(map) = value else {
        let (expected, found) = ("an object", super::members::kind(&value));
        faults.add(place, Wrong::Kind { expected, found });
        return None;
    };
    let mut members = Members {
        map,
        place: place.clone(),
        faults,
    };
    let about = about(&mut members, context);
    let size = size.map(|size| (size, whole(size)));
    if let Some((value, None)) = size {
        members.other_kind("size", "a whole number", value);
    }
    let size = size.and_then(|(_, size)| size);
    let mut dimension = match members.object("category") {
        Some(map) => within(id, size, map, &mut members)?,
        None => elsewhere(id, size, &about, &mut members)?,
    };
    dimension.about = about;
    Some(dimension)
}

fn about(members: &mut Members<'_>, context: &Context<'_>) -> About {
    let links = members.object("link").map(|links| {
        let raw = Value::Object(Map::from_iter([("link".to_owned(), Value::Object(links))]));
        match RawSeed(context).deserialize(raw) {
            Ok(raw) => about::links(raw.links, &members.place, context, members.faults),
            Err(error) => {
                members.wrong("link", Wrong::Unreadable(error.to_string()));
                Links::new()
            }
        }
    });
    about::about(members, links.unwrap_or_default())
}

fn within(
    id: &str,
    size: Option<u64>,
    map: Map<String, Value>,
    members: &mut Members<'_>,
) -> Option<Dimension> {
    let place = members.place.within("category");
    let categories = category::categories(map, &place, members.faults)?;
    let there = categories.len();
    match size {
        Some(size) if size != there as u64 => {
            let what = Wrong::Size {
                categories: there,
                size,
            };
            members.faults.add(&members.place, what);
        }
        _ => {}
    }
    Some(Dimension::new(id, categories))
}

/// The categories may be in a document of their own; then only their number is known.
fn elsewhere(
    id: &str,
    size: Option<u64>,
    about: &About,
    members: &mut Members<'_>,
) -> Option<Dimension> {
    let (Some(href), Some(size)) = (&about.href, size) else {
        members.wrong("category", Wrong::Absent);
        return None;
    };
    let size = usize::try_from(size).ok()?;
    Some(Dimension::elsewhere(id, size, href.clone()))
}
