use super::{
    Index, NoIndex, RankInterval, Standard,
    index::{shares, value},
    ranks::{Tally, from_greatest},
};
use crate::{Confidence, Draws};

/// How freely the weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spread {
    /// Any weights at all are as likely (Dirichlet with ones).
    Any,
    /// About the chosen ones (Dirichlet with the chosen weights times the concentration). A weight `w` then varies with
    /// the standard deviation `√(w(1−w)/(concentration+1))`: with 50, a weight of 0.10 moves by 0.04.
    About { concentration: f64 },
}

/// Where each place stands for all weights between so much less and so much more of one indicator, the others sharing
/// what it gives up or takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    pub indicator: usize,
    /// Place by place: its rank with the weight lowered and with it raised. `None` where the place has no index.
    pub places: Vec<Option<(usize, usize)>>,
}

/// Rank intervals when all weights are drawn so many times; `None` where the place has no index with the chosen ones.
/// Who is ranked is decided by the chosen weights, so that all draws rank the same places.
///
/// # Errors
/// [`NoIndex`].
pub fn weights_drawn(
    standard: &Standard,
    weights: &[f64],
    least_covered: f64,
    spread: Spread,
    draws: usize,
    confidence: Confidence,
    seed: u64,
) -> Result<Vec<Option<RankInterval>>, NoIndex> {
    let index = Index::of(standard, weights, least_covered)?;
    let ranked = ranked(&index);
    let mut chance = Draws::seeded(seed);
    let mut tally = Tally::of(ranked.len());
    let mut values = vec![0.0; ranked.len()];
    for _ in 0..draws {
        let drawn = draw(&index.weights, spread, &mut chance);
        for (value_of, place) in values.iter_mut().zip(&ranked) {
            *value_of = value(standard, &drawn, *place).unwrap_or(f64::NEG_INFINITY);
        }
        tally.add(&values);
    }
    Ok(spread_out(
        standard.places(),
        &ranked,
        &tally.intervals(confidence.share()),
    ))
}

/// The ranks when each weight in turn is lowered and raised by this share of itself (0.5: from half to one and a half).
///
/// # Errors
/// [`NoIndex`].
pub fn weights_one_at_a_time(
    standard: &Standard,
    weights: &[f64],
    least_covered: f64,
    by: f64,
) -> Result<Vec<Moved>, NoIndex> {
    let index = Index::of(standard, weights, least_covered)?;
    let ranked = ranked(&index);
    let with = |indicator: usize, factor: f64| {
        let mut moved = index.weights.clone();
        moved[indicator] *= factor;
        // Lowered to nothing where it is the only one: then nothing moves.
        let moved = shares(standard, &moved).unwrap_or_else(|_| index.weights.clone());
        let of = |place: &usize| value(standard, &moved, *place).unwrap_or(f64::NEG_INFINITY);
        from_greatest(&ranked.iter().map(of).collect::<Vec<_>>())
    };
    let one = |indicator: usize| {
        let (lowered, raised) = (
            with(indicator, (1.0 - by).max(0.0)),
            with(indicator, 1.0 + by.max(0.0)),
        );
        let pairs: Vec<_> = lowered.into_iter().zip(raised).collect();
        Moved {
            indicator,
            places: spread_out(standard.places(), &ranked, &pairs),
        }
    };
    Ok((0..standard.indicators()).map(one).collect())
}

pub(super) fn ranked(index: &Index) -> Vec<usize> {
    (0..index.places.len())
        .filter(|place| index.places[*place].is_ok())
        .collect()
}

pub(super) fn spread_out<T: Copy>(
    places: usize,
    ranked: &[usize],
    answers: &[T],
) -> Vec<Option<T>> {
    let mut all = vec![None; places];
    for (place, answer) in ranked.iter().zip(answers) {
        all[*place] = Some(*answer);
    }
    all
}

