use super::{Observation, Place, SetAside, Windows};

/// What a place was like before, and how it changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Summary {
    pub has_effort: bool,
    /// The mean of the years before.
    pub level: f64,
    /// The slope of the years before, per year, by least squares.
    pub trend: f64,
    /// The logarithm of the size.
    pub size: f64,
    /// The mean of the years after less that of the years before.
    pub change: f64,
    /// The mean of the later half of the years before less that of the earlier half; a middle year is left out.
    pub placebo: f64,
    /// Events before; none where they were not counted.
    pub counted: Option<u64>,
}

pub(super) fn summarise(place: &Place, windows: Windows) -> Result<Summary, SetAside> {
    if !(place.size.is_finite() && place.size > 0.0) {
        return Err(SetAside::NoSize);
    }
    let before = within(place, windows.before).ok_or(SetAside::YearsMissing)?;
    let after = within(place, windows.after).ok_or(SetAside::YearsMissing)?;
    let values: Vec<f64> = before.iter().map(|observation| observation.value).collect();
    let half = values.len() / 2;
    let level = mean(&values);
    let later: Vec<f64> = after.iter().map(|observation| observation.value).collect();
    Ok(Summary {
        has_effort: place.has_effort,
        level,
        trend: slope(&values),
        size: place.size.ln(),
        change: mean(&later) - level,
        placebo: mean(&values[values.len() - half..]) - mean(&values[..half]),
        counted: before.iter().try_fold(0u64, |sum, observation| {
            Some(sum.saturating_add(observation.count?))
        }),
    })
}

/// The figures of a window in the order of its years; `None` where one is missing.
fn within(place: &Place, (first, last): (i32, i32)) -> Option<Vec<Observation>> {
    let is_within = |observation: &&Observation| (first..=last).contains(&observation.year);
    let mut found: Vec<Observation> = place
        .observations
        .iter()
        .filter(is_within)
        .copied()
        .collect();
    found.sort_unstable_by_key(|observation| observation.year);
    let years = i64::from(last) - i64::from(first) + 1;
    (i64::try_from(found.len()) == Ok(years)).then_some(found)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

fn slope(values: &[f64]) -> f64 {
    let middle = (values.len() as f64 - 1.0) / 2.0;
    let (mut along, mut squares) = (0.0, 0.0);
    for (at, value) in values.iter().enumerate() {
        let from_middle = at as f64 - middle;
        along += from_middle * value;
        squares += from_middle * from_middle;
    }
    if squares > 0.0 { along / squares } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOWS: Windows = Windows {
        before: (2010, 2014),
        after: (2015, 2016),
    };

    fn place(values: &[f64]) -> Place {
        let observation = |(year, value): (i32, &f64)| Observation {
            year,
            value: *value,
            count: Some(2),
        };
        Place {
            has_effort: true,
            size: 1000.0,
            observations: (2010..).zip(values).map(observation).collect(),
        }
    }

    #[test]
    fn a_place_is_known_by_level_trend_size_and_change() {
        let found = summarise(&place(&[1.0, 2.0, 3.0, 4.0, 5.0, 9.0, 11.0]), WINDOWS).unwrap();
        assert_eq!((found.level, found.trend, found.change), (3.0, 1.0, 7.0));
        assert_eq!((found.placebo, found.counted), (3.0, Some(10)));
    }

    #[test]
    fn a_place_without_all_years_or_size_is_set_aside() {
        assert_eq!(
            summarise(&place(&[1.0; 6]), WINDOWS),
            Err(SetAside::YearsMissing)
        );
        let nobody = Place {
            size: 0.0,
            ..place(&[1.0; 7])
        };
        assert_eq!(summarise(&nobody, WINDOWS), Err(SetAside::NoSize));
    }
}
