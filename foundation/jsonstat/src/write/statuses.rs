use crate::dataset::Held;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// `status`: one text where all cells have it, a list where more than half have one, otherwise an object by position.
pub(super) fn member<M: SerializeMap>(held: &Held, map: &mut M) -> Result<(), M::Error> {
    if let Some(text) = held.statuses.of_all() {
        return map.serialize_entry("status", text);
    }
    match held.statuses.each().len() {
        0 => Ok(()),
        some if some > held.cells / 2 => map.serialize_entry("status", &InARow(held)),
        _ => map.serialize_entry("status", &ByPosition(held)),
    }
}

struct ByPosition<'a>(&'a Held);

impl Serialize for ByPosition<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_map(self.0.statuses.each())
    }
}

struct InARow<'a>(&'a Held);

impl Serialize for InARow<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let cells = 0..self.0.cells;
        target.collect_seq(cells.map(|cell| self.0.statuses.get(cell)))
    }
}
