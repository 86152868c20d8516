/// What is ordinary is judged by; stated beside every alarm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ControlRules {
    /// The last year of those that say what is ordinary; later ones are watched.
    pub ordinary_until: i32,
    pub least_years: usize,
    /// A single year so many standard deviations off is an alarm (Shewhart: 3).
    pub deviations: f64,
    /// How much the newest year counts in the moving mean, above 0 and up to 1 (EWMA: 0.2).
    pub newest: f64,
    /// A moving mean so many of its own standard deviations off is an alarm (2.86 with 0.2).
    pub drift_deviations: f64,
}

impl ControlRules {
    /// What is usual, with the years that say what is ordinary.
    pub fn usual(ordinary_until: i32) -> Self {
        Self {
            ordinary_until,
            least_years: 5,
            deviations: 3.0,
            newest: 0.2,
            drift_deviations: 2.86,
        }
    }
}

/// Kontrollgrenser: how the watched years stand against what is ordinary for the place itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// The rate of the ordinary years, per one of the exposure.
    pub ordinary: f64,
    /// How many times more, in standard deviations, the ordinary years vary than Poisson counts; 1 at least.
    pub spread: f64,
    /// Alarms of the watched years, in order.
    pub signals: Vec<Signal>,
}

/// Varsel, with its reason.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Signal {
    /// One year lies outside. Rate and limits per one of the exposure.
    Outside {
        year: i32,
        rate: f64,
        low: f64,
        high: f64,
    },
    /// No year need lie outside, but together the latest have moved: so many standard deviations, above zero is up.
    Drift { year: i32, deviations: f64 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoControl {
    #[error("{found} ordinary years; at least {least} are needed")]
    FewYears { found: usize, least: usize },
    #[error("nothing was counted in the ordinary years")]
    NothingCounted,
    #[error("the year {0} has an exposure that is no number above zero, or stands there twice")]
    NotANumber(i32),
    #[error("a rule is no number above zero, or the newest counts more than wholly")]
    NoRules,
}

/// Watches counts (year, count, exposure) with Shewhart's chart and a moving mean (EWMA, Roberts 1959).
///
/// Counts are put on the scale of the square root, where chance varies alike. The ordinary years' spread about their
/// own rate widens the limits where it is more than chance (as Laney 2002), and so does that the ordinary rate is known
/// from few years. Assumes that years are independent; a trend that goes on will in time be an alarm, as it should.
///
/// # Errors
/// [`NoControl`].
pub fn control(points: &[(i32, u64, f64)], rules: &ControlRules) -> Result<Control, NoControl> {
    let points = check(points, rules)?;
    let split = points.partition_point(|(year, _, _)| *year <= rules.ordinary_until);
    let (ordinary, watched) = points.split_at(split);
    let (found, least) = (ordinary.len(), rules.least_years.max(3));
    if found < least {
        return Err(NoControl::FewYears { found, least });
    }
    let counted: f64 = ordinary.iter().map(|(_, count, _)| *count as f64).sum();
    if counted == 0.0 {
        return Err(NoControl::NothingCounted);
    }
    let exposure: f64 = ordinary.iter().map(|(_, _, of)| of).sum();
    let rate = counted / exposure;
    let spread = spread(ordinary, rate);
    let mut signals = Vec::new();
    let (mut moving, mut own, mut weight) = (0.0, 0.0, 0.0);
    for (year, count, of) in watched {
        let z = deviation(*count as f64, *of, rate) / spread;
        // The ordinary rate is off by chance too, and by as much in every watched year.
        let common = of / exposure;
        if z.abs() > rules.deviations * (1.0 + common).sqrt() {
            signals.push(outside(
                *year,
                *count,
                *of,
                rate,
                rules.deviations * spread * (1.0 + common).sqrt(),
            ));
        }
        let kept = 1.0 - rules.newest;
        moving = kept * moving + rules.newest * z;
        own = kept * kept * own + rules.newest * rules.newest;
        weight = kept * weight + rules.newest;
        let deviations = moving / (own + common * weight * weight).sqrt();
        if deviations.abs() > rules.drift_deviations {
            signals.push(Signal::Drift {
                year: *year,
                deviations,
            });
        }
    }
    Ok(Control {
        ordinary: rate,
        spread,
        signals,
    })
}

fn check(
    points: &[(i32, u64, f64)],
    rules: &ControlRules,
) -> Result<Vec<(i32, u64, f64)>, NoControl> {
    let is_sound = rules.deviations > 0.0
        && rules.drift_deviations > 0.0
        && rules.newest > 0.0
        && rules.newest <= 1.0;
    if !is_sound {
        return Err(NoControl::NoRules);
    }
    let mut points = points.to_vec();
    points.sort_by_key(|(year, _, _)| *year);
    let odd = points
        .iter()
        .find(|(_, _, of)| !(of.is_finite() && *of > 0.0));
    let twice = points
        .windows(2)
        .find(|pair| pair[0].0 == pair[1].0)
        .map(|pair| &pair[0]);
    match odd.or(twice) {
        Some((year, _, _)) => Err(NoControl::NotANumber(*year)),
        None => Ok(points),
    }
}

/// Distance from what is ordinary, in standard deviations of chance (Anscombe 1948).
fn deviation(count: f64, of: f64, rate: f64) -> f64 {
    2.0 * ((count + 0.375).sqrt() - (rate * of + 0.125).sqrt())
}

fn spread(ordinary: &[(i32, u64, f64)], rate: f64) -> f64 {
    let square = |(_, count, of): &(i32, u64, f64)| deviation(*count as f64, *of, rate).powi(2);
    let squares: f64 = ordinary.iter().map(square).sum();
    (squares / (ordinary.len() as f64 - 1.0)).sqrt().max(1.0)
}

fn outside(year: i32, count: u64, of: f64, rate: f64, reach: f64) -> Signal {
    let middle = (rate * of + 0.125).sqrt();
    let back = |root: f64| (root.max(0.0).powi(2) - 0.375).max(0.0) / of;
    Signal::Outside {
        year,
        rate: count as f64 / of,
        low: back(middle - reach / 2.0),
        high: back(middle + reach / 2.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draws;

    fn years(counts: &[u64]) -> Vec<(i32, u64, f64)> {
        (2010..)
            .zip(counts)
            .map(|(year, count)| (year, *count, 1000.0))
            .collect()
    }

    #[test]
    fn a_leap_and_a_drift_have_each_their_reason() {
        let rules = ControlRules::usual(2015);
        let of = |counts: &[u64]| control(&years(counts), &rules).unwrap().signals;
        let leap = of(&[50, 47, 53, 49, 52, 49, 100]);
        assert!(
            matches!(leap[0], Signal::Outside { year: 2016, low, high, .. } if low < 0.05 && high < 0.1),
            "{leap:?}"
        );
        let drift = of(&[50, 47, 53, 49, 52, 49, 63, 65, 64, 66, 63, 65]);
        assert!(
            matches!(drift[0], Signal::Drift { deviations, .. } if deviations > 0.0),
            "{drift:?}"
        );
        assert_eq!(of(&[50, 47, 53, 49, 52, 49, 55, 46]), []);
        let fallen = of(&[50, 47, 53, 49, 52, 49, 10]);
        assert!(matches!(fallen[0], Signal::Outside { rate, low, .. } if rate < low));
    }

    #[test]
    fn what_varies_much_ordinarily_is_let_vary() {
        let rules = ControlRules::usual(2015);
        let found = control(&years(&[20, 90, 40, 80, 30, 60, 100]), &rules).unwrap();
        assert!(found.spread > 3.0 && found.signals.is_empty());
    }

    #[test]
    fn ordinary_years_seldom_raise_an_alarm() {
        let mut draws = Draws::seeded(81);
        for mean in [4.0, 60.0] {
            let alarms = (0..2000).filter(|_| {
                let counts: Vec<u64> = (0..12).map(|_| draws.poisson(mean)).collect();
                !control(&years(&counts), &ControlRules::usual(2019))
                    .unwrap()
                    .signals
                    .is_empty()
            });
            // Two watched years: well below two in a hundred worlds.
            let alarms = alarms.count();
            assert!(alarms <= 40, "{mean}: {alarms} of 2000");
        }
    }

    #[test]
    fn what_cannot_be_watched_is_refused() {
        let of = |counts: &[u64]| control(&years(counts), &ControlRules::usual(2015)).unwrap_err();
        assert_eq!(of(&[1, 2]), NoControl::FewYears { found: 2, least: 5 });
        assert_eq!(of(&[0; 8]), NoControl::NothingCounted);
        let rules = ControlRules {
            newest: 0.0,
            ..ControlRules::usual(2015)
        };
        assert_eq!(control(&years(&[1; 9]), &rules), Err(NoControl::NoRules));
        assert_eq!(
            control(&[(1, 1, 0.0)], &ControlRules::usual(2)),
            Err(NoControl::NotANumber(1))
        );
    }
}
