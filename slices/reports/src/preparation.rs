use access::{FourEyes, Hand};
use kernel::{Id, Instant, Language};

use crate::fingerprint::Fingerprint;

/// Klargjøring: that somebody has said of the report that it is ready, so that another can file it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Preparation {
    pub id: Id,
    pub by: Hand,
    /// The name of who did it.
    pub name: String,
    pub at: Instant,
    /// The language that the report was prepared in, and is filed in.
    pub language: Language,
    /// Of everything that filing would freeze.
    pub fingerprint: Fingerprint,
}

/// Where a report stands between the one who prepares and the one who files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readiness {
    /// Nobody has prepared it.
    NotPrepared,
    /// Its figures or words are not those that were prepared.
    Changed,
    /// The one who asks prepared it, and another must file it.
    ByYourself,
    ByAnother,
}

impl Readiness {
    /// Of the report with this fingerprint, seen by this hand.
    pub fn of(preparation: Option<&Preparation>, report: &Fingerprint, hand: Hand) -> Self {
        let Some(preparation) = preparation else {
            return Self::NotPrepared;
        };
        let eyes = FourEyes::prepared_by(preparation.by);
        if preparation.fingerprint != *report {
            Self::Changed
        } else if eyes.decide(hand).is_err() {
            Self::ByYourself
        } else {
            Self::ByAnother
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_ready_for_another_as_long_as_it_is_what_was_prepared() {
        let id = |n| kernel::Ids::from_seed(n).next("2026-01-01T00:00:00Z".parse().unwrap());
        let (anne, liv) = (Hand::own(id(1)), Hand::own(id(2)));
        let deputy = Hand {
            person: id(2),
            acts_for: Some(id(1)),
        };
        let fingerprint = |text: &str| Fingerprint::stored(text.to_owned());
        let by_anne = Preparation {
            id: id(3),
            by: anne,
            name: "Anne".to_owned(),
            at: "2026-01-20T10:00:00Z".parse().unwrap(),
            language: Language::Nb,
            fingerprint: fingerprint("a"),
        };
        for (name, prepared, report, hand, readiness) in [
            ("by nobody", None, "a", liv, Readiness::NotPrepared),
            ("by another", Some(&by_anne), "a", liv, Readiness::ByAnother),
            (
                "by oneself",
                Some(&by_anne),
                "a",
                anne,
                Readiness::ByYourself,
            ),
            (
                "by whom one stands in for",
                Some(&by_anne),
                "a",
                deputy,
                Readiness::ByYourself,
            ),
            (
                "as it was before",
                Some(&by_anne),
                "b",
                liv,
                Readiness::Changed,
            ),
            (
                "as it was before, by oneself",
                Some(&by_anne),
                "b",
                anne,
                Readiness::Changed,
            ),
        ] {
            assert_eq!(
                Readiness::of(prepared, &fingerprint(report), hand),
                readiness,
                "{name}"
            );
        }
    }
}
