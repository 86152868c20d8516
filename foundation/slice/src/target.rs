use serde::{Deserialize, Serialize};
use texts::Tongue;

use crate::{Amount, Better, Outcome, Unit};

/// Mål: the number that a figure is held against: percent, days or a count, by the measure's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Target(pub u32);

/// Status: how a requirement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Reached,
    /// Not reached, but it still can be.
    Reachable,
    /// Not reached, and it no longer can be, or the period is over.
    Missed,
    /// Measured, but without a target to be held against.
    NoTarget,
    NotMeasured,
}

impl Target {
    /// `90 %`, `30 dager`, `0`
    pub fn words(self, unit: Unit, t: &Tongue) -> String {
        match unit {
            Unit::Share => t.with("target-percent", [("percent", self.0.into())]),
            Unit::Days => t.with("amount-days", [("days", self.0.into())]),
            Unit::Count => t.number(self.0),
        }
    }

    /// Whether the amount reaches the target.
    pub fn is_reached(self, amount: Amount, better: Better) -> bool {
        match (amount, better) {
            (Amount::Share(share), Better::Higher) => share.at_least(self.0),
            // At most so many percent: the rest is at least what is left of a hundred.
            (Amount::Share(share), Better::Lower) => kernel::Share {
                part: share.whole - share.part,
                whole: share.whole,
            }
            .at_least(100 - self.0.min(100)),
            (Amount::Days { median, .. }, Better::Higher) => median >= self.0,
            (Amount::Days { median, .. }, Better::Lower) => median <= self.0,
            (Amount::Count(count), Better::Higher) => count >= u64::from(self.0),
            (Amount::Count(count), Better::Lower) => count <= u64::from(self.0),
        }
    }
}

impl Standing {
    pub fn of(outcome: &Outcome, target: Option<Target>, better: Better) -> Self {
        let Outcome::Measured(figure) = outcome else {
            return Self::NotMeasured;
        };
        match target {
            None => Self::NoTarget,
            Some(target) if target.is_reached(figure.amount, better) => Self::Reached,
            Some(_)
                if figure
                    .forecast
                    .as_ref()
                    .is_some_and(|forecast| forecast.reachable) =>
            {
                Self::Reachable
            }
            Some(_) => Self::Missed,
        }
    }

    /// The key of its word.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Reached => "standing-reached",
            Self::Reachable => "standing-reachable",
            Self::Missed => "standing-missed",
            Self::NoTarget => "standing-no-target",
            Self::NotMeasured => "standing-not-measured",
        }
    }

    /// The kind of the `status` component: its shape and colour.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Reached => "good",
            Self::Reachable => "warn",
            Self::Missed => "bad",
            Self::NoTarget | Self::NotMeasured => "none",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Figure, Forecast};
    use kernel::Share;

    fn measured(amount: Amount, reachable: Option<bool>) -> Outcome {
        let forecast = reachable.map(|reachable| Forecast {
            best: amount,
            reachable,
            advice: String::new(),
            href: String::new(),
        });
        Outcome::Measured(Box::new(Figure {
            amount,
            trend: vec![],
            forecast,
            asides: vec![],
            rows: String::new(),
        }))
    }

    #[test]
    fn a_requirement_stands_as_its_figure_and_forecast_say() {
        let share = |part, whole| Amount::Share(Share::new(part, whole));
        for (name, outcome, target, better, standing) in [
            (
                "reached",
                measured(share(9, 10), None),
                Some(90),
                Better::Higher,
                Standing::Reached,
            ),
            (
                "still reachable",
                measured(share(8, 10), Some(true)),
                Some(90),
                Better::Higher,
                Standing::Reachable,
            ),
            (
                "out of reach",
                measured(share(8, 10), Some(false)),
                Some(90),
                Better::Higher,
                Standing::Missed,
            ),
            (
                "no forecast",
                measured(share(8, 10), None),
                Some(90),
                Better::Higher,
                Standing::Missed,
            ),
            (
                "at most",
                measured(share(2, 10), None),
                Some(20),
                Better::Lower,
                Standing::Reached,
            ),
            (
                "more than at most",
                measured(share(3, 10), None),
                Some(20),
                Better::Lower,
                Standing::Missed,
            ),
            (
                "none overdue",
                measured(Amount::Count(0), None),
                Some(0),
                Better::Lower,
                Standing::Reached,
            ),
            (
                "no target",
                measured(Amount::Count(4), None),
                None,
                Better::Lower,
                Standing::NoTarget,
            ),
            (
                "nothing to measure",
                Outcome::NotMeasurable(String::new()),
                Some(90),
                Better::Higher,
                Standing::NotMeasured,
            ),
        ] {
            assert_eq!(
                Standing::of(&outcome, target.map(Target), better),
                standing,
                "{name}"
            );
        }
    }
}
