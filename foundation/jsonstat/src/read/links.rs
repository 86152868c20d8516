use super::{
    context::Context,
    raw::{Raw, RawSeed},
};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{collections::BTreeMap, fmt};

/// `link`: by relation a list of objects, each a pointer or a whole document. Null is none.
pub(super) struct LinksSeed<'a>(pub &'a Context<'a>);

impl<'de> DeserializeSeed<'de> for LinksSeed<'_> {
    type Value = BTreeMap<String, Vec<Raw>>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for LinksSeed<'_> {
    type Value = BTreeMap<String, Vec<Raw>>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("«link» as an object of lists")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
        let mut links = BTreeMap::new();
        while let Some(relation) = source.next_key::<String>()? {
            self.0.part()?;
            let Some(items) = source.next_value_seed(Items(self.0))? else {
                continue;
            };
            if links.insert(relation.clone(), items).is_some() {
                return Err(A::Error::custom(format!(
                    "«{relation}» stands twice in «link»"
                )));
            }
        }
        Ok(links)
    }
}

struct Items<'a>(&'a Context<'a>);

impl<'de> DeserializeSeed<'de> for Items<'_> {
    type Value = Option<Vec<Raw>>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Items<'_> {
    type Value = Option<Vec<Raw>>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a relation of «link» as a list of objects")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(raw) = source.next_element_seed(RawSeed(self.0))? {
            items.push(raw);
        }
        Ok(Some(items))
    }
}
