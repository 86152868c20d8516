use super::members::{Members, kind, whole};
use crate::{Category, Faults, Place, SymbolPosition, Unit, Wrong};
use serde_json::{Map, Value};

/// The categories of a dimension in their order.
pub(super) fn categories(
    map: Map<String, Value>,
    place: &Place,
    faults: &mut Faults,
) -> Option<Vec<Category>> {
    let mut members = Members {
        map,
        place: place.clone(),
        faults,
    };
    let mut labels = members.object("label").unwrap_or_default();
    let codes = codes(&mut members, &labels)?;
    let mut units = members.object("unit").unwrap_or_default();
    let mut coordinates = members.object("coordinates").unwrap_or_default();
    let mut children = members.object("child").unwrap_or_default();
    let mut notes = members.object("note").unwrap_or_default();
    let mut read = Vec::with_capacity(codes.len());
    for code in codes {
        let label = labels.remove(&code);
        let unit = units.remove(&code);
        let at = coordinates.remove(&code);
        let below = children.remove(&code).filter(|value| !value.is_null());
        let noted = notes.remove(&code).filter(|value| !value.is_null());
        let below = below.and_then(|value| members.as_texts("child", value));
        let noted = noted.and_then(|value| members.as_texts("note", value));
        read.push(Category {
            label: label.and_then(|value| text(value, "label", &mut members)),
            unit: unit
                .and_then(|value| self::unit(value, &mut members))
                .map(Box::new),
            coordinates: at.and_then(|value| degrees(&value, &mut members)),
            children: below.unwrap_or_default(),
            notes: noted.unwrap_or_default(),
            code,
        });
    }
    let left = [
        ("label", labels),
        ("unit", units),
        ("coordinates", coordinates),
        ("child", children),
        ("note", notes),
    ];
    for (name, code) in left
        .into_iter()
        .flat_map(|(name, map)| map.into_iter().map(move |(code, _)| (name, code)))
    {
        members.wrong(name, Wrong::NoCategory(code));
    }
    Some(read)
}

/// The codes in their order: of `index`, or the one that has a label where there is no index.
fn codes(members: &mut Members<'_>, labels: &Map<String, Value>) -> Option<Vec<String>> {
    match members.take("index") {
        Some(Value::Object(positions)) => ordered(positions, members),
        Some(list) => members.as_texts("index", list),
        None if labels.len() == 1 => Some(labels.keys().cloned().collect()),
        None if labels.is_empty() => {
            members.wrong("index", Wrong::Absent);
            None
        }
        None => {
            let categories = labels.len();
            members.wrong("index", Wrong::NoOrder { categories });
            None
        }
    }
}

fn ordered(positions: Map<String, Value>, members: &mut Members<'_>) -> Option<Vec<String>> {
    let categories = positions.len();
    let mut codes: Vec<Option<String>> = vec![None; categories];
    let before = members.faults.len();
    for (code, value) in positions {
        let position = whole(&value).and_then(|position| usize::try_from(position).ok());
        match position.map(|position| (position, codes.get_mut(position))) {
            Some((_, Some(free @ None))) => *free = Some(code),
            Some((position, Some(Some(one)))) => {
                let one = one.clone();
                let what = Wrong::SamePosition {
                    one,
                    other: code,
                    position,
                };
                members.wrong("index", what);
            }
            _ => {
                let position = value.to_string();
                let what = Wrong::Outside {
                    code,
                    position,
                    categories,
                };
                members.wrong("index", what);
            }
        }
    }
    (members.faults.len() == before).then(|| codes.into_iter().flatten().collect())
}

fn text(value: Value, name: &str, members: &mut Members<'_>) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Null => None,
        other => {
            members.other_kind(name, "a text", &other);
            None
        }
    }
}

fn unit(value: Value, members: &mut Members<'_>) -> Option<Unit> {
    let map = match value {
        Value::Object(map) => map,
        Value::Null => return None,
        other => {
            members.other_kind("unit", "an object", &other);
            return None;
        }
    };
    let mut inner = Members {
        map,
        place: members.place.within("unit"),
        faults: members.faults,
    };
    let unit = Unit {
        decimals: decimals(&mut inner),
        label: inner.text("label"),
        symbol: inner.text("symbol"),
        position: symbol_position(&mut inner),
        others: Map::new(),
    };
    let others = inner.map;
    Some(Unit { others, ..unit })
}

fn decimals(members: &mut Members<'_>) -> Option<u32> {
    let value = members.take("decimals")?;
    let decimals = whole(&value).and_then(|number| u32::try_from(number).ok());
    if decimals.is_none() {
        members.other_kind("decimals", "a whole number", &value);
    }
    decimals
}

fn symbol_position(members: &mut Members<'_>) -> Option<SymbolPosition> {
    let found = members.text("position")?;
    match found.as_str() {
        "start" => Some(SymbolPosition::Start),
        "end" => Some(SymbolPosition::End),
        _ => {
            let known = "start and end";
            members.wrong("position", Wrong::Unknown { found, known });
            None
        }
    }
}

fn degrees(value: &Value, members: &mut Members<'_>) -> Option<[f64; 2]> {
    if value.is_null() {
        return None;
    }
    let both = value.as_array().and_then(|both| match both.as_slice() {
        [east, north] => Some([east.as_f64()?, north.as_f64()?]),
        _ => None,
    });
    if both.is_none() {
        let (expected, found) = ("a list of two numbers", kind(value));
        members.wrong("coordinates", Wrong::Kind { expected, found });
    }
    both
}
