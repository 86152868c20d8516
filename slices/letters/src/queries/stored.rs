//! How values stand in the columns of this slice.

use database::{DatabaseError, Result};
use serde::{Serialize, de::DeserializeOwned};

use crate::{draft::Why, reading::ItemKind};

pub fn kind_code(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Introduction => "introduction",
        ItemKind::Assignment => "assignment",
        ItemKind::Funding => "funding",
        ItemKind::Background => "background",
        ItemKind::Requirement => "requirement",
        ItemKind::Reporting => "reporting",
    }
}

pub fn kind_of(code: &str) -> Result<ItemKind> {
    ItemKind::ALL
        .into_iter()
        .find(|kind| kind_code(*kind) == code)
        .ok_or_else(|| unreadable("kind"))
}

/// Nothing where a person's words say it.
pub fn why_code(why: Why) -> Option<&'static str> {
    match why {
        Why::Said => None,
        Why::NotADemand => Some("not_a_demand"),
        Why::Undecided => Some("undecided"),
    }
}

pub fn why_of(code: Option<&str>) -> Result<Why> {
    [Why::Said, Why::NotADemand, Why::Undecided]
        .into_iter()
        .find(|why| why_code(*why) == code)
        .ok_or_else(|| unreadable("why"))
}

pub fn unreadable(column: &str) -> DatabaseError {
    DatabaseError::Unreadable(column.to_owned())
}

pub fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("what we write has only text keys")
}

pub fn from_json<T: DeserializeOwned>(text: &str, column: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| unreadable(column))
}

/// The one word that a value is written as.
pub fn coded(value: &impl Serialize) -> String {
    to_json(value).trim_matches('"').to_owned()
}

/// Reads a word back that [`coded`] wrote.
pub fn code_of<T: DeserializeOwned>(code: &str, column: &str) -> Result<T> {
    from_json(&to_json(&code), column)
}
