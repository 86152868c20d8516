use kernel::Day;

use super::{unless, when};
use crate::{ActSection, DueDays, Limits, act_in_force};

/// The longest archive number that is taken.
pub const ARCHIVE_NUMBER_LENGTH: usize = 20;

/// What a new case, or a corrected one, says of itself apart from where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    pub archive_number: String,
    pub received: Day,
    pub sections: Vec<&'static ActSection>,
}

/// Why a case cannot be registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotRegister {
    /// Not written as year/number.
    ArchiveNumber,
    ReceivedInFuture,
    /// Before the Act came into force, or no limit is known for that day.
    ReceivedBeforeTheAct,
    NoSection,
    /// A section that was not in force when the case was received.
    SectionNotInForce(&'static ActSection),
}

/// The due days of a case that can be registered, or everything that is wrong with it.
pub fn register(
    new: &Registration,
    today: Day,
    limits: &Limits,
) -> Result<DueDays, Vec<CannotRegister>> {
    let due = limits
        .due_days(new.received)
        .filter(|_| new.received >= act_in_force());
    let not_in_force = new
        .sections
        .iter()
        .filter(|section| due.is_some() && !section.valid_on(new.received));
    let faults = [
        when(
            !is_archive_number(&new.archive_number),
            CannotRegister::ArchiveNumber,
        ),
        when(new.received > today, CannotRegister::ReceivedInFuture),
        when(due.is_none(), CannotRegister::ReceivedBeforeTheAct),
        when(new.sections.is_empty(), CannotRegister::NoSection),
    ];
    let faults = faults.into_iter().flatten();
    unless(
        faults
            .chain(not_in_force.map(|section| CannotRegister::SectionNotInForce(section)))
            .collect(),
    )?;
    due.ok_or_else(|| vec![CannotRegister::ReceivedBeforeTheAct])
}

/// `2026/1234`: four digits of a year, a slash, up to eight digits.
fn is_archive_number(text: &str) -> bool {
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    text.split_once('/').is_some_and(|(year, number)| {
        digits(year, 4)
            && year
                .parse()
                .is_ok_and(|year: u32| (1990..=2100).contains(&year))
            && digits(number, 8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limit;

    #[test]
    fn every_fault_is_named_at_once() {
        use CannotRegister::*;
        let [of_18, of_20a] = ["18", "20a"].map(|code| ActSection::find(code).unwrap());
        for (name, number, received, sections, faults) in [
            (
                "a plain case",
                "2026/1234",
                "2026-03-01",
                vec![of_18],
                vec![],
            ),
            (
                "received today",
                "2026/1234",
                "2026-06-01",
                vec![of_18, of_20a],
                vec![],
            ),
            (
                "received tomorrow",
                "2026/1234",
                "2026-06-02",
                vec![of_18],
                vec![ReceivedInFuture],
            ),
            (
                "before the Act",
                "2009/7",
                "2009-12-31",
                vec![of_18],
                vec![ReceivedBeforeTheAct],
            ),
            (
                "a section of later date",
                "2016/7",
                "2016-12-31",
                vec![of_18, of_20a],
                vec![SectionNotInForce(of_20a)],
            ),
            (
                "nothing right",
                "saken",
                "2026-06-02",
                vec![],
                vec![ArchiveNumber, ReceivedInFuture, NoSection],
            ),
            (
                "no year",
                "26/1234",
                "2026-03-01",
                vec![of_18],
                vec![ArchiveNumber],
            ),
            (
                "letters in it",
                "2026/12a",
                "2026-03-01",
                vec![of_18],
                vec![ArchiveNumber],
            ),
            (
                "no number",
                "2026/",
                "2026-03-01",
                vec![of_18],
                vec![ArchiveNumber],
            ),
        ] {
            let new = Registration {
                archive_number: number.into(),
                received: received.parse().unwrap(),
                sections,
            };
            let found = register(&new, "2026-06-01".parse().unwrap(), &limit::tests::usual());
            assert_eq!(found.err().unwrap_or_default(), faults, "{name}");
        }
    }
}
