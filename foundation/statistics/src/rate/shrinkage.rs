/// Utjevnet tall: a place's figure, drawn towards the mean of all as far as its small numbers are noise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shrunk {
    /// As counted, a share of one.
    pub raw: f64,
    /// `reliability × raw + (1 − reliability) × mean`.
    pub shrunk: f64,
    /// Pålitelighet: how much of the figure is the place itself and not chance, 0 to 1.
    pub reliability: f64,
}

/// Utjevning: all places' figures, and how much places truly differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Shrinkage {
    /// All events over all denominators.
    pub mean: f64,
    /// How much the true figures vary between places, as a variance; zero where chance alone explains what is seen.
    pub between: f64,
    /// In the order of the places; `None` where the place has no denominator.
    pub places: Vec<Option<Shrunk>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooFewToShrink {
    #[error("{found} places have a figure; at least {least} are needed to see how places differ")]
    Places { found: usize, least: usize },
    #[error(
        "place {place} has a count or a denominator that is no number, or a part above its whole"
    )]
    NotANumber { place: usize },
}

/// With fewer places the variance between them is guesswork.
const LEAST_PLACES: usize = 10;

/// Rates (count, exposure) shrunk by the gamma–Poisson model, its moments estimated from all places.
///
/// The variance between places is what is left of the weighted spread when the Poisson noise is taken away (Marshall
/// 1991, with the exact expectation of DerSimonian and Laird 1986). Assumes that true rates vary about one mean.
///
/// # Errors
/// [`TooFewToShrink`] below ten places with a denominator, or where a number is none.
pub fn shrink_rates(places: &[(u64, f64)]) -> Result<Shrinkage, TooFewToShrink> {
    shrink(places, Model::Rate)
}

/// Shares (part, whole) shrunk by the beta–binomial model, its moments estimated from all places (Kleinman 1973).
///
/// # Errors
/// As [`shrink_rates`].
pub fn shrink_shares(places: &[(u64, u64)]) -> Result<Shrinkage, TooFewToShrink> {
    if let Some(place) = places.iter().position(|(part, whole)| part > whole) {
        return Err(TooFewToShrink::NotANumber { place });
    }
    let places: Vec<(u64, f64)> = places.iter().map(|(n, of)| (*n, *of as f64)).collect();
    shrink(&places, Model::Share)
}

#[derive(Clone, Copy)]
enum Model {
    Rate,
    Share,
}

fn shrink(places: &[(u64, f64)], model: Model) -> Result<Shrinkage, TooFewToShrink> {
    let is_odd = |(_, of): &(u64, f64)| !of.is_finite() || *of < 0.0;
    if let Some(place) = places.iter().position(is_odd) {
        return Err(TooFewToShrink::NotANumber { place });
    }
    let there = || places.iter().filter(|(_, of)| *of > 0.0);
    let found = there().count();
    if found < LEAST_PLACES {
        let least = LEAST_PLACES;
        return Err(TooFewToShrink::Places { found, least });
    }
    let whole: f64 = there().map(|(_, of)| of).sum();
    let mean = there().map(|(count, _)| *count as f64).sum::<f64>() / whole;
    let between = between(there(), found as f64, mean, model);
    // What is left of the variance within when a share's own spread is counted as between.
    let within = match model {
        Model::Rate => mean,
        Model::Share => (mean * (1.0 - mean) - between).max(0.0),
    };
    let one = |(count, of): &(u64, f64)| {
        (*of > 0.0).then(|| {
            let raw = *count as f64 / of;
            let reliability = ratio(between, between + within / of);
            let shrunk = mean + reliability * (raw - mean);
            Shrunk {
                raw,
                shrunk,
                reliability,
            }
        })
    };
    let places = places.iter().map(one).collect();
    Ok(Shrinkage {
        mean,
        between,
        places,
    })
}

