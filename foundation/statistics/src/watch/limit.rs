use crate::Interval;

/// A figure of a year, with its interval where it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    pub year: i32,
    pub value: f64,
    pub interval: Option<Interval>,
}

/// Grense that a person set, in the unit of the figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    Above(f64),
    Below(f64),
    /// Rises by more than this from so many years before.
    Rise {
        by: f64,
        years: u32,
    },
    /// Falls by more than this from so many years before.
    Fall {
        by: f64,
        years: u32,
    },
}

/// Varsel: the limit, what was seen, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passed {
    pub limit: Limit,
    pub year: i32,
    /// The value, or for a rise or a fall the change.
    pub seen: f64,
    /// Whether the whole interval lies beyond the limit too; for a change, that of the difference. `None` where no
    /// interval is known.
    pub is_sure: Option<bool>,
}

/// Which limits the latest figure passes. A figure on the limit has not passed it; a change needs a figure of the very
/// year it is counted from, and without one there is no alarm.
pub fn passed(readings: &[Reading], limits: &[Limit]) -> Vec<Passed> {
    let latest = readings
        .iter()
        .filter(|reading| reading.value.is_finite())
        .max_by_key(|reading| reading.year);
    let Some(latest) = latest else {
        return Vec::new();
    };
    limits
        .iter()
        .filter_map(|limit| limit.passed_by(latest, readings))
        .collect()
}

impl Limit {
    fn passed_by(self, latest: &Reading, readings: &[Reading]) -> Option<Passed> {
        let (seen, interval) = match self {
            Self::Above(_) | Self::Below(_) => (latest.value, latest.interval),
            Self::Rise { years, .. } | Self::Fall { years, .. } => change(latest, years, readings)?,
        };
        // How far beyond the limit something lies.
        let beyond = |seen: f64| match self {
            Self::Above(limit) => seen - limit,
            Self::Below(limit) => limit - seen,
            Self::Rise { by, .. } => seen - by,
            Self::Fall { by, .. } => -seen - by,
        };
        let is_sure =
            interval.map(|interval| beyond(interval.low).min(beyond(interval.high)) > 0.0);
        (beyond(seen) > 0.0).then_some(Passed {
            limit: self,
            year: latest.year,
            seen,
            is_sure,
        })
    }
}

/// The change and its interval: the distances of the two figures' ends squared and added (Newcombe 1998, method 10).
fn change(latest: &Reading, years: u32, readings: &[Reading]) -> Option<(f64, Option<Interval>)> {
    let year = latest.year.checked_sub_unsigned(years)?;
    let earlier = readings
        .iter()
        .find(|reading| reading.year == year && reading.value.is_finite())?;
    let seen = latest.value - earlier.value;
    let interval = latest
        .interval
        .zip(earlier.interval)
        .map(|(now, then)| Interval {
            low: seen - (latest.value - now.low).hypot(then.high - earlier.value),
            high: seen + (now.high - latest.value).hypot(earlier.value - then.low),
        });
    Some((seen, interval))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(year: i32, value: f64, reach: f64) -> Reading {
        Reading {
            year,
            value,
            interval: Some(Interval::around(value, reach)),
        }
    }

    #[test]
    fn limits_are_passed_and_not_only_met() {
        let readings = [reading(2020, 10.0, 1.0), reading(2022, 14.0, 1.0)];
        for (limit, expected) in [
            (Limit::Above(14.0), None),
            (Limit::Above(13.5), Some((14.0, false))),
            (Limit::Above(12.0), Some((14.0, true))),
            (Limit::Below(15.5), Some((14.0, true))),
            (Limit::Below(13.0), None),
            (Limit::Rise { by: 2.0, years: 2 }, Some((4.0, true))),
            (Limit::Rise { by: 3.0, years: 2 }, Some((4.0, false))),
            (Limit::Rise { by: 1.0, years: 1 }, None),
            (Limit::Fall { by: 1.0, years: 2 }, None),
        ] {
            let found = passed(&readings, &[limit]);
            let found = found
                .first()
                .map(|passed| (passed.seen, passed.is_sure.unwrap()));
            assert_eq!(found, expected, "{limit:?}");
        }
    }

    #[test]
    fn a_figure_without_an_interval_is_told_without_sureness() {
        let readings = [
            Reading {
                year: 2020,
                value: 9.0,
                interval: None,
            },
            Reading {
                year: 2021,
                value: f64::NAN,
                interval: None,
            },
        ];
        let found = passed(&readings, &[Limit::Above(1.0)]);
        assert_eq!((found[0].year, found[0].is_sure), (2020, None));
        assert!(passed(&[], &[Limit::Above(1.0)]).is_empty());
    }
}
