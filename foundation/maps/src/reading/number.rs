//! Which property holds the number of an area, and which its name.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::node::Node;

/// The value of a property; `id` is also the feature's own, where it has no property of that name.
pub(super) fn value<'a>(node: &'a Node, property: &str) -> Option<&'a Value> {
    let own = node.properties.as_ref().and_then(|all| all.get(property));
    let value = own.or_else(|| node.id.as_ref().filter(|_| property == "id"));
    value.filter(|value| !value.is_null())
}

/// The number as it is written in full: one leading zero that was lost, as it is where numbers are kept as integers, is put
/// back.
pub(super) fn code(value: &Value, digits: usize) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => whole(number)?.to_string(),
        _ => return None,
    };
    let is_number = !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
    let has_length = text.len() == digits || text.len() + 1 == digits;
    (is_number && has_length).then(|| format!("{text:0>digits$}"))
}

/// Some writers make `301.0` of an integer.
fn whole(number: &serde_json::Number) -> Option<u64> {
    number.as_u64().or_else(|| {
        let number = number.as_f64()?;
        let is_whole = number.fract() == 0.0 && (0.0..1e9).contains(&number);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole, not negative and small"
        )]
        is_whole.then_some(number as u64)
    })
}

/// The name in a value: a text, or the first of the list of names in several languages that the mapping authority writes.
pub(super) fn name(value: &Value) -> Option<&str> {
    let text = match value {
        Value::String(text) => text,
        Value::Array(names) => names.first()?.get("navn")?.as_str()?,
        _ => return None,
    };
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// The property with most different numbers of so many digits, those that are expected before others, and how many it has.
pub(super) fn propose_number(
    features: &[&Node],
    digits: usize,
    expected: &BTreeSet<&str>,
) -> Option<(String, usize)> {
    best(
        features,
        &["nummer", "number", "nr", "kode", "code"],
        |value| {
            let code = code(value, digits)?;
            (expected.is_empty() || expected.contains(code.as_str())).then_some(code)
        },
    )
}

/// The property with most different names.
pub(super) fn propose_name(features: &[&Node]) -> Option<String> {
    let readable = |text: &&str| text.chars().any(char::is_alphabetic);
    let names = ["navn", "name", "namn"];
    let (property, _) = best(features, &names, |value| {
        name(value).filter(readable).map(str::to_owned)
    })?;
    let lower = property.to_lowercase();
    names
        .iter()
        .any(|hint| lower.contains(hint))
        .then_some(property)
}

/// The property with most different values that count; among equals one whose name speaks of it, the shortest.
fn best(
    features: &[&Node],
    hints: &[&str],
    counts: impl Fn(&Value) -> Option<String>,
) -> Option<(String, usize)> {
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for node in features {
        let own = node.properties.iter().flatten();
        let own = own.map(|(property, value)| (property.as_str(), value));
        let id = node.id.iter().map(|value| ("id", value));
        for (property, value) in own.chain(id) {
            if let Some(value) = counts(value) {
                found.entry(property).or_default().insert(value);
            }
        }
    }
    let speaks = |property: &str| {
        let lower = property.to_lowercase();
        hints.iter().any(|hint| lower.contains(hint))
    };
    let rank = |(property, values): &(&str, BTreeSet<String>)| {
        let length = std::cmp::Reverse(property.len());
        (values.len(), speaks(property), length)
    };
    let (property, values) = found.into_iter().max_by_key(rank)?;
    Some((property.to_owned(), values.len()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_number_is_read_in_each_way_it_is_written() {
        for (value, digits, expected) in [
            (json!("0301"), 4, Some("0301")),
            (json!(301), 4, Some("0301")),
            (json!(301.0), 4, Some("0301")),
            (json!(" 4601 "), 4, Some("4601")),
            (json!(3), 2, Some("03")),
            (json!("46"), 2, Some("46")),
            (json!(46), 4, None),
            (json!("46010"), 4, None),
            (json!("46A1"), 4, None),
            (json!(-301), 4, None),
            (json!(301.5), 4, None),
            (json!(1e300), 4, None),
            (json!(["0301"]), 4, None),
            (json!(""), 1, None),
        ] {
            assert_eq!(code(&value, digits).as_deref(), expected, "{value}");
        }
    }

    fn nodes(properties: &[Value]) -> Vec<Node> {
        let node = |value: &Value| {
            serde_json::from_value(json!({"type": "Feature", "properties": value})).unwrap()
        };
        properties.iter().map(node).collect()
    }

    #[test]
    fn the_property_with_most_numbers_is_proposed() {
        let nodes = nodes(&[
            json!({"fylkesnummer": "46", "kommunenummer": 4601, "areal": 4450, "kommunenavn": "Bergen"}),
            json!({"fylkesnummer": "03", "kommunenummer": 301, "areal": 4540, "kommunenavn": "Oslo"}),
            json!({"fylkesnummer": "46", "kommunenummer": 4602, "areal": 7000, "kommunenavn": "Kinn"}),
        ]);
        let features: Vec<&Node> = nodes.iter().collect();
        let proposed = |digits, expected: &[&str]| {
            propose_number(&features, digits, &expected.iter().copied().collect())
        };
        assert_eq!(proposed(4, &[]), Some(("kommunenummer".into(), 3)));
        assert_eq!(proposed(2, &[]), Some(("fylkesnummer".into(), 2)));
        assert_eq!(proposed(4, &["7000"]), Some(("areal".into(), 1)));
        assert_eq!(proposed(6, &[]), None);
        assert_eq!(propose_name(&features).as_deref(), Some("kommunenavn"));
    }

    #[test]
    fn a_name_is_found_in_the_list_of_the_mapping_authority() {
        let value = json!([{"sprak": "nor", "navn": "Kárášjohka"}, {"navn": "Karasjok"}]);
        assert_eq!(name(&value), Some("Kárášjohka"));
        assert_eq!(name(&json!([])), None);
    }
}
