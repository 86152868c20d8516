use super::{
    Index, NoIndex, RankInterval, Standard,
    index::value,
    moved::{ranked, spread_out},
    ranks::Tally,
};
use crate::{Confidence, Draws, special::gamma};

/// What an indicator's values were counted from, place by place in the order of the values.
#[derive(Clone, Debug, PartialEq)]
pub enum Numbers {
    /// No chance is known of: the values stay.
    Exact,
    /// Rates, so many events in so many person-years. The indicator's value is `count / exposure × per`.
    Rates { counts: Vec<(u64, f64)>, per: f64 },
    /// Shares, a part of a whole. The indicator's value is `part / whole × per`.
    Shares { counts: Vec<(u64, u64)>, per: f64 },
}

/// Rank intervals when the counts are drawn anew so many times (parametric bootstrap).
///
/// A rate is drawn as a gamma of the count plus one half, a share as a beta of part and rest plus one half each
/// (Jeffreys' distributions), so that a count of zero is no certain zero. The scale of each indicator stays as it was
/// observed. Assumes that indicators are counted independently of each other.
///
/// # Errors
/// [`NoIndex`]; one set of numbers is needed for each indicator.
pub fn numbers_redrawn(
    standard: &Standard,
    numbers: &[Numbers],
    weights: &[f64],
    least_covered: f64,
    draws: usize,
    confidence: Confidence,
    seed: u64,
) -> Result<Vec<Option<RankInterval>>, NoIndex> {
    if numbers.len() != standard.indicators() {
        let (numbers, indicators) = (numbers.len(), standard.indicators());
        return Err(NoIndex::NumbersDiffer {
            numbers,
            indicators,
        });
    }
    let index = Index::of(standard, weights, least_covered)?;
    let ranked = ranked(&index);
    let mut chance = Draws::seeded(seed);
    let mut tally = Tally::of(ranked.len());
    let mut drawn = standard.clone();
    let mut values = vec![0.0; ranked.len()];
    for _ in 0..draws {
        for (value_of, place) in values.iter_mut().zip(&ranked) {
            for (indicator, numbers) in numbers.iter().enumerate() {
                if let Some(number) = numbers.draw(*place, &mut chance)
                    && let Some(yardstick) = standard.yardstick(indicator)
                {
                    drawn.replace(*place, indicator, yardstick.measure(number));
                }
            }
            *value_of = value(&drawn, &index.weights, *place).unwrap_or(f64::NEG_INFINITY);
        }
        tally.add(&values);
    }
    Ok(spread_out(
        standard.places(),
        &ranked,
        &tally.intervals(confidence.share()),
    ))
}

impl Numbers {
    /// Another value that the same circumstances could have given; `None` where the observed one stays.
    fn draw(&self, place: usize, chance: &mut Draws) -> Option<f64> {
        match self {
            Self::Exact => None,
            Self::Rates { counts, per } => {
                let (count, exposure) = counts.get(place)?;
                let drawn = amount(*count, chance);
                (*exposure > 0.0).then(|| drawn / exposure * per)
            }
            Self::Shares { counts, per } => {
                let (part, whole) = counts
                    .get(place)
                    .filter(|(part, whole)| part <= whole && *whole > 0)?;
                let within = amount(*part, chance);
                let without = amount(whole - part, chance);
                Some(within / (within + without) * per)
            }
        }
    }
}

/// A gamma value of this count and one half. For more than a few, the cube root of a normal value is as good and takes a
/// fraction of the time.
fn amount(count: u64, chance: &mut Draws) -> f64 {
    let shape = count as f64 + 0.5;
    if count > 25 {
        gamma::cube_root_rule(shape, chance.normal())
    } else {
        chance.gamma(shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::{Direction, Indicator, Method};

    fn widths(numbers: Numbers, values: Vec<Option<f64>>) -> usize {
        let indicator = Indicator {
            direction: Direction::HighIsNeed,
            values,
        };
        let standard = Standard::of(&[indicator], Method::Deviations { drawn_in: 0.0 });
        let found = numbers_redrawn(
            &standard,
            &[numbers],
            &[1.0],
            0.7,
            300,
            Confidence::NINETY,
            1,
        )
        .unwrap();
        found
            .into_iter()
            .flatten()
            .map(|interval| interval.to - interval.from)
            .sum()
    }

    #[test]
    fn the_smaller_the_counts_the_wider_the_ranks() {
        let rates = |size: u64| {
            let counts: Vec<_> = (1..=30)
                .map(|at| (at * size, 100.0 * size as f64))
                .collect();
            let values = counts
                .iter()
                .map(|(count, of)| Some(*count as f64 / of * 1000.0))
                .collect();
            widths(
                Numbers::Rates {
                    counts,
                    per: 1000.0,
                },
                values,
            )
        };
        let (small, large) = (rates(1), rates(1000));
        assert!(small > 100 && large < 30, "{small} {large}");
    }

    #[test]
    fn shares_move_and_what_is_exact_does_not() {
        let counts: Vec<_> = (1..=19).map(|at| (at, 20)).collect();
        let values: Vec<_> = counts
            .iter()
            .map(|(part, whole)| Some(*part as f64 / *whole as f64))
            .collect();
        assert!(widths(Numbers::Shares { counts, per: 1.0 }, values.clone()) > 40);
        assert_eq!(widths(Numbers::Exact, values), 0);
    }

    #[test]
    fn numbers_are_needed_for_each_indicator() {
        let standard = Standard::of(&[], Method::Ranks);
        let found = numbers_redrawn(
            &standard,
            &[Numbers::Exact],
            &[],
            0.7,
            1,
            Confidence::NINETY,
            1,
        );
        assert_eq!(
            found,
            Err(NoIndex::NumbersDiffer {
                numbers: 1,
                indicators: 0
            })
        );
    }
}
