use kernel::{Day, Language};
use serde::Serialize;

use crate::report::Fact;

/// Bevis: that somebody took part in something, on one page. As in a report every text is ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// «Kursbevis»
    pub title: String,
    pub language: Language,
    /// The day it tells of.
    pub date: Day,
    /// Who answers for it.
    pub author: String,
    /// What stands before the name: «Dette bekrefter at».
    pub before: String,
    pub name: String,
    /// What stands between the name and what it was: «har deltatt på».
    pub between: String,
    /// What it was.
    pub subject: String,
    pub facts: Vec<Fact>,
    /// How the certificate is known again, in a sentence.
    pub known_by: String,
}
