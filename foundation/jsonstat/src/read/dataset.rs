use super::{
    context::Context,
    dimension,
    members::{Members, kind},
    raw::Raw,
    roles,
};
use crate::{
    About, Dataset, Dimension, Faults, Place, TooMuch, Wrong, builder::Draft, check,
    values::Numbers,
};
use serde_json::{Map, Value};

pub(super) fn dataset(
    about: About,
    raw: Raw,
    mut members: Members<'_>,
    context: &Context<'_>,
) -> Option<Dataset> {
    let before = members.faults.len();
    let dimensions = dimensions(&mut members, context);
    let dimensions = roles::give(&mut members, dimensions?);
    if members.faults.len() > before {
        return None;
    }
    let cells = cells(&dimensions);
    let numbers = raw.numbers.filter(are_values);
    if numbers.is_some() && cells.is_none_or(|cells| cells > context.limits.cells as usize) {
        context.pass(TooMuch::Cells(context.limits.cells));
        return None;
    }
    let draft = Draft {
        about,
        dimensions,
        numbers,
        statuses: raw.statuses,
    };
    check::dataset(draft, &members.place, members.faults)
}

fn cells(dimensions: &[Dimension]) -> Option<usize> {
    let sizes = dimensions.iter().map(Dimension::size).collect();
    crate::shape::Shape::new(sizes).cells()
}

/// An empty list says that no values are given, an empty object that all are missing.
fn are_values(numbers: &Numbers) -> bool {
    match numbers {
        Numbers::Each(each) => each.len() > 0,
        Numbers::Some(_) => true,
    }
}

fn dimensions(members: &mut Members<'_>, context: &Context<'_>) -> Option<Vec<Dimension>> {
    let ids = ids(members);
    let sizes = sizes(members, ids.as_deref());
    let Some(mut map) = members.object("dimension") else {
        members.wrong("dimension", Wrong::Absent);
        return None;
    };
    let ids = ids?;
    if ids.len() > context.limits.dimensions {
        context.pass(TooMuch::Dimensions(context.limits.dimensions));
        return None;
    }
    let mut dimensions = Vec::with_capacity(ids.len());
    for (number, id) in ids.iter().enumerate() {
        let place = members.place.dimension(id);
        let size = sizes.as_ref().and_then(|sizes| sizes.get(number));
        match map.remove(id) {
            Some(value) => {
                let read = dimension::dimension(id, size, value, &place, context, members.faults);
                dimensions.extend(read);
            }
            None if ids.iter().take(number).any(|other| other == id) => {
                members.wrong("id", Wrong::Twice(id.clone()));
            }
            None => members.faults.add(&place, Wrong::Absent),
        }
    }
    left(map, &members.place.within("id"), members.faults);
    Some(dimensions)
}

fn ids(members: &mut Members<'_>) -> Option<Vec<String>> {
    let ids = members.take("id");
    if ids.is_none() {
        members.wrong("id", Wrong::Absent);
    }
    members.as_texts("id", ids?)
}

fn sizes(members: &mut Members<'_>, ids: Option<&[String]>) -> Option<Vec<Value>> {
    let sizes = match members.take("size")? {
        Value::Array(sizes) => sizes,
        other => {
            members.other_kind("size", "a list of whole numbers", &other);
            return None;
        }
    };
    let dimensions = ids?.len();
    if sizes.len() == dimensions {
        return Some(sizes);
    }
    let sizes = sizes.len();
    members.wrong("size", Wrong::Sizes { sizes, dimensions });
    None
}

/// Dimensions that `id` does not name. For readers older than 2.0 some write `id`, `size` and `role` here too.
fn left(map: Map<String, Value>, place: &Place, faults: &mut Faults) {
    for (name, value) in map {
        let is_older = match name.as_str() {
            "id" | "size" => value.is_array(),
            "role" => value.is_object() && value.get("category").is_none(),
            _ => false,
        };
        if !is_older {
            let what = match kind(&value) {
                "an object" => Wrong::NoDimension(name),
                found => Wrong::Kind {
                    expected: "an object",
                    found,
                },
            };
            faults.add(place, what);
        }
    }
}
