use kernel::{Day, Id};
use plan::Theme;

use crate::words::Way;

/// Erfaring: a result or good practice that others can learn from. A draft is its office's; published it is everyone's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experience {
    pub id: Id,
    pub office: Id,
    pub title: String,
    pub theme: Theme,
    /// What was done.
    pub practice: String,
    /// What came of it.
    pub result: String,
    /// Where it was done, when that was in one municipality.
    pub municipality: Option<Id>,
    /// The project that it comes from.
    pub project: Option<Id>,
    /// The organisation to ask, never a person.
    pub contact: String,
    pub published: Option<Day>,
    pub version: i64,
}

/// Deling: that an office handed an experience on to municipalities, an activity of its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handing {
    pub id: Id,
    pub day: Day,
    pub way: Way,
    pub municipality: Id,
    pub received: Option<Day>,
    pub used: Option<Day>,
    /// How it was used.
    pub note: String,
}

/// That an experience with the theme reached a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    pub municipality: Id,
    pub theme: Theme,
    pub day: Day,
}

/// When the municipality first received an experience with the theme.
pub fn first_received(all: &[Received], municipality: Id, theme: Theme) -> Option<Day> {
    let those = all
        .iter()
        .filter(|one| one.municipality == municipality && one.theme == theme);
    those.map(|one| one.day).min()
}
