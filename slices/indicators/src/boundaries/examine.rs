use std::collections::BTreeSet;

use kernel::Day;
use maps::{Boundaries, Fault, NotRead, Reading};
use organisations::nation::nation;

use super::{BoundaryKind, Period, period::fitting, periods};

/// What somebody says of a file; what is not said is found out from its numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    pub kind: Option<BoundaryKind>,
    /// The first year of the period.
    pub first_year: Option<i32>,
}

/// Gjennomgått fil: what a file of boundaries holds, held against the numbers of a period.
#[derive(Debug)]
pub struct Examined {
    pub kind: BoundaryKind,
    pub period: Period,
    /// Every period that could be chosen, the newest first.
    pub periods: Vec<Period>,
    pub boundaries: Boundaries,
}

/// Reads a file of boundaries.
///
/// # Errors
/// [`NotRead`] where nothing can be made of it.
pub fn examine(file: &[u8], asked: Asked, today: Day) -> Result<Examined, NotRead> {
    match asked.kind {
        Some(kind) => of_kind(file, kind, asked, today),
        None => {
            let first = of_kind(file, BoundaryKind::Municipalities, asked, today);
            match first {
                Err(NotRead::NoNumbers(_)) => of_kind(file, BoundaryKind::Counties, asked, today),
                known => known,
            }
        }
    }
}

fn of_kind(file: &[u8], kind: BoundaryKind, asked: Asked, today: Day) -> Result<Examined, NotRead> {
    let periods = periods(kind, nation(), today);
    let chosen = asked
        .first_year
        .and_then(|year| periods.iter().find(|one| one.first == year));
    let period = match chosen {
        Some(period) => period.clone(),
        None => proposed(file, kind, &periods)?,
    };
    let how = Reading {
        expected: &period.numbers,
        ..Reading::of_digits(kind.digits())
    };
    let boundaries = maps::read(file, &how)?;
    Ok(Examined {
        kind,
        boundaries,
        period,
        periods,
    })
}

/// The period that the numbers of the file are of.
fn proposed(file: &[u8], kind: BoundaryKind, periods: &[Period]) -> Result<Period, NotRead> {
    let ever: BTreeSet<&str> = periods
        .iter()
        .flat_map(|one| one.numbers.iter().copied())
        .collect();
    let ever: Vec<&str> = ever.into_iter().collect();
    let how = Reading {
        expected: &ever,
        ..Reading::of_digits(kind.digits())
    };
    let found = maps::read(file, &how)?;
    let numbers = found.areas.iter().map(|area| area.code.as_str()).collect();
    fitting(periods, &numbers)
        .cloned()
        .ok_or(NotRead::NoNumbers(kind.digits()))
}

impl Examined {
    /// Features that are left out since their numbers are none of the period's.
    pub fn unknown(&self) -> usize {
        let is_unknown = |fault: &Fault| matches!(fault, Fault::UnknownNumber { .. });
        let remarks = self.boundaries.remarks.iter();
        remarks.filter(|one| is_unknown(&one.fault)).count()
    }
}
