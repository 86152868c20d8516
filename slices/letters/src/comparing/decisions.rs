use comparison::Anchors;
use kernel::{Day, Id};
use serde::{Deserialize, Serialize};

use super::Side;

/// Avgjørelse: what a person has said about items of two letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub id: Id,
    pub said: Said,
    pub by: String,
    pub on: Day,
}

/// Punkt i en avgjørelse: known by the key that follows its words, so that numbering it anew changes nothing; the
/// address is what it was called then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub key: String,
    pub address: String,
}

/// Det som ble sagt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Said {
    Together { old: Vec<Known>, new: Vec<Known> },
    Apart { old: Known, new: Known },
    Ended { old: Known },
    New { new: Known },
}

impl Said {
    fn before(&self) -> &[Known] {
        match self {
            Self::Together { old, .. } => old,
            Self::Apart { old, .. } | Self::Ended { old } => std::slice::from_ref(old),
            Self::New { .. } => &[],
        }
    }

    fn after(&self) -> &[Known] {
        match self {
            Self::Together { new, .. } => new,
            Self::Apart { new, .. } | Self::New { new } => std::slice::from_ref(new),
            Self::Ended { .. } => &[],
        }
    }

    /// The items of the old letter, or of the new, that it is about.
    pub fn items(&self, of_old: bool) -> &[Known] {
        if of_old { self.before() } else { self.after() }
    }

    /// Whether it is about the item of the old letter, or about the one of the new.
    pub fn is_about(&self, old: Option<&str>, new: Option<&str>) -> bool {
        old.is_some_and(|key| has(self.before(), key))
            || new.is_some_and(|key| has(self.after(), key))
    }

    /// Whether the earlier one no longer counts once this is said.
    fn overrules(&self, earlier: &Self) -> bool {
        let shares_old = self
            .before()
            .iter()
            .any(|item| has(earlier.before(), &item.key));
        let shares_new = self
            .after()
            .iter()
            .any(|item| has(earlier.after(), &item.key));
        match (self, earlier) {
            (Self::Apart { .. }, Self::Ended { .. } | Self::New { .. })
            | (Self::Ended { .. } | Self::New { .. }, Self::Apart { .. }) => false,
            (Self::Together { .. } | Self::Apart { .. }, Self::Apart { .. })
            | (Self::Apart { .. }, Self::Together { .. }) => shares_old && shares_new,
            _ => shares_old || shares_new,
        }
    }
}

fn has(items: &[Known], key: &str) -> bool {
    items.iter().any(|item| item.key == key)
}

/// Those that count, in the order in which they were said: a later one overrules what it goes against.
pub fn in_force<'a>(said: impl IntoIterator<Item = &'a Decision>) -> Vec<&'a Decision> {
    let mut counts: Vec<&Decision> = Vec::new();
    for decision in said {
        counts.retain(|earlier| !decision.said.overrules(&earlier.said));
        counts.push(decision);
    }
    counts
}

/// What the comparison is held to. Items that are no longer there, or have other words now, are left out.
pub fn anchors(decisions: &[&Decision], old: &Side, new: &Side) -> Anchors {
    let mut anchors = Anchors::default();
    for decision in decisions {
        let before = addresses(decision.said.before(), old);
        let after = addresses(decision.said.after(), new);
        match &decision.said {
            Said::Together { .. } if !before.is_empty() && !after.is_empty() => {
                anchors.together.push((before, after));
            }
            Said::Together { .. } => {}
            Said::Apart { .. } => anchors.apart.extend(before.into_iter().zip(after)),
            Said::Ended { .. } => anchors.dropped.extend(before),
            Said::New { .. } => anchors.new.extend(after),
        }
    }
    anchors
}

fn addresses(known: &[Known], side: &Side) -> Vec<String> {
    let found = known.iter().filter_map(|known| side.by_key(&known.key));
    found.map(|item| item.entry.address.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Clock as _, FixedClock, Ids};

    fn known(key: &str) -> Known {
        Known {
            key: key.to_owned(),
            address: key.to_owned(),
        }
    }

    fn together(old: &[&str], new: &[&str]) -> Said {
        let all = |keys: &[&str]| keys.iter().map(|key| known(key)).collect();
        Said::Together {
            old: all(old),
            new: all(new),
        }
    }

    fn apart(old: &str, new: &str) -> Said {
        Said::Apart {
            old: known(old),
            new: known(new),
        }
    }

    fn ended(old: &str) -> Said {
        Said::Ended { old: known(old) }
    }

    fn new(new: &str) -> Said {
        Said::New { new: known(new) }
    }

    #[test]
    fn what_is_said_later_overrules_what_it_goes_against_and_nothing_else() {
        let day = Day::of(2026, 1, 15).unwrap();
        let (now, ids) = (FixedClock::noon(day).now(), Ids::from_seed(1));
        for (name, said, counts) in [
            (
                "another successor",
                vec![together(&["a"], &["x"]), together(&["a"], &["y"])],
                vec![1],
            ),
            (
                "another predecessor",
                vec![together(&["a"], &["x"]), together(&["b"], &["x"])],
                vec![1],
            ),
            (
                "one that is joined",
                vec![together(&["a"], &["x"]), together(&["a", "b"], &["x"])],
                vec![1],
            ),
            (
                "other items",
                vec![together(&["a"], &["x"]), together(&["b"], &["y"])],
                vec![0, 1],
            ),
            (
                "apart after together",
                vec![together(&["a"], &["x"]), apart("a", "x")],
                vec![1],
            ),
            (
                "together after apart",
                vec![apart("a", "x"), together(&["a"], &["x"])],
                vec![1],
            ),
            (
                "apart from another",
                vec![together(&["a"], &["x"]), apart("a", "y")],
                vec![0, 1],
            ),
            (
                "ended after together",
                vec![together(&["a"], &["x"]), ended("a")],
                vec![1],
            ),
            (
                "together after ended",
                vec![ended("a"), together(&["a"], &["x"])],
                vec![1],
            ),
            (
                "new after together",
                vec![together(&["a"], &["x"]), new("x")],
                vec![1],
            ),
            (
                "ended and apart agree",
                vec![apart("a", "x"), ended("a")],
                vec![0, 1],
            ),
            ("said twice", vec![ended("a"), ended("a")], vec![1]),
            ("ended and new", vec![ended("a"), new("x")], vec![0, 1]),
        ] {
            let decisions: Vec<Decision> = said
                .into_iter()
                .map(|said| Decision {
                    id: ids.next(now),
                    said,
                    by: String::new(),
                    on: day,
                })
                .collect();
            let kept: Vec<usize> = in_force(&decisions)
                .into_iter()
                .map(|kept| decisions.iter().position(|one| one.id == kept.id).unwrap())
                .collect();
            assert_eq!(kept, counts, "{name}");
        }
    }
}
