use kernel::{Day, Id};
use serde_json::{Map, Value};
use shell::Fault;
use texts::{Argument, Tongue};

use super::Rules;

/// Prøving: a value held against its schema. Knows the part of JSON Schema that our own types are written in.
pub(super) struct Trial<'a> {
    pub rules: &'a Rules,
    pub t: &'a Tongue,
    pub faults: &'a mut Vec<Fault>,
}

impl Trial<'_> {
    /// Notes every fault of the value at the place.
    pub fn check(&mut self, value: &Value, schema: &Value, place: &str) {
        let schema = self.followed(schema, value);
        let Some(schema) = schema.as_object() else {
            return;
        };
        let types: Vec<&str> = types(schema);
        if value.is_null() && types.contains(&"null") {
            return;
        }
        match (value, types.iter().find(|one| **one != "null")) {
            (Value::String(text), Some(&"string")) => self.text(text, schema, place),
            (Value::Number(number), Some(&"integer")) if is_whole(number) => {
                self.number(number.as_i64().unwrap_or(i64::MAX), schema, place)
            }
            (Value::Bool(_), Some(&"boolean")) => {}
            (Value::Array(items), Some(&"array")) => self.list(items, schema, place),
            (Value::Object(fields), Some(&"object")) => self.object(fields, schema, place),
            (_, Some(wanted)) => self.note(place, wrong_type(wanted), []),
            (_, None) => {}
        }
    }

    pub fn note<const N: usize>(
        &mut self,
        place: &str,
        key: &str,
        values: [(&'static str, Argument); N],
    ) {
        let field: String = place.chars().take(100).collect();
        self.faults.push(Fault {
            field,
            sentence: self.t.with(key, values),
        });
    }

    /// The schema that it points to, and of «this or null» the one that is meant.
    fn followed(&self, schema: &Value, value: &Value) -> Value {
        if let Some(name) = schema["$ref"]
            .as_str()
            .and_then(|path| path.rsplit('/').next())
        {
            return self.rules.schemas.get(name).cloned().unwrap_or_default();
        }
        let Some(choices) = schema["oneOf"].as_array() else {
            return schema.clone();
        };
        let is_null = |choice: &&Value| choice["type"] == "null";
        let meant = if value.is_null() {
            choices.iter().find(is_null).or_else(|| choices.first())
        } else {
            choices.iter().find(|choice| !is_null(choice))
        };
        meant.map_or(Value::Null, |meant| self.followed(meant, value))
    }

    fn text(&mut self, text: &str, schema: &Map<String, Value>, place: &str) {
        let length = text.chars().count();
        let bound = |name: &str| schema.get(name).and_then(Value::as_u64);
        let (least, most) = (bound("minLength"), bound("maxLength"));
        let is_within = |length: u64| {
            least.is_none_or(|least| length >= least) && most.is_none_or(|most| length <= most)
        };
        if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
            if !choices.iter().any(|choice| choice == text) {
                let choices: Vec<_> = choices.iter().filter_map(Value::as_str).collect();
                self.note(
                    place,
                    "api-fault-choice",
                    [("choices", choices.join(", ").into())],
                );
            }
        } else if !is_within(length as u64) {
            let (least, most) = (least.unwrap_or(0), most.unwrap_or(u64::MAX));
            self.note(
                place,
                "api-fault-length",
                [("least", least.into()), ("most", most.into())],
            );
        } else if text.contains('\0') || !self.has_form(text, schema) {
            let form = schema.get("format").and_then(Value::as_str);
            self.note(place, wrong_form(form), []);
        }
    }

    fn has_form(&self, text: &str, schema: &Map<String, Value>) -> bool {
        let pattern = schema.get("pattern").and_then(Value::as_str);
        let pattern = pattern.and_then(|pattern| self.rules.patterns.get(pattern));
        let fits = pattern.is_none_or(|pattern| pattern.is_match(text));
        fits && match schema.get("format").and_then(Value::as_str) {
            Some("date") => text.parse::<Day>().is_ok(),
            Some("uuid") => text.len() == 36 && text.parse::<Id>().is_ok(),
            _ => true,
        }
    }

    fn number(&mut self, number: i64, schema: &Map<String, Value>, place: &str) {
        let bound = |name: &str, otherwise| {
            let bound = schema.get(name).and_then(Value::as_f64);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "bounds are whole and small"
            )]
            bound.map_or(otherwise, |bound| bound as i64)
        };
        let (least, most) = (bound("minimum", i64::MIN), bound("maximum", i64::MAX));
        if !(least..=most).contains(&number) {
            self.note(
                place,
                "api-fault-number-outside",
                [("least", least.into()), ("most", most.into())],
            );
        }
    }

    fn list(&mut self, items: &[Value], schema: &Map<String, Value>, place: &str) {
        let bound = |name: &str, otherwise| {
            let bound = schema.get(name).and_then(Value::as_u64);
            bound.map_or(otherwise, |bound| {
                usize::try_from(bound).unwrap_or(usize::MAX)
            })
        };
        let (least, most) = (bound("minItems", 0), bound("maxItems", 1000));
        let is_twice = items
            .iter()
            .enumerate()
            .any(|(number, item)| items[..number].contains(item));
        if !(least..=most).contains(&items.len()) {
            let (least, most) = (least as u64, most as u64);
            self.note(
                place,
                "api-fault-count",
                [("least", least.into()), ("most", most.into())],
            );
        } else if is_twice
            && schema
                .get("uniqueItems")
                .is_some_and(|unique| unique == true)
        {
            self.note(place, "api-fault-twice", []);
        }
        let of = schema.get("items").cloned().unwrap_or_default();
        for (number, item) in items.iter().enumerate().take(most) {
            self.check(item, &of, &format!("{place}.{number}"));
        }
    }

    fn object(&mut self, fields: &Map<String, Value>, schema: &Map<String, Value>, place: &str) {
        let empty = Map::new();
        let known = schema
            .get("properties")
            .and_then(Value::as_object)
            .unwrap_or(&empty);
        let required = schema.get("required").and_then(Value::as_array);
        let within = |name: &str| {
            if place.is_empty() {
                name.to_owned()
            } else {
                format!("{place}.{name}")
            }
        };
        for name in required.into_iter().flatten().filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                self.note(&within(name), "api-fault-required", []);
            }
        }
        for (name, value) in fields {
            match known.get(name) {
                Some(schema) => self.check(value, schema, &within(name)),
                None => self.note(&within(name), "api-fault-unknown-field", []),
            }
        }
    }
}

fn types(schema: &Map<String, Value>) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => vec![],
    }
}

fn is_whole(number: &serde_json::Number) -> bool {
    number.is_i64() || number.is_u64()
}

fn wrong_type(wanted: &str) -> &'static str {
    match wanted {
        "integer" => "api-fault-not-a-number",
        "boolean" => "api-fault-not-yes-or-no",
        "array" => "api-fault-not-a-list",
        "object" => "api-fault-not-an-object",
        _ => "api-fault-not-a-text",
    }
}

fn wrong_form(format: Option<&str>) -> &'static str {
    match format {
        Some("date") => "api-fault-not-a-day",
        Some("uuid") => "api-fault-not-an-identity",
        _ => "api-fault-form",
    }
}

#[cfg(test)]
mod tests;
