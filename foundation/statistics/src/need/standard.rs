use crate::order;

/// Which way an indicator points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    HighIsNeed,
    LowIsNeed,
}

/// Indikator: a value for each place, in the same order of places for all indicators. `None` is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    pub direction: Direction,
    pub values: Vec<Option<f64>>,
}

/// How values of different units are put on one scale; stated beside the index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    /// Standard deviations from the mean, after the outer share on each side (0.05: five per cent) is drawn in to where
    /// it begins, so that one odd place does not set the scale. 0 leaves everything.
    Deviations { drawn_in: f64 },
    /// The share of the places below, from 0 to 1, middle ranks for the tied, less one half. Keeps nothing of how far
    /// places lie from each other.
    Ranks,
}

/// Standardiserte verdier: every indicator on one scale, where higher is more need.
#[derive(Clone, Debug)]
pub struct Standard {
    places: usize,
    yardsticks: Vec<Yardstick>,
    /// Place by place, indicator by indicator; a missing value is nothing to add up, and `there` says so.
    values: Vec<f64>,
    there: Vec<f64>,
}

/// What turns one indicator's values into standard ones. It is made of what was observed, and stays when numbers are
/// drawn anew.
#[derive(Clone, Debug)]
pub(super) enum Yardstick {
    Deviations {
        low: f64,
        high: f64,
        mean: f64,
        deviation: f64,
        sign: f64,
    },
    Ranks {
        sorted: Vec<f64>,
        sign: f64,
    },
}

impl Standard {
    /// Puts the indicators on one scale. Places beyond the shortest indicator are left out; a value that is no number
    /// is missing. An indicator that is the same everywhere tells nothing and is 0 for all.
    pub fn of(indicators: &[Indicator], method: Method) -> Self {
        let places = indicators.iter().map(|i| i.values.len()).min().unwrap_or(0);
        let yardsticks: Vec<Yardstick> = indicators
            .iter()
            .map(|indicator| Yardstick::of(indicator, places, method))
            .collect();
        let mut standard = Self {
            places,
            yardsticks,
            values: Vec::new(),
            there: Vec::new(),
        };
        for place in 0..places {
            for (indicator, yardstick) in indicators.iter().zip(&standard.yardsticks) {
                let value = number(indicator.values[place]);
                standard
                    .values
                    .push(value.map_or(0.0, |value| yardstick.measure(value)));
                standard.there.push(f64::from(u8::from(value.is_some())));
            }
        }
        standard
    }

    pub fn places(&self) -> usize {
        self.places
    }

    pub fn indicators(&self) -> usize {
        self.yardsticks.len()
    }

    /// The standard value of a place for an indicator; `None` where it is missing.
    pub fn value(&self, place: usize, indicator: usize) -> Option<f64> {
        let at = (indicator < self.indicators()).then(|| place * self.indicators() + indicator)?;
        (*self.there.get(at)? > 0.0).then(|| self.values[at])
    }

    /// Values and what is there of one place, indicator by indicator.
    pub(super) fn row(&self, place: usize) -> (&[f64], &[f64]) {
        let span = place * self.indicators()..(place + 1) * self.indicators();
        (&self.values[span.clone()], &self.there[span])
    }

    pub(super) fn yardstick(&self, indicator: usize) -> Option<&Yardstick> {
        self.yardsticks.get(indicator)
    }

    /// Puts another value of the same indicator in the place of the one observed, if one was.
    pub(super) fn replace(&mut self, place: usize, indicator: usize, standard: f64) {
        let at = place * self.indicators() + indicator;
        if self.there.get(at).is_some_and(|there| *there > 0.0) {
            self.values[at] = standard;
        }
    }
}

fn number(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

impl Yardstick {
    fn of(indicator: &Indicator, places: usize, method: Method) -> Self {
        let sign = match indicator.direction {
            Direction::HighIsNeed => 1.0,
            Direction::LowIsNeed => -1.0,
        };
        let there = indicator.values[..places]
            .iter()
            .copied()
            .filter_map(number);
        let mut sorted = order::sorted(there);
        let drawn_in = match method {
            Method::Ranks => return Self::Ranks { sorted, sign },
            Method::Deviations { drawn_in } => drawn_in.clamp(0.0, 0.49),
        };
        let end = |share| order::quantile(&sorted, share).unwrap_or(0.0);
        let (low, high) = (end(drawn_in), end(1.0 - drawn_in));
        for value in &mut sorted {
            *value = value.clamp(low, high);
        }
        let (mean, deviation) = order::mean_and_deviation(&sorted).unwrap_or((0.0, 0.0));
        Self::Deviations {
            low,
            high,
            mean,
            deviation,
            sign,
        }
    }

    pub fn measure(&self, value: f64) -> f64 {
        match self {
            Self::Deviations {
                low,
                high,
                mean,
                deviation,
                sign,
            } => {
                let distance = value.clamp(*low, *high) - mean;
                // What is left of an indicator that is the same everywhere is rounding.
                let tells = *deviation > 1e-12 * mean.abs().max(f64::MIN_POSITIVE);
                if tells {
                    sign * distance / deviation
                } else {
                    0.0
                }
            }
            Self::Ranks { sorted, sign } => {
                let below = sorted.partition_point(|other| *other < value);
                let up_to = sorted.partition_point(|other| *other <= value);
                let share = (below + up_to) as f64 / 2.0 / sorted.len().max(1) as f64;
                sign * (share - 0.5)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{HighIsNeed, LowIsNeed};

    fn standard(direction: Direction, values: &[Option<f64>], method: Method) -> Vec<Option<f64>> {
        let indicator = Indicator {
            direction,
            values: values.to_vec(),
        };
        let standard = Standard::of(&[indicator], method);
        (0..values.len())
            .map(|place| standard.value(place, 0))
            .collect()
    }

    #[test]
    fn higher_is_always_more_need() {
        let values = [1.0, 2.0, 3.0].map(Some);
        let all = Method::Deviations { drawn_in: 0.0 };
        assert_eq!(
            standard(HighIsNeed, &values, all),
            [-1.0, 0.0, 1.0].map(Some)
        );
        assert_eq!(
            standard(LowIsNeed, &values, all),
            [1.0, 0.0, -1.0].map(Some)
        );
        let ranks = standard(
            LowIsNeed,
            &[Some(5.0), Some(5.0), Some(9.0), Some(1.0)],
            Method::Ranks,
        );
        assert_eq!(ranks, [0.0, 0.0, -0.375, 0.375].map(Some));
    }

    #[test]
    fn one_odd_place_does_not_set_the_scale() {
        let mut values: Vec<_> = (0..100).map(|at| Some(f64::from(at))).collect();
        values[99] = Some(1e9);
        let found = standard(HighIsNeed, &values, Method::Deviations { drawn_in: 0.05 });
        assert!(
            found[99].unwrap() < 2.0 && found[90].unwrap() > 1.2,
            "{:?}",
            found[99]
        );
    }

    #[test]
    fn the_same_everywhere_tells_nothing_and_missing_stays_missing() {
        let method = Method::Deviations { drawn_in: 0.05 };
        let found = standard(
            HighIsNeed,
            &[Some(0.1), Some(0.1), None, Some(0.1), Some(f64::NAN)],
            method,
        );
        assert_eq!(found, [Some(0.0), Some(0.0), None, Some(0.0), None]);
    }
}
