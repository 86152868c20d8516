use kernel::{Day, Id, Language};

use crate::words::{Merging, Need, SeriesKind, Theme};

/// Indikator: a number that says something of how people live in a place, with all that must be known to read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    pub id: Id,
    /// As in addresses: `social-assistance`.
    pub key: String,
    pub theme: Theme,
    pub children_and_youth: bool,
    pub source: Id,
    pub formula: Formula,
    pub need: Need,
    pub merging: Merging,
    /// A count from 1 up to and including it is not shown; 0 where every count is.
    pub least: u32,
    pub decimals: u32,
    pub texts: InLanguages<IndicatorText>,
    /// The day since which it is no longer in use: left out of overviews, its figures kept.
    pub retired: Option<Day>,
    /// The hash of all its figures, by which they are known again; none where they were reckoned before there were such.
    pub figures: Option<String>,
    pub version: i64,
}

/// Formel: how the number is made of series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The series above the line, or the number itself.
    pub part: Id,
    /// The series below the line.
    pub whole: Option<Id>,
    /// The series that weighs the number where places are put together.
    pub weight: Option<Id>,
    /// The number is per so many: 1, 100, 1 000.
    pub per: u32,
}

/// What people read of an indicator, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorText {
    pub name: String,
    pub definition: String,
    pub caveat: String,
}

/// Dataserie: what a source counts, for every place and year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub id: Id,
    pub key: String,
    pub kind: SeriesKind,
    /// What files and sources call it.
    pub codes: Vec<String>,
    pub name: InLanguages<String>,
}

/// Kilde: who publishes, on what terms, how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: Id,
    pub key: String,
    pub owner: String,
    pub name: String,
    /// Where people read more; empty where there is nothing.
    pub address: String,
    pub licence: String,
    /// The sentence that stands wherever its figures are shown.
    pub attribution: String,
    pub every_months: u32,
    /// The month in which it usually publishes, 1–12.
    pub month: u32,
}

/// The same in bokmål, nynorsk and English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InLanguages<T> {
    pub nb: T,
    pub nn: T,
    pub en: T,
}

impl<T> InLanguages<T> {
    pub fn of(&self, language: Language) -> &T {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        }
    }
}

impl Series {
    /// Whether a source that uses the code means this series.
    pub fn is_called(&self, code: &str) -> bool {
        let code = code.trim();
        self.key.eq_ignore_ascii_case(code)
            || self
                .codes
                .iter()
                .any(|known| known.to_lowercase() == code.to_lowercase())
    }
}

impl Formula {
    /// Every series that the number is made of.
    pub fn series(&self) -> impl Iterator<Item = Id> {
        [Some(self.part), self.whole, self.weight]
            .into_iter()
            .flatten()
    }
}

impl Indicator {
    /// Whether it is so many of so many, which chance moves in a way that is known; else an amount, or a count alone.
    pub fn is_counted(&self) -> bool {
        self.formula.whole.is_some() && self.merging == Merging::Sum
    }
}

/// The count that a number of a source is; none where it is below zero or no number.
pub fn whole_number(number: f64) -> Option<u64> {
    let fits = number.is_finite() && (0.0..9e15).contains(&number);
    fits.then(|| number.round() as u64)
}
