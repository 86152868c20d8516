use super::{context::Context, numbers::Position};
use crate::statuses::Given;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// `status`: a list, an object by position, or one text for all. Null and empty texts are none.
pub(super) struct StatusesSeed<'a>(pub &'a Context<'a>);

impl<'de> DeserializeSeed<'de> for StatusesSeed<'_> {
    type Value = Given;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Given, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for StatusesSeed<'_> {
    type Value = Given;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("«status» as a list, an object or a text")
    }

    fn visit_unit<E>(self) -> Result<Given, E> {
        Ok(Given::default())
    }

    fn visit_str<E>(self, text: &str) -> Result<Given, E> {
        Ok(Given::all(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Given, A::Error> {
        let mut given = Given::default();
        let mut cell = 0;
        while source
            .next_element_seed(OneStatus {
                cell,
                given: &mut given,
            })?
            .is_some()
        {
            cell += 1;
            self.0.cells(cell as usize)?;
        }
        given.for_each(cell as usize);
        Ok(given)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Given, A::Error> {
        let mut given = Given::default();
        let mut count = 0;
        while let Some(cell) = source.next_key_seed(Position("status"))? {
            source.next_value_seed(OneStatus {
                cell,
                given: &mut given,
            })?;
            count += 1;
            self.0.cells(count)?;
        }
        Ok(given)
    }
}

/// The status of one cell, or null.
struct OneStatus<'a> {
    cell: u32,
    given: &'a mut Given,
}

impl<'de> DeserializeSeed<'de> for OneStatus<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }
}

impl Visitor<'_> for OneStatus<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a text or null as status {}", self.cell)
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.given.set(self.cell, text);
        Ok(())
    }
}
