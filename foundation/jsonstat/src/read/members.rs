use crate::{Faults, Place, Wrong};
use serde_json::{Map, Value};

/// The members of one object, taken out one by one; what is of another kind than it must be is a fault. A null member is
/// the same as none.
pub(super) struct Members<'a> {
    pub map: Map<String, Value>,
    pub place: Place,
    pub faults: &'a mut Faults,
}

/// What kind of JSON it is, in words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

impl Members<'_> {
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.map.remove(name).filter(|value| !value.is_null())
    }

    pub fn wrong(&mut self, name: &str, what: Wrong) {
        self.faults.add(&self.place.within(name), what);
    }

    pub fn other_kind(&mut self, name: &str, expected: &'static str, value: &Value) {
        let found = kind(value);
        self.wrong(name, Wrong::Kind { expected, found });
    }

    pub fn text(&mut self, name: &str) -> Option<String> {
        match self.take(name)? {
            Value::String(text) => Some(text),
            other => {
                self.other_kind(name, "a text", &other);
                None
            }
        }
    }

    /// A list of texts; one text alone is a list of one.
    pub fn texts(&mut self, name: &str) -> Option<Vec<String>> {
        let value = self.take(name)?;
        self.as_texts(name, value)
    }

    pub fn as_texts(&mut self, name: &str, value: Value) -> Option<Vec<String>> {
        let list = match value {
            Value::Array(list) => list,
            text @ Value::String(_) => vec![text],
            other => {
                self.other_kind(name, "a list of texts", &other);
                return None;
            }
        };
        let mut texts = Vec::with_capacity(list.len());
        for value in list {
            match value {
                Value::String(text) => texts.push(text),
                other => self.other_kind(name, "a list of texts", &other),
            }
        }
        Some(texts)
    }

    pub fn object(&mut self, name: &str) -> Option<Map<String, Value>> {
        match self.take(name)? {
            Value::Object(map) => Some(map),
            other => {
                self.other_kind(name, "an object", &other);
                None
            }
        }
    }
}

/// The whole number that a JSON number is, be it written as `5` or `5.0`.
pub(super) fn whole(value: &Value) -> Option<u64> {
    let exact = |number: &f64| number.fract() == 0.0 && (0.0..=9e15).contains(number);
    let decimal = || value.as_f64().filter(exact);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole, not negative and exact"
    )]
    value
        .as_u64()
        .or_else(|| decimal().map(|number| number as u64))
}
