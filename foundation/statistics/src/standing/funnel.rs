use super::{
    discoveries,
    spread::{between, over_dispersion},
    stable::{Scale, chance},
};
use crate::{Confidence, special::normal};

/// What stands out is judged by; stated beside the answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelRules {
    /// The limits that are drawn.
    pub limits: Confidence,
    /// Among those that are said to stand out, the share that may do so by chance.
    pub false_discoveries: f64,
    /// The least count expected of a place before anything is said of it.
    pub least_expected: f64,
}

impl Default for FunnelRules {
    fn default() -> Self {
        Self {
            limits: Confidence::NINETY_FIVE,
            false_discoveries: 0.05,
            least_expected: 1.0,
        }
    }
}

/// Traktdiagram: who stands out from the common figure by more than chance and ordinary differences.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// The common figure: all events over all denominators, a share of one.
    pub common: f64,
    /// How many times more places vary than chance alone would let them.
    pub over_dispersion: f64,
    /// In the order of the places; `None` where there is no denominator.
    pub places: Vec<Option<Place>>,
    scale: Scale,
    between: f64,
    limits: Confidence,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub value: f64,
    /// Distance from the common figure in standard deviations, those between places counted in.
    pub deviations: f64,
    pub p_value: f64,
    /// See [`discoveries`].
    pub q_value: f64,
    pub stands_out: StandsOut,
    pub limits: Limits,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StandsOut {
    High,
    Low,
    No,
    /// So few are expected that nothing can be said.
    TooSmall,
}

/// Where the limits of the funnel stand for this denominator, as shares of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub low: f64,
    pub high: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoFunnel {
    #[error("{found} places have a figure; at least {least} are needed")]
    FewPlaces { found: usize, least: usize },
    #[error("nothing was counted in any place")]
    NothingCounted,
    #[error("place {place} has a denominator that is no number, or a part above its whole")]
    NotANumber { place: usize },
}

/// Fewer places say nothing of how places ordinarily differ.
const LEAST_PLACES: usize = 10;
/// Rates (count, exposure) in a funnel with over-dispersion.
///
/// Figures are put on a scale where chance varies alike (the square root with Anscombe's 3/8); the common figure is the
/// target; the variance between places is added to that of chance (additive random effects; Spiegelhalter 2005 and
/// Spiegelhalter et al. 2012). It is the one with which the deviations are as large as those of a normal distribution
/// (as Paule and Mandel 1982), the outer tenth on each side drawn in, so that outliers do not hide themselves. Who stands
/// out is decided with the share of false discoveries held down, not by the limits that are drawn.
///
/// # Errors
/// [`NoFunnel`].
pub fn of_rates(places: &[(u64, f64)], rules: &FunnelRules) -> Result<Funnel, NoFunnel> {
    funnel(places, Scale::Root, rules)
}

/// Shares (part, whole) in a funnel with over-dispersion: as [`of_rates`], on the scale of the angle (arcsine).
///
/// # Errors
/// [`NoFunnel`].
pub fn of_shares(places: &[(u64, u64)], rules: &FunnelRules) -> Result<Funnel, NoFunnel> {
    if let Some(place) = places.iter().position(|(part, whole)| part > whole) {
        return Err(NoFunnel::NotANumber { place });
    }
    let places: Vec<_> = places
        .iter()
        .map(|(part, whole)| (*part, *whole as f64))
        .collect();
    funnel(&places, Scale::Angle, rules)
}

fn funnel(places: &[(u64, f64)], scale: Scale, rules: &FunnelRules) -> Result<Funnel, NoFunnel> {
    let common = common(places)?;
    // Places where next to nothing is expected tell nothing of how places differ.
    let is_told = |(_, of): &&(u64, f64)| *of > 0.0 && common * of >= rules.least_expected;
    let distance = |(count, of): &(u64, f64)| {
        (
            scale.of(*count as f64, *of) - scale.target(common, *of),
            chance(*of),
        )
    };
    let told: Vec<(f64, f64)> = places.iter().filter(is_told).map(distance).collect();
    let over_dispersion = over_dispersion(&told);
    let between = between(&told);
    let deviations = |(count, of): &(u64, f64)| {
        let distance = scale.of(*count as f64, *of) - scale.target(common, *of);
        distance / (chance(*of) + between).sqrt()
    };
    let tested: Vec<Option<f64>> = places
        .iter()
        .map(|place| {
            (place.1 > 0.0 && common * place.1 >= rules.least_expected)
                .then(|| normal::outside(deviations(place)))
        })
        .collect();
    let q_values = discoveries(&tested);
    let mut funnel = Funnel {
        common,
        over_dispersion,
        places: Vec::new(),
        scale,
        between,
        limits: rules.limits,
    };
    let one = |(at, place): (usize, &(u64, f64))| {
        let limits = funnel.limits_for(place.1)?;
        let (deviations, q_value) = (deviations(place), q_values[at]);
        let stands_out = match q_value {
            None => StandsOut::TooSmall,
            Some(q) if q > rules.false_discoveries => StandsOut::No,
            Some(_) if deviations > 0.0 => StandsOut::High,
            Some(_) => StandsOut::Low,
        };
        let p_value = normal::outside(deviations);
        Some(Place {
            value: place.0 as f64 / place.1,
            deviations,
            p_value,
            q_value: q_value.unwrap_or(1.0),
            stands_out,
            limits,
        })
    };
    funnel.places = places.iter().enumerate().map(one).collect();
    Ok(funnel)
}

