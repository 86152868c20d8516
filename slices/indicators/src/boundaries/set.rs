use std::collections::BTreeSet;

use kernel::{Id, Instant};

use super::{BoundaryKind, fitted::Renumbered};

/// Grensesett: boundaries that were read in from one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundarySet {
    pub id: Id,
    pub kind: BoundaryKind,
    /// The first year of their period.
    pub first_year: i32,
    pub file_name: String,
    pub file_hash: String,
    /// Who made the map data.
    pub attribution: String,
    pub licence: String,
    /// The areas that have an outline, by their numbers.
    pub numbers: Vec<String>,
    pub imported_at: Instant,
    /// Who read it in, by name.
    pub imported_by: String,
    /// The office that read it in; none for the directorate.
    pub office: Option<Id>,
    /// When they were taken back, and why.
    pub withdrawn: Option<(Instant, String)>,
}

/// Tilstand for et grensesett.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    InForce,
    /// A newer one of the same period is in force.
    Replaced,
    Withdrawn,
}

/// The sets with their states; they come with the newest first.
pub fn states(sets: &[BoundarySet]) -> Vec<(&BoundarySet, State)> {
    let mut taken = BTreeSet::new();
    let state = |one: &BoundarySet| match one.withdrawn {
        Some(_) => State::Withdrawn,
        None if taken.insert((one.kind, one.first_year)) => State::InForce,
        None => State::Replaced,
    };
    let states: Vec<State> = sets.iter().map(state).collect();
    sets.iter().zip(states).collect()
}

/// The set in force that has an outline for the most of these places; of several the newest period.
pub fn best<'a>(
    sets: &'a [BoundarySet],
    kind: BoundaryKind,
    places: &BTreeSet<&str>,
    renumbered: &Renumbered,
) -> Option<&'a BoundarySet> {
    let covered = |set: &BoundarySet| {
        let numbers = set.numbers.iter().map(|number| renumbered.of(number));
        numbers.filter(|number| places.contains(number)).count()
    };
    let in_force = states(sets)
        .into_iter()
        .filter(|(set, state)| *state == State::InForce && set.kind == kind);
    let covering = in_force
        .map(|(set, _)| (covered(set), set))
        .filter(|(covered, _)| *covered > 0);
    let best = covering.max_by_key(|(covered, set)| (*covered, set.first_year));
    best.map(|(_, set)| set)
}

#[cfg(test)]
mod tests {
    use organisations::nation::nation;

    use super::*;

    fn set(number: u128, first_year: i32, numbers: &[&str], is_withdrawn: bool) -> BoundarySet {
        let at: Instant = "2026-01-01T00:00:00Z".parse().unwrap();
        BoundarySet {
            id: organisations::stable_id("set", &number.to_string()),
            kind: BoundaryKind::Municipalities,
            first_year,
            file_name: String::new(),
            file_hash: String::new(),
            attribution: String::new(),
            licence: String::new(),
            numbers: numbers.iter().map(|one| (*one).to_owned()).collect(),
            imported_at: at,
            imported_by: String::new(),
            office: None,
            withdrawn: is_withdrawn.then(|| (at, String::new())),
        }
    }

    #[test]
    fn the_newest_that_was_not_withdrawn_is_in_force_in_its_period() {
        let sets = [
            set(1, 2024, &[], true),
            set(2, 2024, &[], false),
            set(3, 2020, &[], false),
            set(4, 2024, &[], false),
        ];
        let found: Vec<State> = states(&sets).into_iter().map(|(_, state)| state).collect();
        let expected = [
            State::Withdrawn,
            State::InForce,
            State::InForce,
            State::Replaced,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_set_that_shows_most_of_the_places_is_taken() {
        let renumbered = Renumbered::until(nation(), 2026);
        let places: BTreeSet<&str> = ["4601", "4602", "3101"].into();
        let of_2020 = set(1, 2020, &["4601", "4602", "3001"], false);
        let of_2024 = set(2, 2024, &["4601", "4602"], false);
        let of_2019 = set(3, 2019, &["1201"], false);
        let id = |sets: &[BoundarySet]| {
            let found = best(sets, BoundaryKind::Municipalities, &places, &renumbered);
            found.map(|set| set.id)
        };
        // Halden was 3001 and is 3101: the same area.
        assert_eq!(id(&[of_2024.clone(), of_2020.clone()]), Some(of_2020.id));
        let same = set(4, 2020, &["4601", "4602"], false);
        assert_eq!(id(&[same, of_2024.clone()]), Some(of_2024.id));
        // Bergen took its area over from 1201 alone and unchanged.
        assert_eq!(id(std::slice::from_ref(&of_2019)), Some(of_2019.id));
        let none = set(5, 2019, &["1246"], false);
        assert_eq!(id(&[none]), None);
    }
}
