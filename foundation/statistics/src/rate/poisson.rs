use super::{Figure, NotMeasurable, unit};
use crate::{Confidence, Interval, special::gamma};

/// The rate of `count` events in `exposure` (persons, or person-years), per so many, with Garwood's exact interval.
///
/// The interval is made by inversion of the Poisson distribution through the gamma distribution (Garwood 1936), so it
/// holds the true rate at least as often as it says, for counts from zero. It assumes that events come independently
/// of each other; where they come in clusters it is too narrow.
///
/// # Errors
/// [`NotMeasurable`], where the exposure is nothing, or it or the unit is no number above zero.
pub fn rate(
    count: u64,
    exposure: f64,
    per: f64,
    confidence: Confidence,
) -> Result<Figure, NotMeasurable> {
    let per = unit(per)?;
    if exposure == 0.0 {
        return Err(NotMeasurable::NoDenominator);
    }
    let exposure = unit(exposure)?;
    Ok(Figure {
        count,
        of: exposure,
        per,
        value: count as f64 / exposure * per,
        interval: of_count(count, confidence).map(|end| end / exposure * per),
    })
}

/// The means of which this count is no surprise.
pub(crate) fn of_count(count: u64, confidence: Confidence) -> Interval {
    let tail = confidence.tail();
    Interval {
        low: gamma::quantile(count as f64, tail),
        high: gamma::quantile(count as f64 + 1.0, 1.0 - tail),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draws;

    #[test]
    fn intervals_are_those_of_the_published_table() {
        for (count, low, high) in [
            (0, 0.0, 3.689),
            (1, 0.025, 5.572),
            (5, 1.623, 11.668),
            (10, 4.795, 18.390),
            (100, 81.364, 121.627),
        ] {
            let found = rate(count, 1.0, 1.0, Confidence::NINETY_FIVE).unwrap();
            let Interval { low: l, high: h } = found.interval;
            assert!(
                (l - low).abs() < 1e-3 && (h - high).abs() < 1e-3,
                "{count}: {l} to {h}"
            );
        }
    }

    #[test]
    fn the_interval_holds_the_true_rate_as_often_as_it_says() {
        let mut draws = Draws::seeded(11);
        for mean in [0.5, 3.0, 40.0] {
            let holds = |_: &u32| {
                let drawn = draws.poisson(mean);
                of_count(drawn, Confidence::NINETY_FIVE).contains(mean)
            };
            let held = (0..4000).filter(holds).count();
            // At least 95 %, less four standard errors of the simulation.
            assert!(held >= 3745, "{mean}: {held} of 4000");
        }
    }

    #[test]
    fn what_cannot_be_measured_is_refused() {
        let of = |exposure, per| rate(1, exposure, per, Confidence::NINETY_FIVE).unwrap_err();
        assert_eq!(of(0.0, 1000.0), NotMeasurable::NoDenominator);
        for odd in [-1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(of(odd, 1000.0), NotMeasurable::NotANumber);
        }
    }

    #[test]
    fn the_largest_counts_have_an_interval_too() {
        let found = rate(u64::MAX, 1.0, 1.0, Confidence::NINETY_FIVE).unwrap();
        assert!(found.interval.low.is_finite() && found.interval.contains(found.value));
    }
}
