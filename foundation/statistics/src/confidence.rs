use crate::special::normal;

/// Sikkerhet: how sure an interval is to hold the true value, as a share strictly between one half and one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confidence(f64);

impl Confidence {
    /// 90 %.
    pub const NINETY: Self = Self(0.90);
    /// 95 %, what is usual.
    pub const NINETY_FIVE: Self = Self(0.95);
    /// 99 %.
    pub const NINETY_NINE: Self = Self(0.99);
    /// 99.8 %, the outer limit of a funnel (three standard deviations).
    pub const FUNNEL: Self = Self(0.998);

    /// This share; `None` where it is not between one half and one.
    pub fn of(share: f64) -> Option<Self> {
        (share > 0.5 && share < 1.0).then_some(Self(share))
    }

    /// The share itself: 0.95 for 95 %.
    pub fn share(self) -> f64 {
        self.0
    }

    /// What is left outside on both sides together: 0.05 for 95 %.
    pub fn outside(self) -> f64 {
        1.0 - self.0
    }

    /// What is left outside on each side: 0.025 for 95 %.
    pub fn tail(self) -> f64 {
        self.outside() / 2.0
    }

    /// So many standard deviations of the normal distribution to each side: 1.96 for 95 %.
    pub fn deviations(self) -> f64 {
        normal::quantile(1.0 - self.tail())
    }
}

/// Usikkerhetsintervall: from the lowest to the highest value that the figures bear, in the unit of the value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    /// So far to each side of the middle.
    pub fn around(middle: f64, reach: f64) -> Self {
        Self {
            low: middle - reach,
            high: middle + reach,
        }
    }

    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    pub fn width(self) -> f64 {
        self.high - self.low
    }

    /// Both ends through a function that only rises.
    pub fn map(self, rising: impl Fn(f64) -> f64) -> Self {
        Self {
            low: rising(self.low),
            high: rising(self.high),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_confidence_lies_between_one_half_and_one() {
        for (share, is_one) in [
            (0.95, true),
            (0.5, false),
            (1.0, false),
            (f64::NAN, false),
            (-0.9, false),
        ] {
            assert_eq!(Confidence::of(share).is_some(), is_one, "{share}");
        }
    }

    #[test]
    fn ninety_five_per_cent_is_not_quite_two_deviations() {
        for (confidence, deviations) in [
            (Confidence::NINETY, 1.644_853_627),
            (Confidence::NINETY_FIVE, 1.959_963_985),
            (Confidence::NINETY_NINE, 2.575_829_304),
        ] {
            assert!((confidence.deviations() - deviations).abs() < 1e-8);
        }
    }
}
