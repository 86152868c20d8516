use serde::{Deserialize, Serialize};

/// Slag: what kind of demand a measure answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MeasureKind {
    /// A share handled within a limit.
    Time,
    /// A share of a population offered or reached.
    Cover,
    /// Something exists, was held or is up to date.
    Done,
    /// An indicator moves the right way.
    Trend,
    /// Work is coordinated with a partner or across schemes.
    Joint,
    /// A subject is raised each time.
    Topic,
}
