use slice::{Amount, Binding};
use texts::Tongue;

use crate::fingerprint::Fingerprint;

/// Fryst tall: a figure as it was when the report was filed, with its rule and what its rows were.
#[derive(Clone, Debug, PartialEq)]
pub struct FrozenFigure {
    /// The requirement's address in the letter.
    pub requirement: String,
    pub binding: Binding,
    /// The counting rule in words, as it was.
    pub rule: String,
    /// `None` where there was nothing to measure.
    pub amount: Option<Amount>,
    pub rows: u64,
    pub fingerprint: Fingerprint,
}

/// The same figure by the registers of today.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureToday {
    pub amount: Option<Amount>,
    pub fingerprint: Fingerprint,
}

impl FrozenFigure {
    /// What a reader must be told when the figure would be another today, or rest on other rows.
    pub fn told_today(&self, today: &FigureToday, t: &Tongue) -> Option<String> {
        match (self.amount, today.amount) {
            (then, now) if then != now => Some(match now {
                Some(now) => t.with(
                    "reports-changed-figure",
                    [("figure", in_full(now, t).into())],
                ),
                None => t.say("reports-changed-to-nothing"),
            }),
            _ if self.fingerprint != today.fingerprint => Some(t.say("reports-changed-rows")),
            _ => None,
        }
    }
}

/// `87,3 % (131 av 150)`
pub(crate) fn in_full(amount: Amount, t: &Tongue) -> String {
    let (words, detail) = (amount.words(t), amount.detail(t));
    if detail.is_empty() {
        words
    } else {
        format!("{words} ({detail})")
    }
}
