use std::collections::BTreeMap;

use kernel::{Day, Id};

use crate::words::{StaffRole, Work};

/// Grunnlag: how many people of a NAV office work with what in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffBase {
    pub id: Id,
    pub nav_office: Id,
    pub year: i32,
    /// The day that somebody said the counts are right; none as long as they are a proposal.
    pub confirmed: Option<Day>,
    pub counts: Counts,
    pub version: i64,
}

/// How many people, by what they work with and their role. One who works with two things is counted at both.
pub type Counts = BTreeMap<(Work, StaffRole), i64>;

/// The most people of one role and work that a NAV office can have.
pub const MOST_PEOPLE: i64 = 5_000;

/// How sure the counts of a NAV office are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// Nothing is written for the year.
    Missing,
    /// Something is written, and nobody has said that it is right.
    Proposed,
    Confirmed,
}

impl StaffBase {
    pub fn people(&self, work: Work) -> i64 {
        people(&self.counts, work)
    }

    /// A proposal for another year with the same counts.
    pub fn proposed_for(&self, year: i32, id: Id) -> Self {
        Self {
            id,
            year,
            confirmed: None,
            version: 1,
            ..self.clone()
        }
    }
}

/// All who work with it, whatever their role.
pub fn people(counts: &Counts, work: Work) -> i64 {
    let of_work = counts.iter().filter(|((one, _), _)| *one == work);
    of_work.map(|(_, people)| people).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_a_proposal_with_the_same_counts() {
        let id: Id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
        let next: Id = "018f0000-0000-7000-8000-000000000002".parse().unwrap();
        let base = StaffBase {
            id,
            nav_office: id,
            year: 2025,
            confirmed: Some("2025-02-01".parse().unwrap()),
            counts: [
                ((Work::TheAct, StaffRole::Counsellor), 7),
                ((Work::TheAct, StaffRole::Leader), 1),
                ((Work::Housing, StaffRole::Counsellor), 2),
            ]
            .into(),
            version: 4,
        };
        let copy = base.proposed_for(2026, next);
        assert_eq!((copy.year, copy.confirmed, copy.version), (2026, None, 1));
        assert_eq!(
            (copy.people(Work::TheAct), copy.people(Work::Housing)),
            (8, 2)
        );
        assert_eq!(copy.people(Work::Qualification), 0);
    }
}
