use access::{Access, OfficeScope, PlaceScope, Role};
use database::Reader;
use documents::report::Section;
use kernel::{Day, Id, Period};
use texts::Tongue;

use crate::Answer;

/// A question about one office.
pub struct OfficeAsk<'a> {
    pub reader: &'a mut Reader,
    pub scope: &'a OfficeScope,
    pub period: Period,
    pub as_of: Day,
    pub t: &'a Tongue,
}

/// A question about one municipality of an office.
pub struct MunicipalityAsk<'a> {
    pub reader: &'a mut Reader,
    pub scope: &'a PlaceScope,
    /// Who asks, so that nobody is led to what the role may not do.
    pub role: Role,
    pub period: Period,
    pub as_of: Day,
    pub t: &'a Tongue,
}

/// Sections that a slice adds to the annual report.
pub struct ReportPart {
    /// The section of the letter it belongs to, by the end of its number: `1` for 73.1; empty for an appendix.
    pub section: &'static str,
    /// Smaller comes first.
    pub order: u32,
    pub build: for<'a> fn(OfficeAsk<'a>) -> Answer<'a, Vec<Section>>,
}

/// A part that a slice adds to the page of a municipality.
pub struct MunicipalityPart {
    /// Smaller comes first.
    pub order: u32,
    /// Who sees the part, of those who see the page.
    pub access: Access,
    pub build: for<'a> fn(MunicipalityAsk<'a>) -> Answer<'a, Contribution>,
}

/// What stands in a part of another's page.
#[derive(Clone, Debug, Default)]
pub struct Contribution {
    pub heading: String,
    /// Facts with their names, and the address of their rows where they have one.
    pub facts: Vec<(String, String, Option<String>)>,
    /// Where to read more: text and address.
    pub more: Option<(String, String)>,
}

/// Entries with a date that a slice adds to the year and to «this is due».
pub struct DatedEntries {
    /// Who sees them, of those who see the page.
    pub access: Access,
    /// What is due on the day that is asked about, and soon after.
    pub build: for<'a> fn(OfficeAsk<'a>) -> Answer<'a, Vec<Dated>>,
    /// Everything that is due in the period, done or not: for the year's plan.
    pub of_period: for<'a> fn(OfficeAsk<'a>) -> Answer<'a, Vec<Dated>>,
}

/// Something with a date: one thing, or several of a kind that are due together.
#[derive(Clone, Debug)]
pub struct Dated {
    /// The first day it is due.
    pub due: Day,
    pub urgency: Urgency,
    /// In a sentence: «6 saker går over fristen innen 14 dager».
    pub sentence: String,
    /// The address of what it is about.
    pub href: String,
}

/// How near it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Overdue,
    Soon,
    Later,
    /// It was done; only the year's plan tells of it.
    Done,
}

/// A question about what one person of an office has in hand.
pub struct InHandAsk<'a> {
    pub reader: &'a mut Reader,
    pub scope: &'a OfficeScope,
    pub person: Id,
    pub t: &'a Tongue,
}

/// What a slice knows that a person has in hand, told before the person's account is closed.
pub struct InHand {
    /// In sentences: «7 åpne klagesaker», and what becomes of them.
    pub build: for<'a> fn(InHandAsk<'a>) -> Answer<'a, Vec<String>>,
}

/// A column that holds personal data: why, on what ground, how long.
pub struct PersonalData {
    pub table: &'static str,
    pub column: &'static str,
    pub purpose: &'static str,
    pub basis: &'static str,
    pub retention: &'static str,
}