fn draw(weights: &[f64], spread: Spread, chance: &mut Draws) -> Vec<f64> {
    let shape = |weight: &f64| match spread {
        Spread::Any => 1.0,
        Spread::About { concentration } => weight * concentration.max(0.0),
    };
    let drawn: Vec<f64> = weights
        .iter()
        .map(|weight| chance.gamma(shape(weight)))
        .collect();
    // Shapes near zero can leave nothing to divide by.
    if drawn.iter().sum::<f64>() > 0.0 {
        drawn
    } else {
        weights.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::{Direction, Indicator, Method};

    fn standard() -> Standard {
        let mut draws = Draws::seeded(41);
        let first: Vec<f64> = (0..60).map(|_| draws.normal()).collect();
        let mut indicator = |noise: f64| {
            let values = first
                .iter()
                .map(|value| Some(value + noise * draws.normal()));
            Indicator {
                direction: Direction::HighIsNeed,
                values: values.collect(),
            }
        };
        let indicators = [indicator(0.0), indicator(0.5), indicator(3.0)];
        Standard::of(&indicators, Method::Deviations { drawn_in: 0.0 })
    }

    fn width(spread: Spread) -> usize {
        let found = weights_drawn(
            &standard(),
            &[1.0, 1.0, 1.0],
            0.7,
            spread,
            500,
            Confidence::NINETY,
            1,
        )
        .unwrap();
        found
            .iter()
            .flatten()
            .map(|interval| interval.to - interval.from)
            .sum()
    }

    #[test]
    fn the_freer_the_weights_the_wider_the_ranks() {
        let (tight, loose, any) = (
            width(Spread::About {
                concentration: 10_000.0,
            }),
            width(Spread::About {
                concentration: 50.0,
            }),
            width(Spread::Any),
        );
        assert!(tight < loose && loose < any, "{tight} {loose} {any}");
    }

    #[test]
    fn the_same_seed_gives_the_same_intervals_about_the_chosen_rank() {
        let standard = standard();
        let of = |seed| {
            weights_drawn(
                &standard,
                &[2.0, 1.0, 1.0],
                0.7,
                Spread::About {
                    concentration: 100.0,
                },
                400,
                Confidence::NINETY,
                seed,
            )
            .unwrap()
        };
        assert_eq!(of(1), of(1));
        let index = Index::of(&standard, &[2.0, 1.0, 1.0], 0.7).unwrap();
        let holds = index
            .places
            .iter()
            .flatten()
            .zip(of(1).into_iter().flatten());
        let holds =
            holds.filter(|(need, interval)| (interval.from..=interval.to).contains(&need.rank));
        assert!(holds.count() >= 58);
    }

    #[test]
    fn more_weight_on_what_a_place_has_most_of_lifts_it() {
        let columns = [[5.0, 1.0, 3.0], [1.0, 5.0, 3.5]];
        let indicator = |values: [f64; 3]| Indicator {
            direction: Direction::HighIsNeed,
            values: values.map(Some).to_vec(),
        };
        let standard = Standard::of(
            &columns.map(indicator),
            Method::Deviations { drawn_in: 0.0 },
        );
        let moved = weights_one_at_a_time(&standard, &[1.0, 1.0], 0.7, 0.5).unwrap();
        assert_eq!(moved[0].places, [Some((3, 1)), Some((1, 3)), Some((2, 2))]);
        assert_eq!(moved[1].places, [Some((1, 3)), Some((3, 1)), Some((2, 2))]);
    }

    #[test]
    fn a_place_too_thin_has_no_interval() {
        let indicator = Indicator {
            direction: Direction::HighIsNeed,
            values: vec![None, Some(1.0), Some(2.0)],
        };
        let standard = Standard::of(&[indicator], Method::Ranks);
        let found = weights_drawn(
            &standard,
            &[1.0],
            0.7,
            Spread::Any,
            10,
            Confidence::NINETY,
            1,
        )
        .unwrap();
        assert_eq!((found[0], found[2].unwrap().to), (None, 1));
    }
}
