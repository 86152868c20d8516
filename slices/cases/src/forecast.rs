use kernel::{Day, Period, Share};

/// Prognose: whether the target can still be reached by the end of the period, and what it takes.
///
/// The rule, stated wherever the forecast is shown: open cases that are overdue or fall due within the period are
/// also decided within it; those past their due day count late. Cases that fall due after the period may be
/// decided in it, on time, but need not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Decided so far in the period.
    pub so_far: Share,
    /// Open and past the due day: late whatever is done.
    pub overdue: u64,
    /// Open and due from today to the end of the period: these decide it.
    pub due_within: u64,
    /// Open and due after the period: decided in it they help.
    pub due_after: u64,
    /// The best that can still be reached, when everything that can is decided on time.
    pub best: Share,
    /// The worst, when every case that falls due within the period becomes late.
    pub worst: Share,
    /// How many cases must be decided on time to reach the target, those due first counted first;
    /// zero when it is safe, `None` when it can no longer be reached.
    pub needed: Option<u64>,
    /// What must be decided by when for the target to stay within reach.
    pub milestones: Vec<Milestone>,
}

/// By the end of `day`, at least `decided` of the open cases must have been decided on time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub day: Day,
    /// Cases that fall due on or before the day, overdue ones not counted.
    pub due: u64,
    /// How many of them at least.
    pub decided: u64,
}

impl Forecast {
    /// The forecast as of `as_of` for open cases with these due days, in any order.
    pub fn of(so_far: Share, due_days: &[Day], as_of: Day, period: Period, target: u32) -> Self {
        let count = |wanted: &dyn Fn(Day) -> bool| {
            due_days.iter().filter(|day| wanted(**day)).count() as u64
        };
        let overdue = count(&|day| day < as_of);
        let due_after = count(&|day| day >= as_of && day > period.last);
        let due_within = due_days.len() as u64 - overdue - due_after;
        let must = so_far.whole + overdue + due_within;
        let best = Share::new(so_far.part + due_within + due_after, must + due_after);
        let mut forecast = Self {
            so_far,
            overdue,
            due_within,
            due_after,
            best,
            worst: Share::new(so_far.part, must),
            needed: None,
            milestones: vec![],
        };
        forecast.needed = forecast.needed(target);
        if forecast.needed.is_some_and(|needed| needed > 0) {
            forecast.milestones = forecast.milestones(due_days, as_of, period, target);
        }
        forecast
    }

    /// How many cases that fall due within the period may become late without losing the target.
    pub fn may_be_late(&self) -> Option<u64> {
        self.needed
            .map(|needed| self.due_within.saturating_sub(needed))
    }

    /// A case due within the period gains more than one due after it, which enlarges the whole as well.
    fn needed(&self, target: u32) -> Option<u64> {
        let whole = self.so_far.whole + self.overdue + self.due_within;
        let reaches = |timely: u64| {
            let beyond = timely.saturating_sub(self.due_within);
            Share::new(self.so_far.part + timely, whole + beyond).at_least(target)
        };
        (0..=self.due_within + self.due_after).find(|timely| reaches(*timely))
    }

