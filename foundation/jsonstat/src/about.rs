use crate::link::Link;
use serde_json::Value;
use std::collections::BTreeMap;

/// Links by their relation, such as `alternate` or `item`.
pub type Links = BTreeMap<String, Vec<Link>>;

/// What may be told of a dataset, a dimension or a collection beside its numbers. Members that the format does not know
/// are not kept; `extension` is, whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    pub label: Option<String>,
    pub source: Option<String>,
    /// When it was last changed, as the provider writes it; by the format a day or a day with time of ISO 8601.
    pub updated: Option<String>,
    /// Where it is found.
    pub href: Option<String>,
    pub notes: Vec<String>,
    pub links: Links,
    /// The provider's own. A null is the same as none.
    pub extension: Option<Value>,
    /// What the provider says went wrong. A null is the same as none.
    pub error: Option<Value>,
}
