use access::OfficeScope;
use database::Reader;
use kernel::MeasureKind as Kind;
use kernel::{Day, Period};
use texts::{Argument, Tongue};

use crate::{Answer, CountedRow, House, Outcome, Parameters, Target};

/// Måling: one rule that turns the registers into a figure, with the rows behind it.
///
/// Measures are code, one file each; which requirement is measured by which, with what parameters and target, is
/// data ([`crate::Binding`]).
pub struct Measure {
    /// `cases.decided_within`
    pub key: &'static str,
    pub kind: Kind,
    /// The key of its name.
    pub title: &'static str,
    /// The key of the counting rule, told with the parameters: what counts, from when, what is left out.
    pub definition: &'static str,
    pub parameters: &'static [Parameter],
    pub unit: Unit,
    pub better: Better,
    /// By which words the items of a letter ask for it; empty where none do.
    pub asked_by: &'static [Wording],
    pub evaluate: for<'a> fn(Ask<'a>) -> Answer<'a, Outcome>,
    /// Exactly the rows that the figure counted, for the fingerprint and the drill-down.
    pub rows: for<'a> fn(Ask<'a>) -> Answer<'a, Vec<CountedRow>>,
}

impl Measure {
    /// The counting rule in the reader's language.
    pub fn rule(&self, parameters: &Parameters, t: &Tongue) -> String {
        let told = self
            .parameters
            .iter()
            .map(|parameter| (parameter.name, parameter.told(parameters.get(parameter), t)));
        t.with(self.definition, told)
    }
}

/// Ordlyd: words by which an item of a letter asks for a measure, and what they choose for its parameters.
///
/// Of all wordings that fit an item, the one with the most words decides; of equal ones the first in the house.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// What kind of demand the item is read as.
    pub kind: Kind,
    /// Each must begin a word of the item, in one of the forms that `|` parts: `tilbud|tilbod`. In small letters.
    pub words: &'static [&'static str],
    /// None of these may begin a word of the item; forms as in `words`.
    pub without: &'static [&'static str],
    /// What the words choose, by the name of the parameter; the others keep their default.
    pub parameters: &'static [(&'static str, i64)],
}

impl Wording {
    /// Words that choose nothing and rule nothing out; the rest is filled in with `..Wording::of(…)`.
    pub const fn of(kind: Kind, words: &'static [&'static str]) -> Self {
        Self {
            kind,
            words,
            without: &[],
            parameters: &[],
        }
    }
}

/// A number that a binding may choose.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    pub name: &'static str,
    /// The key of its name for people.
    pub text: &'static str,
    pub default: i64,
    pub least: i64,
    pub most: i64,
    /// The keys of the words to choose among, where the number is the place of one of them; empty where it is an amount.
    /// New words are added at the end, since bindings keep the place.
    pub choices: &'static [&'static str],
}

impl Parameter {
    /// The number as people read it: the chosen word, or the amount.
    pub fn words(&self, number: i64, t: &Tongue) -> String {
        self.word(number)
            .map_or_else(|| number.to_string(), |key| t.say(key))
    }

    /// The words with their places, to choose among; nothing where the number is an amount.
    pub fn options(&self, t: &Tongue) -> Vec<(String, String)> {
        let keys = self.choices.iter().enumerate();
        keys.map(|(place, key)| (place.to_string(), t.say(key)))
            .collect()
    }

    fn word(&self, number: i64) -> Option<&'static str> {
        self.choices.get(usize::try_from(number).ok()?).copied()
    }

    fn told(&self, number: i64, t: &Tongue) -> Argument {
        self.word(number)
            .map_or_else(|| number.into(), |key| t.say(key).into())
    }
}

/// What the figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Part of a whole.
    Share,
    Days,
    /// A count of rows.
    Count,
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

/// A question to a measure: of which office, for which period, as seen on which day.
pub struct Ask<'a> {
    /// Every slice, for a measure over what all of them did.
    pub house: &'a House,
    pub reader: &'a mut Reader,
    pub scope: &'a OfficeScope,
    pub period: Period,
    /// Nothing after this day is counted.
    pub as_of: Day,
    pub parameters: &'a Parameters,
    pub target: Option<Target>,
    pub t: &'a Tongue,
}
