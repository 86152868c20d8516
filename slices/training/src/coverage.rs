//! Dekning: who of the NAV offices was offered what, and who came. Pure rules over what the registers hold.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Day, Id, Period, Share};

use crate::{
    offer::Chosen,
    staff_base::Sureness,
    words::{CourseType, Work},
};

/// A NAV office with its people by what they work with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    pub nav_office: Id,
    pub name: String,
    pub sureness: Sureness,
    pub people: BTreeMap<Work, u64>,
}

/// That a course was offered to a NAV office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub course: Id,
    pub work: Option<Work>,
    pub nav_office: Id,
    pub day: Day,
    pub people: u64,
}

/// A session that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub session: Id,
    pub course: Id,
    pub title: String,
    pub course_type: CourseType,
    pub work: Option<Work>,
    pub day: Day,
}

/// One who came to a session that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    pub participant: Id,
    pub session: Id,
    pub course_type: CourseType,
    /// The work that the course is for.
    pub course_work: Option<Work>,
    /// What the participant said to work with.
    pub own_work: Option<Work>,
    pub nav_office: Option<Id>,
    /// The same for the same person at every session of the office.
    pub person: String,
    pub day: Day,
}

/// That a network was offered to a NAV office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkOffered {
    pub network: Id,
    pub work: Option<Work>,
    pub nav_office: Id,
    pub offered: Day,
    pub left: Option<Day>,
    /// The days that the network is open.
    pub open_from: Day,
    pub open_until: Option<Day>,
}

/// What was done in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    pub offered: Vec<Offered>,
    pub held: Vec<Held>,
    pub came: Vec<Came>,
}

/// A NAV office with how far the training for a kind of work came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub nav_office: Id,
    pub name: String,
    pub sureness: Sureness,
    /// People of the work in the confirmed base; none where nothing is confirmed.
    pub people: u64,
    /// Whether a course for the work was offered.
    pub is_offered: bool,
    /// People whom an offer covers, never more than there are.
    pub offered: u64,
    /// Different people who came, never more than there are.
    pub attended: u64,
    /// Whether anybody came.
    pub has_come: bool,
    /// Whether a network for the work was offered.
    pub has_network: bool,
}

impl Line {
    /// Whether the shares of people are counted over it.
    pub fn is_counted(&self) -> bool {
        self.people > 0
    }

    /// People in networks: all of the work where the NAV office was offered one.
    pub fn in_network(&self) -> u64 {
        if self.has_network { self.people } else { 0 }
    }

    pub fn is_chosen(&self, chosen: Chosen) -> bool {
        match chosen {
            Chosen::All => true,
            Chosen::Counted => self.is_counted(),
            Chosen::Unconfirmed => self.sureness != Sureness::Confirmed,
            Chosen::Offered => self.is_offered,
            Chosen::NeverOffered => !self.is_offered,
            Chosen::NeverCame => self.is_offered && !self.has_come,
            Chosen::NoNetwork => !self.has_network,
        }
    }
}

/// How far the training for the work came in every NAV office, in the order of `staff`.
pub fn of_work(
    staff: &[Staff],
    done: &Done,
    networks: &[NetworkOffered],
    work: Work,
    period: Period,
) -> Vec<Line> {
    let mut offers: BTreeMap<Id, u64> = BTreeMap::new();
    for offer in done.offered.iter().filter(|offer| offer.work == Some(work)) {
        let people = offers.entry(offer.nav_office).or_default();
        *people = (*people).max(offer.people);
    }
    let mut came: BTreeMap<Id, BTreeSet<&str>> = BTreeMap::new();
    for one in done.came.iter().filter(|one| is_of_work(one, work)) {
        if let Some(nav_office) = one.nav_office {
            came.entry(nav_office).or_default().insert(&one.person);
        }
    }
    let networked: BTreeSet<Id> = networks
        .iter()
        .filter(|one| one.work == Some(work) && one.is_offered_in(period))
        .map(|one| one.nav_office)
        .collect();
    let line = |one: &Staff| {
        let people = match one.sureness {
            Sureness::Confirmed => one.people.get(&work).copied().unwrap_or_default(),
            Sureness::Missing | Sureness::Proposed => 0,
        };
        let offer = offers.get(&one.nav_office);
        let attended = came.get(&one.nav_office).map_or(0, BTreeSet::len) as u64;
        Line {
            nav_office: one.nav_office,
            name: one.name.clone(),
            sureness: one.sureness,
            people,
            is_offered: offer.is_some(),
            offered: offer.copied().unwrap_or_default().min(people),
            attended: attended.min(people),
            has_come: attended > 0,
            has_network: networked.contains(&one.nav_office),
        }
    };
    staff.iter().map(line).collect()
}

/// Whether the one who came is of those that a course for the work is for.
fn is_of_work(came: &Came, work: Work) -> bool {
    came.course_work == Some(work) && came.own_work.is_none_or(|own| own == work)
}

impl NetworkOffered {
    /// Whether the network was open in the period and offered no later, and the NAV office had not left before it.
    pub fn is_offered_in(&self, period: Period) -> bool {
        let is_open = self.open_from <= period.last
            && self.open_until.is_none_or(|until| until >= period.first);
        let was_there = self.left.is_none_or(|left| left >= period.first);
        is_open && was_there && self.offered <= period.last
    }
}

/// The share of the people, by what is asked of each line.
pub fn share_of_people(lines: &[Line], part: impl Fn(&Line) -> u64) -> Share {
    let counted = lines.iter().filter(|line| line.is_counted());
    counted
        .map(|line| Share::new(part(line), line.people))
        .fold(Share::default(), |sum, one| sum + one)
}

/// How many different people came to courses that `asked` accepts.
pub fn different_people(came: &[Came], asked: impl Fn(&Came) -> bool) -> u64 {
    let people: BTreeSet<&str> = came
        .iter()
        .filter(|one| asked(one))
        .map(|one| one.person.as_str())
        .collect();
    people.len() as u64
}

#[cfg(test)]
mod tests;
