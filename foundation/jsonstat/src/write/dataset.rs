use super::{about, dimension::OfDataset, numbers, statuses};
use crate::{Dataset, Dimension, Role};
use serde::ser::{Serialize, SerializeMap, Serializer};

pub(super) fn members<M: SerializeMap>(dataset: &Dataset, map: &mut M) -> Result<(), M::Error> {
    about::members(&dataset.about, map)?;
    let dimensions = dataset.dimensions();
    map.serialize_entry("id", &Ids(dimensions))?;
    map.serialize_entry("size", dataset.sizes())?;
    if dimensions.iter().any(|one| one.role().is_some()) {
        map.serialize_entry("role", &Roles(dimensions))?;
    }
    map.serialize_entry("dimension", &Dimensions(dimensions))?;
    match &dataset.held {
        None => map.serialize_entry("value", &[(); 0]),
        Some(held) => {
            numbers::member(held, map)?;
            statuses::member(held, map)
        }
    }
}

struct Ids<'a>(&'a [Dimension]);

impl Serialize for Ids<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_seq(self.0.iter().map(Dimension::id))
    }
}

struct Dimensions<'a>(&'a [Dimension]);

impl Serialize for Dimensions<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_map(self.0.iter().map(|one| (one.id(), OfDataset(one))))
    }
}

struct Roles<'a>(&'a [Dimension]);

impl Serialize for Roles<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let of = |role| {
            let those = self.0.iter().filter(move |one| one.role() == Some(role));
            those.map(Dimension::id).collect::<Vec<_>>()
        };
        let roles = Role::ALL.map(|(name, role)| (name, of(role)));
        let given = roles.into_iter().filter(|(_, ids)| !ids.is_empty());
        target.collect_map(given)
    }
}
