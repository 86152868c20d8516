//! Which item of an answer is which of the key.

use crate::words::{Bag, words};

/// As alike as this, and it is the same item.
pub const SAME: f64 = 0.8;

/// A text with where it stands.
pub struct Placed {
    pub section: String,
    pub bag: Bag,
}

impl Placed {
    pub fn new(section: &str, text: &str) -> Self {
        Self {
            section: section.to_owned(),
            bag: Bag::of(words(text)),
        }
    }
}

/// For each of the key the place of its item among those found. The most alike go together first; of equals those
/// of the same section, then those that stand nearest each other.
pub fn pair(key: &[Placed], found: &[Placed], least: f64) -> Vec<Option<usize>> {
    let mut candidates = Vec::new();
    for (at, wanted) in key.iter().enumerate() {
        for (place, item) in found.iter().enumerate() {
            if wanted.bag.at_most_alike(&item.bag) < least {
                continue;
            }
            let alike = wanted.bag.alike(&item.bag);
            if alike >= least {
                let elsewhere = wanted.section != item.section;
                let away = (at * found.len()).abs_diff(place * key.len());
                candidates.push((1.0 - alike, elsewhere, away, at, place));
            }
        }
    }
    candidates.sort_by(|left, right| {
        left.0.total_cmp(&right.0).then_with(|| {
            (left.1, left.2, left.3, left.4).cmp(&(right.1, right.2, right.3, right.4))
        })
    });
    let (mut paired, mut taken) = (vec![None; key.len()], vec![false; found.len()]);
    for (.., at, place) in candidates {
        if paired[at].is_none() && !taken[place] {
            (paired[at], taken[place]) = (Some(place), true);
        }
    }
    paired
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(list: &[(&str, &str)]) -> Vec<Placed> {
        list.iter()
            .map(|(section, text)| Placed::new(section, text))
            .collect()
    }

    #[test]
    fn the_same_words_in_two_sections_stay_where_they_stand() {
        let key = placed(&[
            ("1", "Over kap. 621."),
            ("2", "Over kap. 621."),
            ("2", "Holde to kurs for alle"),
        ]);
        let found = placed(&[
            ("2", "Holde to kurs for alle."),
            ("2", "Over kap. 621"),
            ("1", "Over kap. 621"),
        ]);
        assert_eq!(pair(&key, &found, SAME), [Some(2), Some(1), Some(0)]);
    }

    #[test]
    fn what_is_missing_is_paired_with_nothing() {
        let key = placed(&[
            ("1", "Holde to kurs for alle"),
            ("1", "Veilede kommuner om bolig"),
        ]);
        let found = placed(&[("1", "Holde to kurs for alle")]);
        assert_eq!(pair(&key, &found, SAME), [Some(0), None]);
    }
}
