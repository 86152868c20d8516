//! Whom the items of a letter bind.

use kernel::{Day, Id};
use organisations::nation::{Nation, Office, nation};
use serde::{Deserialize, Serialize};

use crate::draft::DraftItem;

/// Adressering: which offices of today an item of a letter binds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Addressing {
    #[default]
    All,
    /// These offices of today.
    Named(Vec<Id>),
    /// The letter says «some» and names none: open until somebody decides.
    Open,
}

/// Gjelder: whether an item binds an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binds {
    Us,
    Others,
    /// The letter leaves it open and the office has not decided.
    Undecided,
}

impl Addressing {
    /// The word it is stored by.
    pub fn code(&self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Named(_) => "named",
            Self::Open => "open",
        }
    }

    /// Whether the office is bound; `decided` is what it said of an item that the letter leaves open.
    pub fn bind(&self, office: Id, decided: Option<bool>) -> Binds {
        match (self, decided) {
            (Self::All, _) | (Self::Open, Some(true)) => Binds::Us,
            (Self::Named(offices), _) if offices.contains(&office) => Binds::Us,
            (Self::Named(_), _) | (Self::Open, Some(false)) => Binds::Others,
            (Self::Open, None) => Binds::Undecided,
        }
    }
}

/// Whom the words of an item bind: its card, its text, or the words that lead in to it. A place that is no office's is
/// left open for a person.
pub fn proposed(item: &DraftItem, day: Day) -> Addressing {
    let card = item.card.as_ref().map(|card| card.addressees.as_str());
    let texts = [card, Some(&item.text), item.lead_in.as_deref()];
    let found = texts.into_iter().flatten().map(recognition::addressees);
    let found = found.into_iter().find(|found| *found != Default::default());
    let Some(found) = found else {
        return Addressing::All;
    };
    let offices: Vec<Vec<Id>> = found
        .named
        .iter()
        .map(|place| offices_called(place, day))
        .collect();
    if found.open.is_some() || offices.iter().any(Vec::is_empty) {
        return Addressing::Open;
    }
    let mut offices = offices.concat();
    offices.sort();
    offices.dedup();
    Addressing::Named(offices)
}

/// The offices of the day that carry on what the office with this place in its name had, however long ago.
pub fn offices_called(place: &str, day: Day) -> Vec<Id> {
    let nation = nation();
    let wanted = place.trim().to_lowercase();
    let called = |office: &&Office| {
        office
            .terms
            .iter()
            .any(|term| term.place.to_lowercase() == wanted)
    };
    let mut found: Vec<Id> = nation
        .offices()
        .iter()
        .filter(called)
        .filter_map(|office| carried_on_by(nation, office, day))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// The office itself while it stands, else the one that most of its municipalities came to.
fn carried_on_by(nation: &Nation, office: &Office, day: Day) -> Option<Id> {
    if office.term_at(day).is_some() {
        return Some(office.id);
    }
    let last = office.last_day()?;
    let mut counts: Vec<(Id, usize)> = Vec::new();
    for number in nation.municipalities_of(office.id, last) {
        let later = nation.municipality_at(number.number, day);
        let now = later.map_or_else(|_| nation.instead_of(number, day), |now| vec![now]);
        for now in now {
            let Some(to) = nation.office_covering(now.municipality, day) else {
                continue;
            };
            match counts.iter_mut().find(|(id, _)| *id == to.id) {
                Some((_, count)) => *count += 1,
                None => counts.push((to.id, 1)),
            }
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use organisations::office_id;

    #[test]
    fn the_names_of_then_are_the_offices_of_today() {
        let today = Day::of(2026, 6, 1).unwrap();
        for (place, now) in [
            ("Hordaland", "vestland"),
            ("Sogn og Fjordane", "vestland"),
            ("Rogaland", "rogaland"),
            ("Troms", "troms-og-finnmark"),
            ("Oslo og Akershus", "ostfold-buskerud-oslo-og-akershus"),
            ("Oslo og Viken", "ostfold-buskerud-oslo-og-akershus"),
            ("Sør-Trøndelag", "trondelag"),
            ("Vest-Agder", "agder"),
            ("nordland", "nordland"),
            ("Hedmark", "innlandet"),
            ("Telemark", "vestfold-og-telemark"),
        ] {
            assert_eq!(offices_called(place, today), [office_id(now)], "{place}");
        }
        assert_eq!(offices_called("Atlantis", today), []);
        let then = Day::of(2012, 6, 1).unwrap();
        assert_eq!(offices_called("Hordaland", then), [office_id("hordaland")]);
    }

    #[test]
    fn an_item_binds_whom_it_names() {
        let (us, them) = (office_id("vestland"), office_id("rogaland"));
        for (addressees, decided, expected) in [
            (Addressing::All, None, Binds::Us),
            (Addressing::Named(vec![us, them]), None, Binds::Us),
            (Addressing::Named(vec![them]), None, Binds::Others),
            (Addressing::Named(vec![them]), Some(true), Binds::Others),
            (Addressing::Open, None, Binds::Undecided),
            (Addressing::Open, Some(true), Binds::Us),
            (Addressing::Open, Some(false), Binds::Others),
        ] {
            assert_eq!(
                addressees.bind(us, decided),
                expected,
                "{addressees:?} {decided:?}"
            );
        }
    }
}
