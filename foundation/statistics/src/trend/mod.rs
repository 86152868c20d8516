//! Utvikling: whether a series of years goes down, up, is steady, or says too little.

mod counts;
mod kendall;
mod run;
mod values;
mod verdict;

use crate::{Confidence, Interval};

pub use counts::of_counts;
pub use values::of_values;
pub use verdict::Verdict;

/// What a trend is judged by; stated beside every answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rules {
    /// How sure the interval is, and how rare an answer by chance alone may be.
    pub confidence: Confidence,
    /// The least number of years with a figure. Below five no test of ranks can be sure at 95 %.
    pub least_years: usize,
    /// A change over the whole period within this share of the level is nothing to act on: 0.10 for 10 %. A trend is
    /// steady only where its whole interval lies within.
    pub negligible: f64,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            confidence: Confidence::NINETY_FIVE,
            least_years: 5,
            negligible: 0.10,
        }
    }
}

/// Endring with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    pub estimate: f64,
    pub interval: Interval,
}

/// What the numbers of a change mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// In the unit of the values.
    Units,
    /// Relative: −0.08 is eight per cent fewer.
    Relative,
}

/// Utvikling over the years since the last break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    pub verdict: Verdict,
    pub scale: Scale,
    pub first_year: i32,
    pub last_year: i32,
    /// Years with a figure from the first to the last.
    pub years: usize,
    pub per_year: Change,
    /// From the first year to the last.
    pub whole: Change,
    /// How often chance alone would show as much, where there is no trend.
    pub p_value: f64,
    /// How many times more the counts vary about the trend than Poisson counts would; 1 at least. None for values.
    pub over_dispersion: Option<f64>,
}

/// Why there is no trend to tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoTrend {
    #[error("{found} years since the last break; at least {least} are needed")]
    FewYears { found: usize, least: usize },
    #[error("nothing was counted in any of the years")]
    NothingCounted,
    #[error("the year {0} stands there twice")]
    YearTwice(i32),
    #[error(
        "the year {0} has a figure or an exposure that is no number, or an exposure that is not above zero"
    )]
    NotANumber(i32),
}
