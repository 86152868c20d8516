use super::document::Element;
use crate::{About, Link, about::Links};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

pub(super) fn members<M: SerializeMap>(about: &About, map: &mut M) -> Result<(), M::Error> {
    let texts = [
        ("href", &about.href),
        ("label", &about.label),
        ("source", &about.source),
        ("updated", &about.updated),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            map.serialize_entry(name, text)?;
        }
    }
    if !about.notes.is_empty() {
        map.serialize_entry("note", &about.notes)?;
    }
    if !about.links.is_empty() {
        map.serialize_entry("link", &ByRelation(&about.links))?;
    }
    for (name, value) in [("extension", &about.extension), ("error", &about.error)] {
        if let Some(value) = value.as_ref().filter(|value| **value != Value::Null) {
            map.serialize_entry(name, value)?;
        }
    }
    Ok(())
}

struct ByRelation<'a>(&'a Links);

impl Serialize for ByRelation<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let relations = self.0.iter();
        target.collect_map(relations.map(|(relation, items)| (relation, Elements(items))))
    }
}

struct Elements<'a>(&'a [Link]);

impl Serialize for Elements<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_seq(self.0.iter().map(Element))
    }
}
