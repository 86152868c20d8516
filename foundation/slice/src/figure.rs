use kernel::{Id, Share};
use serde::{Deserialize, Serialize};
use texts::Tongue;

/// What a measure answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Measured(Box<Figure>),
    /// There is nothing to measure yet; the sentence says why. Never shown as 0 or 100 %.
    NotMeasurable(String),
}

/// Tall: the figure of a requirement with all that is shown beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub amount: Amount,
    /// Earlier figures by the same rule, oldest first, the latest being the figure itself or its last part.
    pub trend: Vec<TrendPoint>,
    pub forecast: Option<Forecast>,
    /// Figures that belong beside it, such as the one net of waiting.
    pub asides: Vec<Aside>,
    /// The address of exactly the rows that were counted.
    pub rows: String,
}

/// Mengde: part of a whole, days, or a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    Share(Share),
    /// Median and 90th percentile in days, over so many rows.
    Days {
        median: u32,
        ninetieth: u32,
        rows: u64,
    },
    Count(u64),
}

impl Amount {
    /// The figure in words: `87,3 %`, `41 dager`, `17`.
    pub fn words(self, t: &Tongue) -> String {
        match self {
            Self::Share(share) => t.percent(share),
            Self::Days { median, .. } => t.with("amount-days", [("days", median.into())]),
            Self::Count(count) => t.number(count),
        }
    }

    /// What stands beside the figure: `131 av 150`, `90 % innen 88 dager`; empty for a count.
    pub fn detail(self, t: &Tongue) -> String {
        match self {
            Self::Share(share) => t.with(
                "amount-part-of-whole",
                [("part", share.part.into()), ("whole", share.whole.into())],
            ),
            Self::Days { ninetieth, .. } => {
                t.with("amount-ninetieth", [("days", ninetieth.into())])
            }
            Self::Count(_) => String::new(),
        }
    }
}

/// One step of a trend.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// What the step covers, for people: `1. tertial 2026`.
    pub label: String,
    pub amount: Amount,
}

/// Prognose: what can still be reached by the end of the period.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The best that can still be reached.
    pub best: Amount,
    /// Whether the target can still be reached.
    pub reachable: bool,
    /// What to do next, in a sentence.
    pub advice: String,
    /// The address of the rows that decide it.
    pub href: String,
}

/// A figure that belongs beside another.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    pub label: String,
    pub amount: Amount,
    /// The address of its rows, where it has its own.
    pub href: Option<String>,
}

/// One row that a figure counted, and whether it was in the part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CountedRow {
    pub id: Id,
    /// What people know the row by: the archive number.
    pub name: String,
    pub in_part: bool,
}
