use super::{Change, NoTrend, Rules, Scale, Trend, kendall, run::since_break, verdict::judge};
use crate::{Interval, order};

/// The trend of one value a year: Theil and Sen's slope, the median of the slopes between all pairs of years, with the
/// interval that inverts Kendall's test (Sen 1968).
///
/// Needs no distribution and bears a third of the years being wrong. Assumes that the years are independent about the
/// trend: where each year resembles the one before, trends are seen too often. Years may be missing between. Changes
/// are in the unit of the values; what is negligible is a share of the median level.
///
/// # Errors
/// [`NoTrend`].
pub fn of_values(figures: &[(i32, f64)], breaks: &[i32], rules: &Rules) -> Result<Trend, NoTrend> {
    if let Some((year, _)) = figures.iter().find(|(_, value)| !value.is_finite()) {
        return Err(NoTrend::NotANumber(*year));
    }
    let run = since_break(figures, breaks, rules.least_years)?;
    let values: Vec<f64> = run.iter().map(|(_, value)| *value).collect();
    let per_year = slope(&run, rules.confidence.outside());
    let (first_year, last_year) = (run[0].0, run[run.len() - 1].0);
    let whole = per_year.over(years_between(first_year, last_year));
    let level = order::median(&order::sorted(values.iter().copied())).unwrap_or(0.0);
    let p_value = kendall::p_value(&values);
    let is_beyond = p_value <= rules.confidence.outside();
    Ok(Trend {
        verdict: judge(&whole, is_beyond, rules.negligible * level.abs()),
        scale: Scale::Units,
        first_year,
        last_year,
        years: run.len(),
        per_year,
        whole,
        p_value,
        over_dispersion: None,
    })
}

pub(super) fn years_between(first: i32, last: i32) -> f64 {
    f64::from(last) - f64::from(first)
}

impl Change {
    fn over(&self, years: f64) -> Self {
        Self {
            estimate: self.estimate * years,
            interval: self.interval.map(|end| end * years),
        }
    }
}

fn slope(run: &[(i32, f64)], outside_share: f64) -> Change {
    let mut slopes = Vec::with_capacity(run.len() * run.len() / 2);
    for (at, (early, before)) in run.iter().enumerate() {
        for (late, after) in &run[at + 1..] {
            slopes.push((after - before) / years_between(*early, *late));
        }
    }
    let slopes = order::sorted(slopes);
    // A slope is ruled out when so many of the pairs lie to one side of it that the test rejects.
    let pairs = slopes.len() as i64;
    let most = (pairs + kendall::critical(run.len(), outside_share) + 1) / 2;
    let at = |place: i64| {
        usize::try_from(place)
            .ok()
            .and_then(|place| slopes.get(place))
    };
    Change {
        estimate: order::median(&slopes).unwrap_or(0.0),
        interval: Interval {
            low: at(pairs - most).copied().unwrap_or(f64::NEG_INFINITY),
            high: at(most - 1).copied().unwrap_or(f64::INFINITY),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draws, trend::Verdict};

    fn series(values: &[f64]) -> Vec<(i32, f64)> {
        (2010..).zip(values.iter().copied()).collect()
    }

    #[test]
    fn named_series_get_their_verdict() {
        for (name, values, verdict) in [
            ("falls", &[9.0, 8.0, 7.5, 6.0, 5.0, 4.0][..], Verdict::Down),
            ("rises", &[4.0, 5.0, 6.0, 7.5, 8.0, 9.0], Verdict::Up),
            (
                "rises but for one wrong year",
                &[1.0, 2.0, 3.0, 4.0, 99.0, 5.0, 6.0, 7.0],
                Verdict::Up,
            ),
            (
                "steady",
                &[100.0, 101.0, 99.0, 100.5, 99.5, 100.0, 101.0],
                Verdict::Steady,
            ),
            ("the same each year", &[5.0; 6], Verdict::Steady),
            ("noise", &[5.0, 9.0, 2.0, 8.0, 4.0, 7.0], Verdict::TooLittle),
        ] {
            let found = of_values(&series(values), &[], &Rules::default()).unwrap();
            assert_eq!(found.verdict, verdict, "{name}: {found:?}");
        }
    }

    #[test]
    fn the_answer_tells_of_the_year_and_of_the_whole_period() {
        let found = of_values(
            &[
                (2010, 1.0),
                (2012, 3.0),
                (2013, 4.0),
                (2015, 6.0),
                (2019, 10.0),
            ],
            &[],
            &Rules::default(),
        )
        .unwrap();
        assert_eq!((found.per_year.estimate, found.whole.estimate), (1.0, 9.0));
        assert_eq!(
            (found.first_year, found.last_year, found.years),
            (2010, 2019, 5)
        );
        assert!((found.p_value - 2.0 / 120.0).abs() < 1e-12);
    }

    #[test]
    fn what_is_no_series_is_refused() {
        let rules = Rules::default();
        let few = NoTrend::FewYears { found: 4, least: 5 };
        assert_eq!(of_values(&series(&[1.0; 4]), &[], &rules), Err(few));
        assert_eq!(
            of_values(&series(&[1.0, f64::NAN]), &[], &rules),
            Err(NoTrend::NotANumber(2011))
        );
        let extremes = [
            (i32::MIN, f64::MAX),
            (i32::MAX, f64::MIN),
            (0, 1.0),
            (1, 1.0),
            (2, 1.0),
        ];
        assert!(of_values(&extremes, &[], &rules).is_ok());
    }

    #[test]
    fn noise_alone_is_seldom_called_a_trend_and_the_interval_holds() {
        let mut draws = Draws::seeded(21);
        for years in [6, 10, 20] {
            let (mut alarms, mut held) = (0, 0);
            for _ in 0..2000 {
                let figures: Vec<_> = (2000..2000 + years)
                    .map(|year| (year, draws.normal()))
                    .collect();
                let found = of_values(&figures, &[], &Rules::default()).unwrap();
                alarms += usize::from(matches!(found.verdict, Verdict::Up | Verdict::Down));
                held += usize::from(found.per_year.interval.contains(0.0));
            }
            // 5 % of 2000 and four standard errors of the simulation.
            assert!(alarms <= 140 && held >= 1860, "{years}: {alarms} {held}");
        }
    }
}
