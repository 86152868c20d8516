/// Fordeling av saksbehandlingstid: how many cases took how many days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread(std::collections::BTreeMap<i64, u64>);

impl Spread {
    pub fn add(&mut self, days: i64, cases: u64) {
        *self.0.entry(days).or_default() += cases;
    }

    pub fn count(&self) -> u64 {
        self.0.values().sum()
    }

    /// The smallest number of days within which at least so many percent of the cases were decided (nearest rank:
    /// no value is made up between two cases). `None` when there are no cases.
    pub fn percentile(&self, percent: u64) -> Option<i64> {
        let rank = (self.count() * percent).div_ceil(100).max(1);
        let mut seen = 0;
        self.0.iter().find_map(|(days, cases)| {
            seen += cases;
            (seen >= rank).then_some(*days)
        })
    }

    /// The fiftieth percentile.
    pub fn median(&self) -> Option<i64> {
        self.percentile(50)
    }
}

impl FromIterator<i64> for Spread {
    fn from_iter<I: IntoIterator<Item = i64>>(days: I) -> Self {
        let mut spread = Self::default();
        days.into_iter().for_each(|days| spread.add(days, 1));
        spread
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_days_of_a_real_case() {
        for (name, days, median, ninetieth) in [
            ("no cases", vec![], None, None),
            ("one case", vec![40], Some(40), Some(40)),
            ("two cases", vec![10, 20], Some(10), Some(20)),
            ("three cases", vec![30, 10, 20], Some(20), Some(30)),
            ("ten cases", (1..=10).collect(), Some(5), Some(9)),
            ("eleven cases", (1..=11).collect(), Some(6), Some(10)),
            ("most alike", vec![60, 60, 60, 60, 200], Some(60), Some(200)),
        ] {
            let spread: Spread = days.into_iter().collect();
            assert_eq!(
                (spread.median(), spread.percentile(90)),
                (median, ninetieth),
                "{name}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn a_percentile_is_the_first_day_that_covers_its_share(mut days in proptest::collection::vec(0i64..400, 1..80), percent in 1u64..=100) {
            let spread: Spread = days.iter().copied().collect();
            let found = spread.percentile(percent).unwrap();
            days.sort_unstable();
            let within = |limit: i64| days.iter().filter(|days| **days <= limit).count() as u64 * 100;
            let wanted = percent * days.len() as u64;
            assert!(within(found) >= wanted && within(found - 1) < wanted);
        }
    }
}
