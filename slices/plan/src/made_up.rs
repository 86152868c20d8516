//! Efforts and places made up for the tests of rules.

use kernel::{Clock as _, Day, FixedClock, Id, Ids};
use organisations::NavOffice;

use crate::{
    activity::Marks,
    audience::{Aimed, AimedAt},
    effort::{Effort, Efforts, Site},
    words::{ActivityKind, ActivityState, Organiser, Theme},
};

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The same id for the same number.
pub fn id(number: usize) -> Id {
    let ids = Ids::from_seed(7);
    let now = FixedClock::noon(day("2026-01-01")).now();
    (0..=number).map(|_| ids.next(now)).last().unwrap()
}

/// Three municipalities; the first NAV office serves the two first, the second the last.
pub fn places() -> (Vec<Site>, Vec<NavOffice>) {
    let names = ["Alver", "Bømlo", "Eid"];
    let sites = names.iter().enumerate().map(|(at, name)| Site {
        place: municipality(at),
        name: (*name).to_owned(),
        number: format!("460{at}"),
    });
    let office = |at: usize, name: &str, serves: &[usize]| NavOffice {
        id: id(20 + at),
        name: name.to_owned(),
        municipalities: serves.iter().map(|at| id(10 + at)).collect(),
    };
    (
        sites.collect(),
        vec![
            office(0, "NAV Alver og Bømlo", &[0, 1]),
            office(1, "NAV Eid", &[2]),
        ],
    )
}

pub fn municipality(at: usize) -> AimedAt {
    AimedAt::Municipality(id(10 + at))
}

pub fn nav_office(at: usize) -> AimedAt {
    AimedAt::NavOffice(id(20 + at))
}

/// A course of the office about housing, on one day.
pub fn effort(number: usize, first: &str, state: ActivityState) -> Effort {
    Effort {
        id: id(number),
        kind: ActivityKind::Course,
        organiser: Organiser::Office,
        state,
        title: format!("Kurs {number}"),
        first_day: day(first),
        last_day: day(first),
        marks: Marks {
            themes: vec![Theme::Housing],
            ..Marks::default()
        },
        items: vec![],
    }
}

pub fn aimed(place: AimedAt, asked: &str, offered: &str, reached: &str) -> Aimed {
    Aimed {
        place,
        asked: asked.parse().ok(),
        offered: offered.parse().ok(),
        reached: reached.parse().ok(),
    }
}

pub fn efforts(all: Vec<Effort>, aimed: Vec<(usize, Aimed)>) -> Efforts {
    let aimed = aimed.into_iter().map(|(number, aimed)| (id(number), aimed));
    let aimed = aimed.collect();
    let (sites, offices) = places();
    Efforts::new(all, aimed, sites, offices)
}
