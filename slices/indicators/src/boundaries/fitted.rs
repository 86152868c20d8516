use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use maps::{Borders, Shapes};
use organisations::nation::{Nation, nation};

use super::Small;
use crate::cache::Cache;

/// Nye nummer: areas that got another number and stayed the same area. What merged or was split is another area.
#[derive(Debug)]
pub struct Renumbered(HashMap<&'static str, &'static str>);

impl Renumbered {
    /// By the changes up to and including that year.
    pub fn until(nation: &'static Nation, year: i32) -> Self {
        let steps: Vec<_> = nation
            .steps()
            .filter(|(first, ..)| *first <= year)
            .collect();
        let count =
            |is: &dyn Fn(&(i32, &str, &str)) -> bool| steps.iter().filter(|step| is(step)).count();
        let is_alone = |(first, from, to): &(i32, &str, &str)| {
            count(&|step| step.1 == *from) == 1
                && count(&|step| step.2 == *to) == 1
                // A number that was there before had an area of its own.
                && nation.number(to).is_some_and(|known| known.years.first == Some(*first))
        };
        let alone = steps.iter().filter(|step| is_alone(step));
        Self(alone.map(|(_, from, to)| (*from, *to)).collect())
    }

    /// The number that the area has now; the same where it has no other.
    pub fn of<'a>(&self, number: &'a str) -> &'a str
    where
        'static: 'a,
    {
        let mut now = number;
        // No chain is longer; a circle ends.
        for _ in 0..8 {
            match self.0.get(now) {
                Some(next) => now = next,
                None => break,
            }
        }
        now
    }
}

/// Offices whose own places are kept ready: there are some fifteen.
const OFFICES: usize = 20;

/// Tilpassede former: the shapes of a set under the numbers of today, with the lines between today's counties.
#[derive(Debug)]
pub struct Fitted {
    pub small: Small,
    pub nation_borders: Borders,
    own: Cache<Vec<String>, Own>,
}

/// Egne former: the shapes of some places alone, with the lines between their counties.
#[derive(Debug)]
pub struct Own {
    pub shapes: Shapes,
    pub borders: Borders,
}

impl Fitted {
    pub fn new(small: Small, renumbered: &Renumbered) -> Self {
        let small = Small {
            nation: under_numbers_of_today(small.nation, renumbered),
            county: under_numbers_of_today(small.county, renumbered),
        };
        Self {
            nation_borders: small.nation.borders(county_of),
            own: Cache::of(OFFICES),
            small,
        }
    }

    /// The shapes of some places alone, in detail; what became part of them is land as well. Made once for the same places.
    pub fn only(&self, places: &BTreeSet<&str>) -> Arc<Own> {
        let key: Vec<String> = places.iter().map(|place| (*place).to_owned()).collect();
        if let Some(known) = self.own.get(&key) {
            return known;
        }
        let is_own = |code: &str| places.contains(code) || leads_to(code, places);
        let shapes = self.small.county.only(|shape| is_own(&shape.code));
        let borders = shapes.borders(county_of);
        self.own.put(key, Own { shapes, borders })
    }
}

/// The county of a municipality, whenever its number was valid.
pub fn county_of(number: &str) -> String {
    let known = nation().number(number);
    known.map_or(number, |known| known.county).to_owned()
}

fn under_numbers_of_today(mut shapes: Shapes, renumbered: &Renumbered) -> Shapes {
    for shape in &mut shapes.shapes {
        shape.code = renumbered.of(&shape.code).to_owned();
    }
    for (one, other) in &mut shapes.neighbours {
        let (a, b) = (
            renumbered.of(one).to_owned(),
            renumbered.of(other).to_owned(),
        );
        (*one, *other) = if a <= b { (a, b) } else { (b, a) };
    }
    shapes.shapes.sort_by(|a, b| a.code.cmp(&b.code));
    shapes
}

/// Whether what the number stood for went into one of the places.
fn leads_to(number: &str, places: &BTreeSet<&str>) -> bool {
    let next = nation().steps().filter(|(_, from, _)| *from == number);
    let mut next = next.map(|(.., to)| to);
    next.any(|to| places.contains(to) || leads_to(to, places))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_keeps_its_outline_when_only_its_number_changed() {
        let renumbered = Renumbered::until(nation(), 2026);
        for (name, before, now) in [
            ("Halden, twice", "0101", "3101"),
            ("Bergen", "1201", "4601"),
            ("Fjell became a part of Øygarden", "1246", "1246"),
            ("Ålesund of 2020 was split", "1507", "1507"),
            ("one that never changed", "0301", "0301"),
            ("nobody knows it", "9999", "9999"),
        ] {
            assert_eq!(renumbered.of(before), now, "{name}");
        }
        assert_eq!(Renumbered::until(nation(), 2020).of("0101"), "3001");
    }

    #[test]
    fn what_merged_leads_to_what_came_of_it() {
        let places: BTreeSet<&str> = ["4626"].into();
        assert!(leads_to("1246", &places));
        assert!(!leads_to("1201", &places));
    }
}
