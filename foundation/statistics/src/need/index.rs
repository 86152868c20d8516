use super::Standard;

/// Indeks with its ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Index {
    /// The weights as shares of their sum.
    pub weights: Vec<f64>,
    /// In the order of the places.
    pub places: Vec<Result<Need, TooThin>>,
}

/// Behov i ett sted, and of what it is made up.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// The weighted mean of the standard values that are there: higher is more need.
    pub value: f64,
    /// 1 is the greatest need; the tied share the best of their places.
    pub rank: usize,
    /// How much of the weight there are values for.
    pub covered: f64,
    /// In the order of the indicators; together they are the value.
    pub parts: Vec<Option<Part>>,
}

/// Bidrag of one indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub standard: f64,
    /// The weight this indicator has here, when those that are missing have given up theirs.
    pub weight: f64,
    /// `weight × standard`.
    pub contribution: f64,
}

/// For tynt: too little of the weight has values here, so the place has no index and no rank.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("values for {covered:.2} of the weight, at least {least:.2} is needed")]
pub struct TooThin {
    pub covered: f64,
    pub least: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoIndex {
    #[error("{weights} weights for {indicators} indicators")]
    WeightsDiffer { weights: usize, indicators: usize },
    #[error("the weight of indicator {indicator} is below zero or no number")]
    NotAWeight { indicator: usize },
    #[error("no indicator has a weight above zero")]
    NoWeight,
    #[error("{numbers} sets of numbers for {indicators} indicators")]
    NumbersDiffer { numbers: usize, indicators: usize },
}

impl Index {
    /// The index of every place. Missing values are taken out and the weights of the others raised to one; a place with
    /// values for less than `least_covered` of the weight (0.7: seventy per cent) is refused.
    ///
    /// # Errors
    /// [`NoIndex`] where the weights are none.
    pub fn of(standard: &Standard, weights: &[f64], least_covered: f64) -> Result<Self, NoIndex> {
        let weights = shares(standard, weights)?;
        let one = |place| need(standard, &weights, place, least_covered);
        let mut places: Vec<Result<Need, TooThin>> = (0..standard.places()).map(one).collect();
        let values: Vec<f64> = places.iter().flatten().map(|need| need.value).collect();
        let ranks = super::ranks::from_greatest(&values);
        for (need, rank) in places.iter_mut().flatten().zip(ranks) {
            need.rank = rank;
        }
        Ok(Self { weights, places })
    }
}

/// The weights as shares of their sum.
pub(super) fn shares(standard: &Standard, weights: &[f64]) -> Result<Vec<f64>, NoIndex> {
    let (found, indicators) = (weights.len(), standard.indicators());
    if found != indicators {
        return Err(NoIndex::WeightsDiffer {
            weights: found,
            indicators,
        });
    }
    let is_odd = |weight: &f64| !weight.is_finite() || *weight < 0.0;
    if let Some(indicator) = weights.iter().position(is_odd) {
        return Err(NoIndex::NotAWeight { indicator });
    }
    // The largest first, so that no sum of large weights runs over.
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return Err(NoIndex::NoWeight);
    }
    let sum: f64 = weights.iter().map(|weight| weight / largest).sum();
    Ok(weights
        .iter()
        .map(|weight| weight / largest / sum)
        .collect())
}

fn need(standard: &Standard, weights: &[f64], place: usize, least: f64) -> Result<Need, TooThin> {
    let (values, there) = standard.row(place);
    let covered: f64 = weights
        .iter()
        .zip(there)
        .map(|(weight, there)| weight * there)
        .sum();
    // A sum of shares misses one by rounding.
    if covered <= 0.0 || covered + 1e-9 < least {
        return Err(TooThin { covered, least });
    }
    let part = |((weight, standard), there): ((&f64, &f64), &f64)| {
        let weight = weight / covered;
        let contribution = weight * standard;
        (*there > 0.0).then_some(Part {
            standard: *standard,
            weight,
            contribution,
        })
    };
    let parts: Vec<Option<Part>> = weights.iter().zip(values).zip(there).map(part).collect();
    let value = parts.iter().flatten().map(|part| part.contribution).sum();
    Ok(Need {
        value,
        rank: 0,
        covered,
        parts,
    })
}

/// The value alone, for the many draws; `None` where no weight is covered.
pub(super) fn value(standard: &Standard, weights: &[f64], place: usize) -> Option<f64> {
    let (values, there) = standard.row(place);
    let (mut sum, mut covered) = (0.0, 0.0);
    for ((weight, value), there) in weights.iter().zip(values).zip(there) {
        sum += weight * value;
        covered += weight * there;
    }
    (covered > 0.0).then(|| sum / covered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::{Direction, Indicator, Method};

    fn standard(columns: &[&[Option<f64>]]) -> Standard {
        let indicator = |values: &&[Option<f64>]| Indicator {
            direction: Direction::HighIsNeed,
            values: values.to_vec(),
        };
        let indicators: Vec<_> = columns.iter().map(indicator).collect();
        Standard::of(&indicators, Method::Deviations { drawn_in: 0.0 })
    }

    #[test]
    fn contributions_add_up_to_the_index() {
        let standard = standard(&[&[1.0, 2.0, 3.0].map(Some), &[9.0, 5.0, 7.0].map(Some)]);
        let index = Index::of(&standard, &[3.0, 1.0], 0.7).unwrap();
        assert_eq!(index.weights, [0.75, 0.25]);
        let found: Vec<_> = index
            .places
            .iter()
            .flatten()
            .map(|need| (need.value, need.rank))
            .collect();
        assert_eq!(found, [(-0.5, 3), (-0.25, 2), (0.75, 1)]);
        for need in index.places.into_iter().flatten() {
            let sum: f64 = need
                .parts
                .iter()
                .flatten()
                .map(|part| part.contribution)
                .sum();
            assert!((sum - need.value).abs() < 1e-12);
        }
    }

    #[test]
    fn what_is_missing_gives_up_its_weight_and_too_little_is_refused() {
        let standard = standard(&[
            &[Some(1.0), Some(2.0), Some(3.0), None],
            &[None, Some(5.0), Some(7.0), Some(1.0)],
        ]);
        let index = Index::of(&standard, &[0.7, 0.3], 0.7).unwrap();
        let first = index.places[0].as_ref().unwrap();
        assert_eq!(
            (first.value, first.covered, first.parts[1]),
            (-1.0, 0.7, None)
        );
        let refused = index.places[3].as_ref().unwrap_err();
        assert!((refused.covered - 0.3).abs() < 1e-12);
        assert_eq!(index.places[2].as_ref().unwrap().rank, 1);
    }

    #[test]
    fn weights_that_are_none_are_refused() {
        let standard = standard(&[&[Some(1.0)], &[Some(2.0)]]);
        for (weights, reason) in [
            (
                &[1.0][..],
                NoIndex::WeightsDiffer {
                    weights: 1,
                    indicators: 2,
                },
            ),
            (&[1.0, -1.0], NoIndex::NotAWeight { indicator: 1 }),
            (&[f64::NAN, 1.0], NoIndex::NotAWeight { indicator: 0 }),
            (&[0.0, 0.0], NoIndex::NoWeight),
        ] {
            assert_eq!(Index::of(&standard, weights, 0.5), Err(reason));
        }
        assert!(Index::of(&standard, &[f64::MAX, f64::MAX], 0.5).is_ok());
    }
}
