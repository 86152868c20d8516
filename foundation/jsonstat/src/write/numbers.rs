use crate::dataset::Held;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Whole numbers beyond it are not exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// `value`: a list, or an object by position where that is the shorter text.
pub(super) fn member<M: SerializeMap>(held: &Held, map: &mut M) -> Result<(), M::Error> {
    let present = held.values.present();
    if is_shorter_by_position(present, held.cells) {
        map.serialize_entry("value", &ByPosition(held))
    } else {
        map.serialize_entry("value", &InARow(held))
    }
}

/// By position a number costs its key, quotes and colon; in a row what is missing costs `null,`. An empty list would say
/// that no values are given at all.
fn is_shorter_by_position(present: usize, cells: usize) -> bool {
    if present == 0 {
        return true;
    }
    let digits = cells.to_string().len();
    let missing = cells.saturating_sub(present);
    present.saturating_mul(digits + 3) < missing.saturating_mul(5)
}

struct ByPosition<'a>(&'a Held);

impl Serialize for ByPosition<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let each = self.0.values.each();
        target.collect_map(each.map(|(cell, number)| (cell, Plain(number))))
    }
}

struct InARow<'a>(&'a Held);

impl Serialize for InARow<'_> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let cells = 0..self.0.cells;
        target.collect_seq(cells.map(|cell| self.0.values.get(cell).map(Plain)))
    }
}

/// A number without a needless `.0`.
struct Plain(f64);

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let number = self.0;
        let is_whole = number.fract() == 0.0 && number.abs() <= EXACT;
        let is_negative_zero = number == 0.0 && number.is_sign_negative();
        if !is_whole || is_negative_zero {
            return target.serialize_f64(number);
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "it is whole and within what is exact"
        )]
        target.serialize_i64(number as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_short_as_they_are_exact() {
        for (number, written) in [
            (3.0, "3"),
            (-2.0, "-2"),
            (0.0, "0"),
            (-0.0, "-0.0"),
            (0.1, "0.1"),
            (9_007_199_254_740_992.0, "9007199254740992"),
            (1e300, "1e+300"),
        ] {
            assert_eq!(serde_json::to_string(&Plain(number)).unwrap(), written);
        }
    }

    #[test]
    fn the_shorter_form_is_chosen() {
        let by_position = |present, cells| is_shorter_by_position(present, cells);
        assert!(by_position(0, 1) && by_position(2, 100) && by_position(1, 3));
        assert!(!by_position(3, 3) && !by_position(50, 100));
    }
}