    fn milestones(
        &self,
        due_days: &[Day],
        as_of: Day,
        period: Period,
        target: u32,
    ) -> Vec<Milestone> {
        let mut days: Vec<Day> = due_days
            .iter()
            .copied()
            .filter(|day| *day >= as_of && *day <= period.last)
            .collect();
        days.sort_unstable();
        let total = days.len() as u64;
        let wanted = (u128::from(self.best.whole) * u128::from(target)).div_ceil(100);
        let wanted = u64::try_from(wanted).unwrap_or(u64::MAX);
        let mut milestones: Vec<Milestone> = vec![];
        for (position, day) in days.into_iter().enumerate() {
            let due = position as u64 + 1;
            let later = total - due + self.due_after;
            let decided = wanted.saturating_sub(self.so_far.part + later);
            match milestones.last_mut() {
                Some(last) if last.day == day => *last = Milestone { day, due, decided },
                _ => milestones.push(Milestone { day, due, decided }),
            }
        }
        milestones.retain(|milestone| milestone.decided > 0);
        milestones
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn of(so_far: (u64, u64), due: &[&str]) -> Forecast {
        let due: Vec<_> = due.iter().map(|text| day(text)).collect();
        Forecast::of(
            Share::new(so_far.0, so_far.1),
            &due,
            day("2026-11-01"),
            Period::year(2026),
            90,
        )
    }

    #[test]
    fn named_situations() {
        for (name, so_far, due, best, needed, may_be_late) in [
            (
                "nothing decided, nothing open",
                (0, 0),
                vec![],
                (0, 0),
                None,
                None,
            ),
            (
                "reached and nothing open",
                (9, 10),
                vec![],
                (9, 10),
                Some(0),
                Some(0),
            ),
            (
                "lost and nothing open",
                (8, 10),
                vec![],
                (8, 10),
                None,
                None,
            ),
            (
                "one due within reaches it",
                (8, 9),
                vec!["2026-12-01"],
                (9, 10),
                Some(1),
                Some(0),
            ),
            (
                "one due after reaches it",
                (8, 9),
                vec!["2027-01-15"],
                (9, 10),
                Some(1),
                Some(0),
            ),
            (
                "an overdue one loses it",
                (9, 10),
                vec!["2026-10-31"],
                (9, 11),
                None,
                None,
            ),
            (
                "due today can still be on time",
                (8, 9),
                vec!["2026-11-01"],
                (9, 10),
                Some(1),
                Some(0),
            ),
            (
                "safe whatever happens",
                (99, 100),
                vec!["2026-12-01", "2026-12-02"],
                (101, 102),
                Some(0),
                Some(2),
            ),
            (
                "one of two",
                (17, 18),
                vec!["2026-12-01", "2026-12-02"],
                (19, 20),
                Some(1),
                Some(1),
            ),
        ] {
            let forecast = of(so_far, &due);
            assert_eq!(forecast.best, Share::new(best.0, best.1), "{name}: best");
            assert_eq!(forecast.needed, needed, "{name}: needed");
            assert_eq!(forecast.may_be_late(), may_be_late, "{name}: may be late");
        }
    }

    #[test]
    fn milestones_say_the_latest_day_for_each_number() {
        let forecast = of((17, 18), &["2026-12-10", "2026-12-01", "2026-12-10"]);
        assert_eq!(forecast.needed, Some(2));
        let at = |text, due, decided| Milestone {
            day: day(text),
            due,
            decided,
        };
        assert_eq!(forecast.milestones, [at("2026-12-10", 3, 2)]);
        let tight = of((16, 17), &["2026-12-01", "2026-12-10", "2026-12-20"]);
        assert_eq!(
            tight.milestones,
            [at("2026-12-10", 2, 1), at("2026-12-20", 3, 2)]
        );
    }

    /// Tries every choice: each case due within the period on time or late, each due after it decided or left.
    fn by_trying_all(
        so_far: Share,
        within: u32,
        after: u32,
        overdue: u64,
        target: u32,
    ) -> (Share, Option<u64>) {
        let (mut best, mut needed) = (None::<Share>, None::<u64>);
        for timely in 0u32..1 << within {
            for extra in 0u32..1 << after {
                let (on_time, helped) = (
                    u64::from(timely.count_ones()),
                    u64::from(extra.count_ones()),
                );
                let whole = so_far.whole + overdue + u64::from(within) + helped;
                let share = Share::new(so_far.part + on_time + helped, whole);
                let better = |other: Share| {
                    share.part * other.whole > other.part * share.whole || other.whole == 0
                };
                best = best.filter(|best| !better(*best)).or(Some(share));
                if share.at_least(target) {
                    needed =
                        Some(needed.map_or(on_time + helped, |least| least.min(on_time + helped)));
                }
            }
        }
        (best.unwrap_or_default(), needed)
    }

    proptest! {
        #[test]
        fn no_other_choice_does_better(
            decided in 0u64..40, late in 0u64..12, overdue in 0u64..4,
            within in proptest::collection::vec(0i64..=60, 0..6), after in proptest::collection::vec(61i64..120, 0..5),
            target in 1u32..=100,
        ) {
            let so_far = Share::new(decided.saturating_sub(late), decided);
            let as_of = day("2026-11-01");
            let due: Vec<Day> = (0..overdue).map(|n| -1 - n.cast_signed())
                .chain(within.iter().copied()).chain(after.iter().copied())
                .map(|offset| as_of.plus_days(offset)).collect();
            let forecast = Forecast::of(so_far, &due, as_of, Period::year(2026), target);
            let (best, needed) = by_trying_all(so_far, within.len() as u32, after.len() as u32, overdue, target);
            prop_assert_eq!(forecast.best.percent(), best.percent());
            prop_assert_eq!(forecast.needed, needed);
        }

        #[test]
        fn a_milestone_missed_by_one_loses_the_target(
            decided in 1u64..40, late in 0u64..12,
            within in proptest::collection::vec(0i64..=60, 1..8), after in 0u64..3,
        ) {
            let so_far = Share::new(decided.saturating_sub(late), decided);
            let as_of = day("2026-11-01");
            let due: Vec<Day> = within.iter().copied().chain((0..after).map(|n| 61 + n.cast_signed()))
                .map(|offset| as_of.plus_days(offset)).collect();
            let forecast = Forecast::of(so_far, &due, as_of, Period::year(2026), 90);
            for milestone in &forecast.milestones {
                let later = within.len() as u64 - milestone.due + after;
                let with = |on_time: u64| Share::new(so_far.part + on_time + later, decided + within.len() as u64 + after);
                prop_assert!(with(milestone.decided).at_least(90));
                prop_assert!(!with(milestone.decided - 1).at_least(90));
            }
        }
    }
}
