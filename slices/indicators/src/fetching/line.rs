use std::collections::BTreeMap;

use kernel::Id;

/// Hentelinje: where the figures of one series are fetched from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: Id,
    pub source: Id,
    /// The order among the lines of the source. Of two that give the same series for the same year the later one counts.
    pub place: i64,
    /// The key of the service, as the configuration names it.
    pub service: String,
    /// The number or name of the table there.
    pub table: String,
    pub series: Id,
    /// The newest so many years.
    pub years: u32,
    /// What is taken of each dimension that is neither place nor time; several codes are added up. What does not stand here
    /// is left out, where the table allows it.
    pub chosen: Chosen,
}

/// Codes by dimension.
pub type Chosen = BTreeMap<String, Vec<String>>;

/// Henteplan: how a source is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FetchPlan {
    pub source: Id,
    /// What is fetched and has no fault is read in without anybody having looked at it.
    pub at_once: bool,
    /// The program fetches by itself when the source should have published.
    pub on_schedule: bool,
    pub version: i64,
}

impl Line {
    /// The table with the service that has it.
    pub fn from(&self) -> (String, String) {
        (self.service.clone(), self.table.clone())
    }

    /// Whether numbers of several codes are added up.
    pub fn is_sum(&self) -> bool {
        self.chosen.values().any(|codes| codes.len() > 1)
    }
}
