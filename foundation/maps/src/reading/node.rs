use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value};

/// Any object of either format: what a collection, a feature, a geometry and a topology may hold. What is not asked for is
/// passed over while reading.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Node {
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub id: Option<Value>,
    pub properties: Option<Map<String, Value>>,
    pub features: Option<Vec<Node>>,
    pub geometry: Option<Box<Node>>,
    pub geometries: Option<Vec<Node>>,
    pub coordinates: Nest,
    pub arcs: Nest,
    pub objects: Option<BTreeMap<String, Node>>,
    pub transform: Option<Transform>,
    pub crs: Option<Value>,
}

/// How whole numbers of a topology become coordinates.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Transform {
    pub scale: [f64; 2],
    pub translate: [f64; 2],
}

/// Numbers in lists in lists, without a word of what they mean: a third of the memory of [`Value`], and nothing in them can
/// make reading stop.
#[derive(Debug, Default)]
pub(super) enum Nest {
    Number(f64),
    /// A list of nothing but numbers: a position, the arcs of a ring. An empty list as well.
    Numbers(Vec<f64>),
    List(Vec<Nest>),
    /// Anything else: a text, an object, numbers and lists mixed.
    #[default]
    Other,
}

impl Nest {
    /// The parts of a list of lists; an empty list has none.
    pub fn parts(&self) -> Option<&[Nest]> {
        match self {
            Self::List(parts) => Some(parts),
            Self::Numbers(numbers) if numbers.is_empty() => Some(&[]),
            _ => None,
        }
    }

    pub fn numbers(&self) -> Option<&[f64]> {
        match self {
            Self::Numbers(numbers) => Some(numbers),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Nest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NestVisitor)
    }
}

struct NestVisitor;

impl<'de> Visitor<'de> for NestVisitor {
    type Value = Nest;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("numbers in lists")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Nest, E> {
        Ok(Nest::Number(number))
    }

    #[expect(clippy::cast_precision_loss, reason = "coordinates are far smaller")]
    fn visit_i64<E>(self, number: i64) -> Result<Nest, E> {
        Ok(Nest::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "coordinates are far smaller")]
    fn visit_u64<E>(self, number: u64) -> Result<Nest, E> {
        Ok(Nest::Number(number as f64))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Nest, E> {
        Ok(Nest::Other)
    }

    fn visit_str<E>(self, _: &str) -> Result<Nest, E> {
        Ok(Nest::Other)
    }

    fn visit_unit<E>(self) -> Result<Nest, E> {
        Ok(Nest::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Nest, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Nest::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Nest, A::Error> {
        let (mut numbers, mut parts) = (Vec::new(), Vec::new());
        while let Some(part) = seq.next_element()? {
            match part {
                Nest::Number(number) => numbers.push(number),
                // Many in a row take no more memory than one.
                Nest::Other if matches!(parts.last(), Some(Nest::Other)) => {}
                part => parts.push(part),
            }
        }
        Ok(match (numbers.is_empty(), parts.is_empty()) {
            (_, true) => Nest::Numbers(numbers),
            (true, false) => Nest::List(parts),
            (false, false) => Nest::Other,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nest(text: &str) -> Nest {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_list_is_of_numbers_or_of_lists_or_neither() {
        assert!(matches!(nest("[1,2.5,-3]"), Nest::Numbers(n) if n == [1.0, 2.5, -3.0]));
        assert!(matches!(nest("[[1],[2]]"), Nest::List(parts) if parts.len() == 2));
        for text in ["[1,[2]]", "[1,\"a\"]", "{\"a\":[1]}", "true", "null"] {
            assert!(matches!(nest(text), Nest::Other), "{text}");
        }
        let mixed = nest("[[1,2],null,\"a\",[3,4]]");
        assert_eq!(mixed.parts().map(<[Nest]>::len), Some(3));
        assert_eq!(nest("[]").parts().map(<[Nest]>::len), Some(0));
    }
}
