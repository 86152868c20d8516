use super::{
    Change, NoTrend, Rules, Scale, Trend, run::since_break, values::years_between, verdict::judge,
};
use crate::{Interval, special::student};

/// The trend of counts (year, count, exposure): the rate grows or falls by the same share each year.
///
/// A log-linear Poisson regression with the exposure as offset, fitted by iterated weighted least squares. Its standard
/// error is widened by the over-dispersion, Pearson's chi-square over the degrees of freedom where that is above one
/// (quasi-likelihood; McCullagh and Nelder 1989, 6.2), and Student's distribution is used for interval and test, since
/// the dispersion is learnt from few years. Changes are relative: 0.03 is three per cent more.
///
/// # Errors
/// [`NoTrend`]; also where nothing was counted at all.
pub fn of_counts(
    figures: &[(i32, u64, f64)],
    breaks: &[i32],
    rules: &Rules,
) -> Result<Trend, NoTrend> {
    let is_odd = |(_, _, exposure): &&(i32, u64, f64)| !(exposure.is_finite() && *exposure > 0.0);
    if let Some((year, _, _)) = figures.iter().find(is_odd) {
        return Err(NoTrend::NotANumber(*year));
    }
    let pairs: Vec<_> = figures
        .iter()
        .map(|(year, count, of)| (*year, (*count, *of)))
        .collect();
    let run = since_break(&pairs, breaks, rules.least_years)?;
    if run.iter().all(|(_, (count, _))| *count == 0) {
        return Err(NoTrend::NothingCounted);
    }
    let (first_year, last_year) = (run[0].0, run[run.len() - 1].0);
    let fit = fit(&run);
    let degrees = run.len() as f64 - 2.0;
    let reach = student::reach(rules.confidence.outside(), degrees) * fit.error;
    let p_value = student::outside(fit.slope / fit.error.max(f64::MIN_POSITIVE), degrees);
    let over = |years: f64| Change {
        estimate: (fit.slope * years).exp_m1(),
        interval: Interval::around(fit.slope, reach).map(|slope| (slope * years).exp_m1()),
    };
    let whole = over(years_between(first_year, last_year));
    let is_beyond = p_value <= rules.confidence.outside();
    Ok(Trend {
        verdict: judge(&whole, is_beyond, rules.negligible),
        scale: Scale::Relative,
        first_year,
        last_year,
        years: run.len(),
        per_year: over(1.0),
        whole,
        p_value,
        over_dispersion: Some(fit.dispersion),
    })
}

struct Fit {
    /// Of the logarithm of the rate, per year.
    slope: f64,
    error: f64,
    dispersion: f64,
}

fn fit(run: &[(i32, (u64, f64))]) -> Fit {
    let middle = f64::from(run[0].0) + years_between(run[0].0, run[run.len() - 1].0) / 2.0;
    let point =
        |(year, (count, of)): &(i32, (u64, f64))| (f64::from(*year) - middle, *count as f64, *of);
    let points: Vec<(f64, f64, f64)> = run.iter().map(point).collect();
    let all: f64 = points.iter().map(|(_, count, _)| count).sum();
    let exposure: f64 = points.iter().map(|(_, _, of)| of).sum();
    let (mut level, mut slope) = ((all / exposure).ln(), 0.0);
    let mut spread = f64::INFINITY;
    for _ in 0..60 {
        let step = step(&points, level, slope);
        // A series such as 0, 0, 0, 0, 9 has no finite slope; the steps are held so that it stays a large one.
        let (up, along) = (step.level.clamp(-2.0, 2.0), step.slope.clamp(-1.0, 1.0));
        level += up;
        slope = (slope + along).clamp(-20.0, 20.0);
        spread = step.spread;
        if up.abs() + along.abs() < 1e-12 {
            break;
        }
    }
    let dispersion = dispersion(&points, level, slope);
    Fit {
        slope,
        error: (dispersion / spread).sqrt(),
        dispersion,
    }
}

struct Step {
    level: f64,
    slope: f64,
    /// The weighted squares of the years about their mean: one over the variance of the slope.
    spread: f64,
}

