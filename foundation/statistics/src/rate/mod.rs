//! Figures with their uncertainty: a share of a whole, a rate of events, and what small numbers do to both.

mod poisson;
mod shrinkage;
mod wilson;

use crate::Interval;

pub use poisson::rate;
pub use shrinkage::{Shrinkage, Shrunk, TooFewToShrink, shrink_rates, shrink_shares};
pub use wilson::share;

/// Tall med usikkerhet: a figure, so many of so many, with the interval that the count bears.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Events counted.
    pub count: u64,
    /// Of how many persons, or person-years.
    pub of: f64,
    /// The unit: 100 for per cent, 1 000 for per thousand inhabitants.
    pub per: f64,
    /// `count / of × per`.
    pub value: f64,
    /// In the same unit as the value.
    pub interval: Interval,
}

/// Kan ikke måles: why there is no figure. It is never zero instead.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum NotMeasurable {
    #[error("the whole is nothing")]
    NoDenominator,
    #[error("a part of {part} is more than its whole of {whole}")]
    PartAboveWhole { part: u64, whole: u64 },
    #[error("the denominator or the unit is no number above zero")]
    NotANumber,
}

fn unit(per: f64) -> Result<f64, NotMeasurable> {
    let is_unit = per.is_finite() && per > 0.0;
    is_unit.then_some(per).ok_or(NotMeasurable::NotANumber)
}
