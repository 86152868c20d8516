use super::{
    context::Context, links::LinksSeed, numbers::NumbersSeed, statuses::StatusesSeed, tree::Tree,
};
use crate::{NotRead, statuses::Given, values::Numbers};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, fmt};

/// What the format knows at the root of a document, `value`, `status` and `link` aside.
const KNOWN: [&str; 14] = [
    "version",
    "class",
    "id",
    "size",
    "role",
    "dimension",
    "category",
    "label",
    "source",
    "updated",
    "href",
    "note",
    "extension",
    "error",
];

/// An object that may be a document or a link, as it stands in the text.
#[derive(Default)]
pub(super) struct Raw {
    pub members: Map<String, Value>,
    pub numbers: Option<Numbers>,
    pub statuses: Given,
    pub links: BTreeMap<String, Vec<Raw>>,
    /// Members that the format does not know and that look like datasets.
    looks_like_datasets: Vec<String>,
}

impl Raw {
    pub fn has(&self, member: &str) -> bool {
        self.members
            .get(member)
            .is_some_and(|value| !value.is_null())
    }

    /// Before 2.0 a document had no class, and its members were datasets.
    pub fn refuse_bundle(self) -> Result<Self, NotRead> {
        let is_older = !self.has("class") && !self.has("dimension");
        if is_older && !self.looks_like_datasets.is_empty() {
            return Err(NotRead::Bundle(self.looks_like_datasets));
        }
        Ok(self)
    }
}

pub(super) struct RawSeed<'a>(pub &'a Context<'a>);

impl<'de> DeserializeSeed<'de> for RawSeed<'_> {
    type Value = Raw;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Raw, D::Error> {
        self.0.part()?;
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for RawSeed<'_> {
    type Value = Raw;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object of JSON-stat")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Raw, A::Error> {
        let mut raw = Raw::default();
        let mut large = [false; 3];
        while let Some(key) = source.next_key::<String>()? {
            let seen = match key.as_str() {
                "value" => {
                    raw.numbers = source.next_value_seed(NumbersSeed(self.0))?;
                    Some(&mut large[0])
                }
                "status" => {
                    raw.statuses = source.next_value_seed(StatusesSeed(self.0))?;
                    Some(&mut large[1])
                }
                "link" => {
                    raw.links = source.next_value_seed(LinksSeed(self.0))?;
                    Some(&mut large[2])
                }
                _ => None,
            };
            let twice = match seen {
                Some(seen) => std::mem::replace(seen, true),
                None => raw.other(&key, &mut source, self.0)?,
            };
            if twice {
                return Err(A::Error::custom(format!(
                    "«{key}» stands twice in one object"
                )));
            }
        }
        Ok(raw)
    }
}

impl Raw {
    /// Keeps one more member, or looks what it is where the format does not know it. True where it was there already.
    fn other<'de, A: MapAccess<'de>>(
        &mut self,
        key: &str,
        source: &mut A,
        context: &Context<'_>,
    ) -> Result<bool, A::Error> {
        // The media type of a link is the one member that documents do not have.
        if KNOWN.contains(&key) || key == "type" {
            let value = source.next_value_seed(Tree(context))?;
            return Ok(self.members.insert(key.to_owned(), value).is_some());
        }
        context.part()?;
        if source.next_value_seed(LooksLikeDataset)? {
            self.looks_like_datasets.push(key.to_owned());
        }
        Ok(false)
    }
}

/// Whether a value is an object with dimensions; nothing of it is kept.
struct LooksLikeDataset;

impl<'de> DeserializeSeed<'de> for LooksLikeDataset {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<bool, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for LooksLikeDataset {
    type Value = bool;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any JSON")
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_str<E>(self, _: &str) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut source: A) -> Result<bool, A::Error> {
        while source.next_element::<IgnoredAny>()?.is_some() {}
        Ok(false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<bool, A::Error> {
        let mut looks = false;
        while let Some(key) = source.next_key::<std::borrow::Cow<'de, str>>()? {
            looks |= key == "dimension";
            source.next_value::<IgnoredAny>()?;
        }
        Ok(looks)
    }
}
