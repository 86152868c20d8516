use std::{collections::BTreeSet, fmt, str::FromStr};

use kernel::{Day, Id, Instant};
use organisations::{alphabetical, nation::nation};

use super::{Alarm, Rule};
use crate::region::Region;

/// How all municipalities of the office are written together.
pub const ALL_MUNICIPALITIES: &str = "alle";

/// Overvåket indikator: what an office follows, where, when it wants an alarm, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    pub id: Id,
    pub indicator: Id,
    pub places: Vec<WatchedPlace>,
    pub rule: Rule,
    /// Why the office follows it.
    pub reason: String,
    pub begun_at: Instant,
    /// The alarms that somebody has looked at, each by its place and the year since when it stands.
    pub seen: BTreeSet<String>,
    pub seen_at: Option<Instant>,
    /// What the office does about them.
    pub seen_note: String,
    pub ended_at: Option<Instant>,
    pub end_reason: String,
    pub version: i64,
}

/// Overvåket sted: one place, or all municipalities that the office has at any time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WatchedPlace {
    AllMunicipalities,
    One(Region),
}

impl fmt::Display for WatchedPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AllMunicipalities => f.write_str(ALL_MUNICIPALITIES),
            Self::One(region) => region.fmt(f),
        }
    }
}

impl FromStr for WatchedPlace {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text == ALL_MUNICIPALITIES {
            return Ok(Self::AllMunicipalities);
        }
        text.parse().map(Self::One).map_err(|_| ())
    }
}

/// The places that an office may follow on a day: all its municipalities, its counties, the nation, each municipality.
pub fn choosable(office: Id, today: Day) -> Vec<WatchedPlace> {
    let wide = Region::wide(office, today).into_iter();
    let own = municipalities(office, today);
    std::iter::once(WatchedPlace::AllMunicipalities)
        .chain(wide.chain(own).map(WatchedPlace::One))
        .collect()
}

/// The municipalities of the office in alphabetical order.
fn municipalities(office: Id, today: Day) -> Vec<Region> {
    let mut own = nation().municipalities_of(office, today);
    own.sort_by_cached_key(|one| alphabetical(one.name));
    let region = |number: &str| Region::Municipality(number.to_owned());
    own.iter().map(|one| region(one.number)).collect()
}

impl Watch {
    pub fn is_going_on(&self) -> bool {
        self.ended_at.is_none()
    }

    /// Every place by its number of the day, municipalities first.
    pub fn regions(&self, office: Id, today: Day) -> Vec<Region> {
        let mut found: Vec<Region> = Vec::new();
        let mut wide: Vec<Region> = Vec::new();
        for place in &self.places {
            match place {
                WatchedPlace::AllMunicipalities => found.extend(municipalities(office, today)),
                WatchedPlace::One(Region::Municipality(number)) => {
                    found.push(of_day(number, today))
                }
                WatchedPlace::One(region) => wide.push(region.clone()),
            }
        }
        found.extend(wide);
        let mut known = BTreeSet::new();
        found.retain(|region| known.insert(region.clone()));
        found
    }

    /// Whether nobody has looked at the alarm.
    pub fn is_new(&self, region: &Region, alarm: &Alarm) -> bool {
        !self.seen.contains(&mark(region, alarm))
    }

    /// Notes that somebody has looked at these alarms and no others.
    pub fn note_seen<'a>(&mut self, alarms: impl Iterator<Item = (&'a Region, &'a Alarm)>) {
        self.seen = alarms.map(|(region, alarm)| mark(region, alarm)).collect();
    }
}

/// The municipality by the number that it has on the day; by the one it had where it is no more.
fn of_day(number: &str, today: Day) -> Region {
    let municipality = nation().number(number).map(|one| one.municipality);
    let municipality = municipality.and_then(|id| nation().municipality(id));
    let now = municipality.and_then(|one| one.number_at(nation(), today));
    Region::Municipality(now.map_or(number, |one| one.number).to_owned())
}

fn mark(region: &Region, alarm: &Alarm) -> String {
    format!("{region}:{}", alarm.since)
}
