use kernel::{Day, Id};

use crate::{Answer, OfficeAsk};

/// What a slice knows that the office did for municipalities, cases aside.
pub struct EffortLines {
    /// Everything that began in the period, done or still only meant; what was given up is no effort.
    pub build: for<'a> fn(OfficeAsk<'a>) -> Answer<'a, Vec<EffortLine>>,
}

/// Innsatslinje: one thing that the office did, or means to do, for one municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffortLine {
    pub municipality: Id,
    /// What kind of thing it is: «Kurs».
    pub label: String,
    /// What people know it by.
    pub title: String,
    /// What it is about, for those who ask for one subject.
    pub subjects: Vec<Subject>,
    /// The first day.
    pub day: Day,
    /// How many efforts it counts as; 0 where the line only tells more of one that another slice counts.
    pub count: u32,
    /// Days that were used there; 0 where nobody knows.
    pub days: u32,
    pub stage: EffortStage,
    /// Where one reads more of it.
    pub href: String,
}

/// Emne: what an effort is about, as its own slice calls it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    pub code: &'static str,
    pub name: String,
}

/// Steg: how far an effort came at the municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EffortStage {
    /// It reached the municipality, as known on the day that is asked about.
    Done,
    /// Decided, and not there yet.
    Meant,
}