/// One step of Newton's for the Poisson likelihood.
fn step(points: &[(f64, f64, f64)], level: f64, slope: f64) -> Step {
    let (mut w, mut wx, mut wxx, mut r, mut rx) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for (x, count, of) in points {
        let mean = mean(level, slope, *x, *of);
        w += mean;
        wx += mean * x;
        wxx += mean * x * x;
        r += count - mean;
        rx += (count - mean) * x;
    }
    let spread = (wxx - wx * wx / w).max(f64::MIN_POSITIVE);
    let along = (rx - r * wx / w) / spread;
    Step {
        level: (r - along * wx) / w,
        slope: along,
        spread,
    }
}

fn mean(level: f64, slope: f64, x: f64, of: f64) -> f64 {
    (of * (level + slope * x).clamp(-300.0, 300.0).exp()).max(1e-300)
}

fn dispersion(points: &[(f64, f64, f64)], level: f64, slope: f64) -> f64 {
    let part = |(x, count, of): &(f64, f64, f64)| {
        let mean = mean(level, slope, *x, *of);
        (count - mean).powi(2) / mean
    };
    let square: f64 = points.iter().map(part).sum();
    (square / (points.len() as f64 - 2.0)).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draws, trend::Verdict};

    fn series(counts: &[u64]) -> Vec<(i32, u64, f64)> {
        (2010..)
            .zip(counts)
            .map(|(year, count)| (year, *count, 1000.0))
            .collect()
    }

    #[test]
    fn named_series_get_their_verdict() {
        for (name, counts, verdict) in [
            ("falls", &[90, 81, 73, 66, 59, 53][..], Verdict::Down),
            ("rises", &[53, 59, 66, 73, 81, 90], Verdict::Up),
            (
                "steady",
                &[4000, 4010, 3990, 4005, 4000, 3995],
                Verdict::Steady,
            ),
            ("few", &[3, 1, 4, 2, 3, 2], Verdict::TooLittle),
            (
                "only in the last year",
                &[0, 0, 0, 0, 9],
                Verdict::TooLittle,
            ),
        ] {
            let found = of_counts(&series(counts), &[], &Rules::default()).unwrap();
            assert_eq!(found.verdict, verdict, "{name}: {found:?}");
        }
    }

    #[test]
    fn ten_per_cent_a_year_is_found_as_ten_per_cent() {
        let figures: Vec<_> = (0..8)
            .map(|at| (2010 + at, (1e6 * 1.1f64.powi(at)).round() as u64, 1e7))
            .collect();
        let found = of_counts(&figures, &[], &Rules::default()).unwrap();
        assert!((found.per_year.estimate - 0.1).abs() < 1e-5);
        assert!((found.whole.estimate - (1.1f64.powi(7) - 1.0)).abs() < 1e-4);
    }

    #[test]
    fn more_people_are_no_rise() {
        let figures: Vec<_> = (0u32..8)
            .map(|at| {
                (
                    2010 + at as i32,
                    100 * u64::from(at + 5),
                    f64::from(at + 5) * 1e4,
                )
            })
            .collect();
        let found = of_counts(&figures, &[], &Rules::default()).unwrap();
        assert!(found.per_year.estimate.abs() < 1e-9 && found.verdict != Verdict::Up);
    }

    #[test]
    fn what_is_no_series_is_refused() {
        let rules = Rules::default();
        assert_eq!(
            of_counts(&series(&[0; 8]), &[], &rules),
            Err(NoTrend::NothingCounted)
        );
        let few = NoTrend::FewYears { found: 2, least: 5 };
        assert_eq!(of_counts(&series(&[1, 2]), &[], &rules), Err(few));
        assert_eq!(
            of_counts(&[(2001, 1, 0.0)], &[], &rules),
            Err(NoTrend::NotANumber(2001))
        );
    }

    #[test]
    fn clustered_counts_without_a_trend_are_seldom_called_one() {
        let mut draws = Draws::seeded(22);
        for cluster in [1.0, 4.0] {
            let mut alarms = 0;
            for _ in 0..2000 {
                let mut count = || (draws.poisson(60.0 / cluster) as f64 * cluster) as u64;
                let figures: Vec<_> = (2000..2010).map(|year| (year, count(), 1.0)).collect();
                let found = of_counts(&figures, &[], &Rules::default()).unwrap();
                alarms += usize::from(matches!(found.verdict, Verdict::Up | Verdict::Down));
            }
            assert!(alarms <= 140, "clusters of {cluster}: {alarms} of 2000");
        }
    }
}
