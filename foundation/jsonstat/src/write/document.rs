use super::{about, dataset, dimension};
use crate::{About, Collection, Dataset, Dimension, Document, Item, Link};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A document at the top of a text, which tells its version.
pub(super) enum Root<'a> {
    Dataset(&'a Dataset),
    Collection(&'a Collection),
    Dimension(&'a Dimension),
    Error(&'a About),
}

impl<'a> Root<'a> {
    pub fn of(document: &'a Document) -> Self {
        match document {
            Document::Dataset(dataset) => Self::Dataset(dataset),
            Document::Collection(collection) => Self::Collection(collection),
            Document::Dimension(dimension) => Self::Dimension(dimension),
            Document::Error(about) => Self::Error(about),
        }
    }

    fn members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Dataset(dataset) => {
                map.serialize_entry("class", "dataset")?;
                dataset::members(dataset, map)
            }
            Self::Collection(collection) => {
                map.serialize_entry("class", "collection")?;
                about::members(collection.about(), map)
            }
            Self::Dimension(dimension) => {
                map.serialize_entry("class", "dimension")?;
                dimension::members(dimension, map)
            }
            Self::Error(about) => {
                map.serialize_entry("class", "error")?;
                about::members(about, map)
            }
        }
    }
}

impl Serialize for Root<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let mut map = target.serialize_map(None)?;
        map.serialize_entry("version", "2.0")?;
        self.members(&mut map)?;
        map.end()
    }
}

/// An element of a link.
pub(super) struct Element<'a>(pub &'a Link);

impl Serialize for Element<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let mut map = target.serialize_map(None)?;
        if let Some(media_type) = &self.0.media_type {
            map.serialize_entry("type", media_type)?;
        }
        match &self.0.item {
            Item::Here(document) => Root::of(document).members(&mut map)?,
            Item::Elsewhere(reference) => {
                if let Some(class) = &reference.class {
                    map.serialize_entry("class", class)?;
                }
                about::members(&reference.about, &mut map)?;
            }
        }
        map.end()
    }
}
