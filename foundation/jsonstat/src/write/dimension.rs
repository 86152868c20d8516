use super::about;
use crate::{Category, Dimension, SymbolPosition, Unit};
use serde::ser::{Serialize, SerializeMap, Serializer};

pub(super) fn members<M: SerializeMap>(dimension: &Dimension, map: &mut M) -> Result<(), M::Error> {
    about::members(&dimension.about, map)?;
    if dimension.is_elsewhere() {
        return Ok(());
    }
    map.serialize_entry("category", &Categories(dimension.categories()))
}

/// A dimension of a dataset.
pub(super) struct OfDataset<'a>(pub &'a Dimension);

impl Serialize for OfDataset<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let mut map = target.serialize_map(None)?;
        members(self.0, &mut map)?;
        map.end()
    }
}

struct Categories<'a>(&'a [Category]);

impl Serialize for Categories<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let mut map = target.serialize_map(None)?;
        map.serialize_entry("index", &Codes(self.0))?;
        self.some(&mut map, "label", |one| one.label.as_ref())?;
        self.some(&mut map, "unit", |one| one.unit.as_deref().map(OfUnit))?;
        self.some(&mut map, "coordinates", |one| one.coordinates)?;
        self.some(&mut map, "child", |one| some(&one.children))?;
        self.some(&mut map, "note", |one| some(&one.notes))?;
        map.end()
    }
}

fn some(texts: &[String]) -> Option<&[String]> {
    Some(texts).filter(|texts| !texts.is_empty())
}

impl<'a> Categories<'a> {
    /// One member by code, where any category has it.
    fn some<M: SerializeMap, T: Serialize>(
        &self,
        map: &mut M,
        name: &str,
        of: impl Fn(&'a Category) -> Option<T> + Copy,
    ) -> Result<(), M::Error> {
        if !self.0.iter().any(|category| of(category).is_some()) {
            return Ok(());
        }
        map.serialize_entry(name, &ByCode(self.0, of))
    }
}

struct ByCode<'a, F>(&'a [Category], F);

impl<'a, T: Serialize, F: Fn(&'a Category) -> Option<T>> Serialize for ByCode<'a, F> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let ByCode(categories, of) = self;
        let some = categories.iter();
        target.collect_map(some.filter_map(|one| Some((&one.code, of(one)?))))
    }
}

struct Codes<'a>(&'a [Category]);

impl Serialize for Codes<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_seq(self.0.iter().map(|category| &category.code))
    }
}

struct OfUnit<'a>(&'a Unit);

/// The members of a unit that the format knows, whatever else is told of it.
const KNOWN: [&str; 4] = ["decimals", "label", "symbol", "position"];

impl Serialize for OfUnit<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let Unit {
            decimals,
            label,
            symbol,
            position,
            others,
        } = self.0;
        let mut map = target.serialize_map(None)?;
        if let Some(decimals) = decimals {
            map.serialize_entry("decimals", decimals)?;
        }
        for (name, text) in [("label", label), ("symbol", symbol)] {
            if let Some(text) = text {
                map.serialize_entry(name, text)?;
            }
        }
        if let Some(position) = position {
            let side = match position {
                SymbolPosition::Start => "start",
                SymbolPosition::End => "end",
            };
            map.serialize_entry("position", side)?;
        }
        for (name, value) in others {
            if !KNOWN.contains(&name.as_str()) {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}