fn common(places: &[(u64, f64)]) -> Result<f64, NoFunnel> {
    let is_odd = |(_, of): &(u64, f64)| !of.is_finite() || *of < 0.0;
    if let Some(place) = places.iter().position(is_odd) {
        return Err(NoFunnel::NotANumber { place });
    }
    let there = || places.iter().filter(|(_, of)| *of > 0.0);
    let (found, least) = (there().count(), LEAST_PLACES);
    if found < least {
        return Err(NoFunnel::FewPlaces { found, least });
    }
    let counted: f64 = there().map(|(count, _)| *count as f64).sum();
    if counted == 0.0 {
        return Err(NoFunnel::NothingCounted);
    }
    Ok(counted / there().map(|(_, of)| of).sum::<f64>())
}

impl Funnel {
    /// The limits for a denominator, to draw the funnel with; `None` where it is not above zero.
    pub fn limits_for(&self, of: f64) -> Option<Limits> {
        let reach = self.limits.deviations() * (chance(of) + self.between).sqrt();
        let middle = self.scale.target(self.common, of);
        (of.is_finite() && of > 0.0).then(|| Limits {
            low: self.scale.back(middle - reach),
            high: self.scale.back(middle + reach),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draws;

    fn world(draws: &mut Draws, spread: f64) -> Vec<(u64, f64)> {
        let mut place = |at: usize| {
            let of = [400.0, 2000.0, 9000.0, 50_000.0][at % 4];
            let rate = 0.02 * (spread * draws.normal()).exp();
            (draws.poisson(rate * of), of)
        };
        (0..357).map(&mut place).collect()
    }

    fn out(funnel: &Funnel) -> usize {
        let places = funnel.places.iter().flatten();
        places
            .filter(|place| matches!(place.stands_out, StandsOut::High | StandsOut::Low))
            .count()
    }

    #[test]
    fn where_places_differ_as_places_do_hardly_anyone_stands_out() {
        let mut draws = Draws::seeded(31);
        // With nobody outside, every discovery is a false one. A spread that is skewed, as the second is, gives more.
        for (spread, worlds, places) in [(0.0, 15, 20), (0.2, 30, 50)] {
            let found: Vec<usize> = (0..100)
                .map(|_| {
                    out(&of_rates(&world(&mut draws, spread), &FunnelRules::default()).unwrap())
                })
                .collect();
            let alarms = found.iter().filter(|out| **out > 0).count();
            let all: usize = found.iter().sum();
            assert!(
                alarms <= worlds && all <= places,
                "{spread}: {alarms} of 100 worlds, {all} places"
            );
        }
    }

    #[test]
    fn the_planted_outlier_is_found_and_the_smallest_are_left_alone() {
        let mut places = world(&mut Draws::seeded(32), 0.1);
        places[3] = (2000, 50_000.0);
        places[7] = (400, 50_000.0);
        places[4] = (1, 3.0);
        let found = of_rates(&places, &FunnelRules::default()).unwrap();
        let is = |at: usize| found.places[at].unwrap().stands_out;
        assert_eq!(
            (is(3), is(7), is(4)),
            (StandsOut::High, StandsOut::Low, StandsOut::TooSmall)
        );
        assert!(found.limits_for(400.0).unwrap().high > found.limits_for(50_000.0).unwrap().high);
    }

    #[test]
    fn shares_have_a_funnel_of_their_own() {
        let mut draws = Draws::seeded(33);
        let mut places: Vec<(u64, u64)> =
            (0..100).map(|_| (draws.binomial(200, 0.9), 200)).collect();
        places[5] = (120, 200);
        places[6] = (0, 0);
        let found = of_shares(&places, &FunnelRules::default()).unwrap();
        assert_eq!(found.places[5].unwrap().stands_out, StandsOut::Low);
        assert_eq!((out(&found), found.places[6]), (1, None));
        let limits = found.places[0].unwrap().limits;
        assert!(limits.low > 0.8 && limits.high <= 1.0);
    }

    #[test]
    fn what_has_no_funnel_is_refused() {
        let rules = FunnelRules::default();
        assert_eq!(
            of_rates(&[(1, 1.0)], &rules),
            Err(NoFunnel::FewPlaces {
                found: 1,
                least: 10
            })
        );
        assert_eq!(
            of_rates(&[(0, 1.0); 10], &rules),
            Err(NoFunnel::NothingCounted)
        );
        assert_eq!(
            of_rates(&[(0, f64::NAN)], &rules),
            Err(NoFunnel::NotANumber { place: 0 })
        );
        assert_eq!(
            of_shares(&[(2, 1)], &rules),
            Err(NoFunnel::NotANumber { place: 0 })
        );
    }
}