fn between<'a>(
    places: impl Iterator<Item = &'a (u64, f64)>,
    found: f64,
    mean: f64,
    model: Model,
) -> f64 {
    let (mut whole, mut squares, mut spread) = (0.0, 0.0, 0.0);
    for (count, of) in places {
        whole += of;
        squares += of * of;
        spread += of * (*count as f64 / of - mean).powi(2);
    }
    let free = found - 1.0;
    let room = whole - squares / whole;
    let (noise, room) = match model {
        Model::Rate => (mean, room),
        Model::Share => (mean * (1.0 - mean), room - free),
    };
    ratio((spread - free * noise).max(0.0), room.max(0.0))
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draws;

    #[test]
    fn places_that_differ_by_chance_alone_are_drawn_to_the_mean() {
        let mut draws = Draws::seeded(5);
        let places: Vec<_> = (0..300).map(|_| (draws.poisson(5.0), 1000.0)).collect();
        let shrinkage = shrink_rates(&places).unwrap();
        let most = shrinkage.places.iter().flatten();
        let most = most.map(|place| place.reliability).fold(0.0, f64::max);
        assert!(most < 0.3, "{most}");
    }

    #[test]
    fn the_planted_spread_is_found_again() {
        let mut draws = Draws::seeded(6);
        // True rates with mean 0.02 and standard deviation 0.01: a gamma of shape 4.
        let place = |at: usize| {
            let of = if at.is_multiple_of(2) {
                300.0
            } else {
                20_000.0
            };
            (draws.gamma(4.0) * 0.005, of)
        };
        let truth: Vec<(f64, f64)> = (0..6000).map(place).collect();
        let places: Vec<_> = truth
            .iter()
            .map(|(r, of)| (draws.poisson(r * of), *of))
            .collect();
        let found = shrink_rates(&places).unwrap();
        assert!(
            (found.between.sqrt() - 0.01).abs() < 0.001,
            "{}",
            found.between
        );
        let (small, large) = (found.places[0].unwrap(), found.places[1].unwrap());
        assert!((small.reliability - 0.6).abs() < 0.08 && large.reliability > 0.98);
        let error = |of: fn(&Shrunk) -> f64| -> f64 {
            let pairs = found.places.iter().flatten().zip(&truth);
            pairs
                .map(|(place, (rate, _))| (of(place) - rate).powi(2))
                .sum()
        };
        let (shrunk, raw) = (error(|p| p.shrunk), error(|p| p.raw));
        assert!(shrunk < 0.66 * raw, "{shrunk} {raw} {small:?}");
    }

    #[test]
    fn shares_shrink_by_their_own_model() {
        let mut draws = Draws::seeded(7);
        let place = |_| {
            let (a, b) = (draws.gamma(6.0), draws.gamma(14.0));
            (draws.binomial(50, a / (a + b)), 50)
        };
        let places: Vec<(u64, u64)> = (0..2000).map(place).collect();
        let found = shrink_shares(&places).unwrap();
        // n / (n + a + b) of the beta–binomial.
        let reliability = found.places[0].unwrap().reliability;
        assert!((reliability - 50.0 / 70.0).abs() < 0.03, "{reliability}");
    }

    #[test]
    fn too_little_is_refused_and_a_place_without_people_has_no_figure() {
        let few = TooFewToShrink::Places {
            found: 1,
            least: 10,
        };
        assert_eq!(shrink_rates(&[(1, 9.0), (0, 0.0)]), Err(few));
        assert_eq!(
            shrink_rates(&[(1, f64::NAN)]),
            Err(TooFewToShrink::NotANumber { place: 0 })
        );
        assert_eq!(
            shrink_shares(&[(2, 1)]),
            Err(TooFewToShrink::NotANumber { place: 0 })
        );
        let mut places = vec![(0, 10.0); 11];
        places[3] = (0, 0.0);
        let found = shrink_rates(&places).unwrap();
        assert_eq!(found.places[3], None);
        assert_eq!(found.places[0].unwrap().reliability, 0.0);
    }
}
