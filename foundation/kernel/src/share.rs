use std::ops::Add;

use serde::{Deserialize, Serialize};

/// Andel: how many of how many. Never a bare percentage, and never one at all when the whole is nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Share {
    pub part: u64,
    pub whole: u64,
}

impl Share {
    pub fn new(part: u64, whole: u64) -> Self {
        debug_assert!(
            part <= whole,
            "a part is never more than its whole: {part} of {whole}"
        );
        Self { part, whole }
    }

    /// Percent, unrounded; `None` when the whole is nothing.
    pub fn percent(self) -> Option<f64> {
        (self.whole > 0).then(|| self.part as f64 * 100.0 / self.whole as f64)
    }

    /// Whether the share is at least so many percent, compared in whole numbers so that no rounding decides.
    pub fn at_least(self, percent: u32) -> bool {
        self.whole > 0
            && u128::from(self.part) * 100 >= u128::from(self.whole) * u128::from(percent)
    }

    /// Percent in tenths, rounded down, so that 89.97 % never reads as 90.0 %.
    pub fn tenths(self) -> Option<u64> {
        (self.whole > 0).then(|| {
            u64::try_from(u128::from(self.part) * 1000 / u128::from(self.whole)).unwrap_or(1000)
        })
    }
}

impl Add for Share {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            part: self.part + other.part,
            whole: self.whole + other.whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_reaches_its_target_only_when_it_does() {
        for (part, whole, percent, reached) in [
            (90, 100, 90, true),
            (899, 1000, 90, false),
            (0, 0, 0, false),
            (0, 5, 0, true),
            (8_999_999, 10_000_000, 90, false),
        ] {
            assert_eq!(
                Share::new(part, whole).at_least(percent),
                reached,
                "{part} of {whole} against {percent}"
            );
        }
    }

    #[test]
    fn tenths_never_round_up_to_a_target() {
        assert_eq!(Share::new(8997, 10_000).tenths(), Some(899));
        assert_eq!(Share::new(9, 10).tenths(), Some(900));
        assert_eq!(Share::new(0, 0).tenths(), None);
    }
}
