use std::collections::HashMap;

use regex::Regex;
use serde_json::{Map, Value};

/// What one operation of the document says of its requests.
pub(crate) struct Rules {
    pub(super) query: Vec<Parameter>,
    pub(super) path: Vec<Parameter>,
    pub(super) headers: Vec<Parameter>,
    /// The schema of the JSON that is sent; none when nothing is.
    pub(super) body: Option<Value>,
    /// The kinds of content that a good answer has.
    pub(super) produces: Vec<String>,
    /// The schemas that others point to.
    pub(super) schemas: Map<String, Value>,
    pub(super) patterns: HashMap<String, Regex>,
}

pub(super) struct Parameter {
    pub name: String,
    pub required: bool,
    pub schema: Value,
}

impl Rules {
    /// # Panics
    /// When a pattern of the document is none; the program then stops at its start.
    pub fn of(operation: &Value, schemas: &Map<String, Value>) -> Self {
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        let good = operation["responses"].as_object().into_iter().flatten();
        let good = good.filter(|(status, _)| status.starts_with('2'));
        let contents = good.filter_map(|(_, response)| response["content"].as_object());
        let mut patterns = HashMap::new();
        note_patterns(operation, &mut patterns);
        schemas
            .values()
            .for_each(|schema| note_patterns(schema, &mut patterns));
        Self {
            query: parameters(operation, "query"),
            path: parameters(operation, "path"),
            headers: parameters(operation, "header"),
            body: (!body.is_null()).then(|| body.clone()),
            produces: contents.flat_map(|kinds| kinds.keys().cloned()).collect(),
            schemas: schemas.clone(),
            patterns,
        }
    }

    /// Whether a write names the version that it changes.
    pub(super) fn asks_for_version(&self) -> bool {
        self.headers.iter().any(|header| header.name == "If-Match")
    }
}

fn parameters(operation: &Value, place: &str) -> Vec<Parameter> {
    let all = operation["parameters"].as_array().into_iter().flatten();
    let here = all.filter(|parameter| parameter["in"] == place);
    here.map(|parameter| Parameter {
        name: parameter["name"].as_str().unwrap_or_default().to_owned(),
        required: parameter["required"] == true,
        schema: parameter["schema"].clone(),
    })
    .collect()
}

fn note_patterns(value: &Value, patterns: &mut HashMap<String, Regex>) {
    match value {
        Value::Object(fields) => {
            if let Some(pattern) = fields.get("pattern").and_then(Value::as_str) {
                let read = Regex::new(pattern).expect("a pattern of the document");
                patterns.insert(pattern.to_owned(), read);
            }
            fields
                .values()
                .for_each(|inner| note_patterns(inner, patterns));
        }
        Value::Array(items) => items
            .iter()
            .for_each(|inner| note_patterns(inner, patterns)),
        _ => {}
    }
}
