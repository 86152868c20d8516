use kernel::{Day, Id, Instant, Period, coded};
use statistics::{
    Interval,
    effect::{Balance, Effect, Placebo, Windows},
};

use crate::effect::Study;

coded! {
    /// Funn: what the figures say of those with an effort, held against those without.
    Finding {
        Less = "less", "indicators-effect-less";
        More = "more", "indicators-effect-more";
        NoDifference = "none", "indicators-effect-no-difference";
    }
}

impl Finding {
    /// The interval decides: where it holds nothing, there is no difference to tell of.
    pub fn of(interval: Interval) -> Self {
        if interval.high < 0.0 {
            Self::Less
        } else if interval.low > 0.0 {
            Self::More
        } else {
            Self::NoDifference
        }
    }
}

/// Virkningsvurdering: a study as it stood on a day, and what the office says that it can and cannot conclude. It is never
/// changed; it may be withdrawn with a reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    pub id: Id,
    pub indicator: Id,
    /// What the effort was about, by its code and by its name when it was kept.
    pub theme: (String, String),
    pub kept: Kept,
    /// When the newest figures were published; `None` where nobody knows.
    pub published: Option<Day>,
    pub is_synthetic: bool,
    pub can_say: String,
    pub cannot_say: String,
    pub kept_at: Instant,
    pub withdrawn_at: Option<Instant>,
    pub withdrawn_reason: String,
    pub version: i64,
}

/// Resultat: what a study found, without the figures that it was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The year the effort began.
    pub began: i32,
    pub windows: Windows,
    pub estimate: f64,
    pub interval: Interval,
    pub p_value: f64,
    pub draws: i64,
    /// The municipalities with the effort that were compared, by number.
    pub with_effort: Vec<String>,
    /// How many others they were compared with.
    pub compared_with: i64,
    pub placebo: Placebo,
    pub balance: Balance,
}

impl Kept {
    pub fn of(study: &Study, effect: &Effect, began: i32) -> Self {
        let number = |place: usize| study.places.get(place).map(|(number, _)| *number);
        let compared = effect.compared.iter();
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        Self {
            began,
            windows: study.windows,
            estimate: effect.estimate,
            interval: effect.interval,
            p_value: effect.p_value,
            draws: count(effect.permutations),
            with_effort: compared
                .clone()
                .filter_map(|one| number(one.place).map(str::to_owned))
                .collect(),
            compared_with: count(compared.map(|one| one.with.len()).sum()),
            placebo: effect.placebo,
            balance: effect.balance,
        }
    }

    pub fn finding(&self) -> Finding {
        Finding::of(self.interval)
    }

    /// What a form that shows the result carries along, so that nobody keeps another than was seen.
    pub fn fingerprint(&self) -> String {
        let Interval { low, high } = self.interval;
        let count = self.with_effort.len();
        format!("{:.6} {low:.6} {high:.6} {count}", self.estimate)
    }
}

impl Evaluation {
    /// Whether it was kept within the days and not withdrawn by the last of them.
    pub fn counts_in(&self, days: Period) -> bool {
        let is_withdrawn = self.withdrawn_at.is_some_and(|at| at.day() <= days.last);
        days.contains(self.kept_at.day()) && !is_withdrawn
    }
}

#[cfg(test)]
mod tests {
    use kernel::Ids;

    use super::*;

    #[test]
    fn an_interval_that_holds_nothing_tells_of_no_difference() {
        for (low, high, expected) in [
            (-3.0, -0.1, Finding::Less),
            (0.1, 3.0, Finding::More),
            (-1.0, 2.0, Finding::NoDifference),
            (0.0, 2.0, Finding::NoDifference),
        ] {
            assert_eq!(
                Finding::of(Interval { low, high }),
                expected,
                "{low} {high}"
            );
        }
    }

    #[test]
    fn what_was_withdrawn_counts_until_the_day_it_was() {
        let at = |text: &str| format!("{text}T10:00:00Z").parse::<Instant>().unwrap();
        let alike = 0.0;
        let mut one = Evaluation {
            id: Ids::from_seed(1).next(at("2026-03-01")),
            indicator: Ids::from_seed(2).next(at("2026-03-01")),
            theme: (String::new(), String::new()),
            kept: Kept {
                began: 2022,
                windows: Windows {
                    before: (2018, 2021),
                    after: (2023, 2025),
                },
                estimate: 0.0,
                interval: Interval::around(0.0, 1.0),
                p_value: 1.0,
                draws: 1000,
                with_effort: vec![],
                compared_with: 0,
                placebo: Placebo {
                    estimate: 0.0,
                    p_value: 1.0,
                },
                balance: Balance {
                    level: alike,
                    trend: alike,
                    size: alike,
                },
            },
            published: None,
            is_synthetic: false,
            can_say: String::new(),
            cannot_say: String::new(),
            kept_at: at("2026-03-01"),
            withdrawn_at: None,
            withdrawn_reason: String::new(),
            version: 1,
        };
        let days = |first: &str, last: &str| Period {
            first: first.parse().unwrap(),
            last: last.parse().unwrap(),
        };
        let (year, spring) = (
            days("2026-01-01", "2026-12-31"),
            days("2026-01-01", "2026-04-30"),
        );
        assert!(one.counts_in(year) && one.counts_in(spring));
        assert!(!one.counts_in(days("2025-01-01", "2025-12-31")));
        one.withdrawn_at = Some(at("2026-06-01"));
        assert!(!one.counts_in(year) && one.counts_in(spring));
    }
}
