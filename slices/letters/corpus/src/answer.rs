//! What the program answers, as far as the scorer needs it.

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

/// Lest brev: the answer of `letter read --json`.
#[derive(Clone, Debug, Deserialize)]
pub struct Reading {
    pub title: Option<String>,
    pub year: Option<i32>,
    pub sections: Vec<Numbered>,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Numbered {
    pub number: String,
    #[serde(default)]
    pub title: String,
}

/// Punkt: an item as it was read.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    pub id: String,
    pub section: String,
    pub kind: String,
    pub text: String,
    #[serde(default)]
    pub nested_in: Option<String>,
    #[serde(default)]
    pub proposed: bool,
}

/// Sammenligning: the answer of `letter compare --json`.
#[derive(Clone, Debug, Deserialize)]
pub struct Comparison {
    pub pairs: Vec<Pair>,
    #[serde(deserialize_with = "addresses")]
    pub dropped: Vec<String>,
    #[serde(deserialize_with = "addresses")]
    pub new_items: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Pair {
    pub old: Vec<String>,
    pub new: Vec<String>,
    pub change: String,
    #[serde(default)]
    pub also: Vec<String>,
    #[serde(default)]
    pub demands: Vec<ChangedDemand>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ChangedDemand {
    pub from: String,
    pub to: String,
}

/// An item that stands alone is its address, or an object that has it as `id`.
fn addresses<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<String>, D::Error> {
    let list = Vec::<Value>::deserialize(reader)?;
    let address = |value: &Value| value.as_str().or(value["id"].as_str()).map(str::to_owned);
    list.iter()
        .map(|value| {
            address(value).ok_or_else(|| de::Error::custom(format!("no address: {value}")))
        })
        .collect()
}

/// Every text anywhere in the answer.
pub fn texts(answer: &Value) -> Vec<&str> {
    match answer {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => vec![],
    }
}
