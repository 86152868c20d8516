use super::context::Context;
use crate::values::{Each, Numbers};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use std::fmt;

/// `value`: a list, or an object by position. Null is none.
pub(super) struct NumbersSeed<'a>(pub &'a Context<'a>);

impl<'de> DeserializeSeed<'de> for NumbersSeed<'_> {
    type Value = Option<Numbers>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NumbersSeed<'_> {
    type Value = Option<Numbers>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("«value» as a list or an object")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
        let mut each = Each::default();
        while let Some(number) = source.next_element_seed(OneNumber(each.len() as u64))? {
            each.push(number);
            self.0.cells(each.len())?;
        }
        Ok(Some(Numbers::Each(each)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Self::Value, A::Error> {
        let mut some = Vec::new();
        let mut count = 0;
        while let Some(cell) = source.next_key_seed(Position("value"))? {
            let number = source.next_value_seed(OneNumber(cell.into()))?;
            some.extend(number.map(|number| (cell, number)));
            count += 1;
            self.0.cells(count)?;
        }
        Ok(Some(Numbers::Some(some)))
    }
}

/// The number of one cell, or null.
struct OneNumber(u64);

impl<'de> DeserializeSeed<'de> for OneNumber {
    type Value = Option<f64>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_any(self)
    }
}

impl Visitor<'_> for OneNumber {
    type Value = Option<f64>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a number or null as value {}", self.0)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers are 64-bit floating point, as the documentation says"
    )]
    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(number as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers are 64-bit floating point, as the documentation says"
    )]
    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Some(number))
    }
}

/// The position of a cell as the key of an object of this member.
pub(super) struct Position(pub &'static str);

impl<'de> DeserializeSeed<'de> for Position {
    type Value = u32;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<u32, D::Error> {
        source.deserialize_str(self)
    }
}

impl Visitor<'_> for Position {
    type Value = u32;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the position of a cell in «{}»", self.0)
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<u32, E> {
        let is_plain = key.bytes().all(|sign| sign.is_ascii_digit());
        let is_plain = is_plain && (key == "0" || !key.starts_with('0'));
        let position = key.parse().ok().filter(|_| is_plain);
        position.ok_or_else(|| E::invalid_value(Unexpected::Str(key), &self))
    }
}
