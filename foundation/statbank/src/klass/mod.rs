//! SSB's KLASS: code lists through time, such as those of municipalities (131) and counties (104). Guide:
//! <https://data.ssb.no/api/klass/v1/api-guide.html>.

mod answers;

use kernel::Day;
use std::fmt::Write as _;

use crate::{Failure, Problem, Subject, Time, Way, Web, problem::NotUnderstood, question};

/// Kodelisten over kommuner.
pub const MUNICIPALITIES: u32 = 131;
/// Kodelisten over fylker.
pub const COUNTIES: u32 = 104;

/// Klass: the register of code lists, together with the way to it.
#[derive(Clone, Debug)]
pub struct Klass<'a, W, T> {
    base: String,
    language: KlassLanguage,
    way: &'a Way<W, T>,
}

/// The language of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KlassLanguage {
    #[default]
    Bokmaal,
    Nynorsk,
    English,
}

/// Kode: one of a code list, with when it is valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub code: String,
    pub name: String,
    pub short_name: Option<String>,
    /// The code above it, in a list of several levels.
    pub parent: Option<String>,
    /// 1 for the highest.
    pub level: Option<u32>,
    /// None where KLASS does not say.
    pub valid: Validity,
}

/// From a day on, and until a day that is no longer among them. Where a range of days was asked for, both are cut to it: what
/// is still valid at its end has that end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    pub from: Option<Day>,
    /// The first day on which it is not valid.
    pub until: Option<Day>,
}

/// Kodeendring: on that day, the old code became the new one. A code that became several stands there several times, as does
/// one that came of several; one that came of nothing has no old code, one that ended without heir no new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub old: Option<Named>,
    pub new: Option<Named>,
    pub on: Day,
}

/// Kobling: a code of one list and one of another that belong together, such as a county and one of its municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub source: Named,
    pub target: Named,
    pub valid: Validity,
}

/// A code with its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub code: String,
    pub name: String,
}

impl<'a, W: Web, T: Time> Klass<'a, W, T> {
    pub fn new(way: &'a Way<W, T>) -> Self {
        Self::at("https://data.ssb.no/api/klass/v1", way)
    }

    /// KLASS at an address of one's own.
    pub fn at(base: impl Into<String>, way: &'a Way<W, T>) -> Self {
        Self {
            base: base.into().trim_end_matches('/').to_owned(),
            language: KlassLanguage::Bokmaal,
            way,
        }
    }

    #[must_use]
    pub fn in_language(mut self, language: KlassLanguage) -> Self {
        self.language = language;
        self
    }

    /// The codes that are valid on a day.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn codes_at(&self, list: u32, day: Day) -> Result<Vec<Code>, Failure> {
        let what = format!("codesAt?date={day}");
        self.ask(list, &what, answers::codes).await
    }

    /// The codes that are valid on any day from `from` and before `to`, each with when it is. A code that changed its name
    /// has a row for each.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn codes_between(&self, list: u32, from: Day, to: Day) -> Result<Vec<Code>, Failure> {
        let what = format!("codes?from={from}&to={to}");
        self.ask(list, &what, answers::codes).await
    }

    /// How codes were changed from `from` on and before `to`: for the turn of a year, `to` is the day after it.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn changes(&self, list: u32, from: Day, to: Day) -> Result<Vec<Change>, Failure> {
        let what = format!("changes?from={from}&to={to}");
        self.ask(list, &what, answers::changes).await
    }

    /// Which codes of `target` belong to which of `source`, from `from` and before `to`.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn links(
        &self,
        source: u32,
        target: u32,
        from: Day,
        to: Day,
    ) -> Result<Vec<Link>, Failure> {
        let range = format!("from={from}&to={to}");
        let what = format!("corresponds?targetClassificationId={target}&{range}");
        self.ask(source, &what, answers::links).await
    }

    async fn ask<A>(
        &self,
        list: u32,
        what: &str,
        read: fn(&[u8]) -> Result<A, NotUnderstood>,
    ) -> Result<A, Failure> {
        let mut address = format!("{}/classifications/{list}/{what}", self.base);
        // To a text, nothing can fail.
        let _ = write!(address, "&language={}", self.language.code());
        let subject = Subject::Classification(list);
        let read = |json: Vec<u8>| read(&json).map_err(Problem::from);
        let question = question::get(&address);
        self.way.ask_about(subject, question, &read).await
    }
}

impl KlassLanguage {
    fn code(self) -> &'static str {
        match self {
            Self::Bokmaal => "nb",
            Self::Nynorsk => "nn",
            Self::English => "en",
        }
    }
}

impl Validity {
    pub fn includes(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

impl Code {
    /// Reads an answer with codes.
    ///
    /// # Errors
    /// [`NotUnderstood`].
    pub fn read_all(json: &[u8]) -> Result<Vec<Self>, NotUnderstood> {
        answers::codes(json)
    }
}

impl Change {
    /// Reads an answer with changes.
    ///
    /// # Errors
    /// [`NotUnderstood`].
    pub fn read_all(json: &[u8]) -> Result<Vec<Self>, NotUnderstood> {
        answers::changes(json)
    }
}

impl Link {
    /// Reads an answer with codes that belong together.
    ///
    /// # Errors
    /// [`NotUnderstood`].
    pub fn read_all(json: &[u8]) -> Result<Vec<Self>, NotUnderstood> {
        answers::links(json)
    }
}
