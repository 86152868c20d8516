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
    let mut told = Told::take(&mut members);
    let codes = codes(&mut members, &told.labels)?;
    let categories = codes.into_iter();
    let categories = categories.map(|code| told.of(code, &mut members)).collect();
    told.of_no_category(&mut members);
    Some(categories)
}

/// What is told of the categories, each by code.
struct Told {
    labels: Map<String, Value>,
    units: Map<String, Value>,
    coordinates: Map<String, Value>,
    children: Map<String, Value>,
    notes: Map<String, Value>,
}

impl Told {
    fn take(members: &mut Members<'_>) -> Self {
        let mut take = |name| members.object(name).unwrap_or_default();
        Self {
            labels: take("label"),
            units: take("unit"),
            coordinates: take("coordinates"),
            children: take("child"),
            notes: take("note"),
        }
    }

    fn of(&mut self, code: String, members: &mut Members<'_>) -> Category {
        let [label, unit, coordinates, children, notes] = [
            &mut self.labels,
            &mut self.units,
            &mut self.coordinates,
            &mut self.children,
            &mut self.notes,
        ]
        .map(|told| told.remove(&code).filter(|value| !value.is_null()));
        let mut texts = |name, value| members.as_texts(name, value).unwrap_or_default();
        let children = children.map(|value| texts("child", value));
        let notes = notes.map(|value| texts("note", value));
        Category {
            label: label.and_then(|value| text(value, members)),
            unit: unit
                .and_then(|value| self::unit(value, members))
                .map(Box::new),
            coordinates: coordinates.and_then(|value| degrees(&value, members)),
            children: children.unwrap_or_default(),
            notes: notes.unwrap_or_default(),
            code,
        }
    }

    /// What is left is told of categories that are not there.
    fn of_no_category(self, members: &mut Members<'_>) {
        for (name, left) in [
            ("label", self.labels),
            ("unit", self.units),
            ("coordinates", self.coordinates),
            ("child", self.children),
            ("note", self.notes),
        ] {
            for (code, _) in left {
                members.wrong(name, Wrong::NoCategory(code));
            }
        }
    }
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

fn text(value: Value, members: &mut Members<'_>) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        other => {
            members.other_kind("label", "a text", &other);
            None
        }
    }
}

fn unit(value: Value, members: &mut Members<'_>) -> Option<Unit> {
    let map = match value {
        Value::Object(map) => map,
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
