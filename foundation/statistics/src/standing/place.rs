use crate::order;

/// Which end is number one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Best {
    Highest,
    Lowest,
}

/// Plassering among those that have a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// From 1; the tied share the best of their places (1, 2, 2, 4).
    pub rank: usize,
    /// How many have the same value, itself counted.
    pub tied: usize,
    /// Of how many.
    pub of: usize,
    /// The share of the others, in per cent, that has a lower value, half of the tied counted as lower: 0 to 100.
    pub percentile: f64,
    /// Distances from the median in robust standard deviations (1.4826 × the median distance), which outliers hardly
    /// move. `None` where more than half have the same value.
    pub deviations: Option<f64>,
}

/// Where each stands; `None` for those without a value, which count in nobody's rank.
pub fn standings(values: &[Option<f64>], best: Best) -> Vec<Option<Standing>> {
    let is_there = |value: &Option<f64>| value.filter(|value| value.is_finite());
    let sorted = order::sorted(values.iter().filter_map(is_there));
    let middle = order::median(&sorted).unwrap_or(0.0);
    let spread = order::robust_deviation(&sorted, middle);
    let one = |value: f64| {
        let below = sorted.partition_point(|other| *other < value);
        let up_to = sorted.partition_point(|other| *other <= value);
        let (tied, others) = (up_to - below, sorted.len() - 1);
        Standing {
            rank: 1 + match best {
                Best::Highest => sorted.len() - up_to,
                Best::Lowest => below,
            },
            tied,
            of: sorted.len(),
            percentile: if others == 0 {
                50.0
            } else {
                (below as f64 + (tied - 1) as f64 / 2.0) / others as f64 * 100.0
            },
            deviations: (spread > 0.0).then(|| (value - middle) / spread),
        }
    };
    values
        .iter()
        .map(|value| is_there(value).map(one))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tied_share_the_best_rank() {
        let values = [3.0, 1.0, 3.0, 7.0].map(Some);
        let ranks = |best| -> Vec<_> {
            let all = standings(&values, best).into_iter().flatten();
            all.map(|standing| (standing.rank, standing.tied)).collect()
        };
        assert_eq!(ranks(Best::Highest), [(2, 2), (4, 1), (2, 2), (1, 1)]);
        assert_eq!(ranks(Best::Lowest), [(2, 2), (1, 1), (2, 2), (4, 1)]);
    }

    #[test]
    fn a_place_without_a_value_counts_nowhere() {
        let found = standings(&[None, Some(2.0), Some(f64::NAN), Some(4.0)], Best::Lowest);
        assert_eq!((found[0], found[2]), (None, None));
        let (low, high) = (found[1].unwrap(), found[3].unwrap());
        assert_eq!((low.rank, low.of, low.percentile), (1, 2, 0.0));
        assert_eq!((high.rank, high.percentile), (2, 100.0));
    }

    #[test]
    fn a_value_alone_and_equal_values_have_no_distance() {
        for values in [&[Some(1.0)][..], &[Some(1.0); 5]] {
            let standing = standings(values, Best::Lowest)[0].unwrap();
            assert_eq!(
                (standing.rank, standing.percentile, standing.deviations),
                (1, 50.0, None)
            );
        }
        assert!(standings(&[], Best::Lowest).is_empty());
    }
}
