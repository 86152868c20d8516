//! Kendall's test of whether later goes with higher (Mann 1945, Kendall 1975), exact for short series with ties too.

use crate::special::normal;

/// Longer series use the normal distribution; the exact one is then no different.
const EXACT_UP_TO: usize = 30;

/// Pairs of years that rise less those that fall; the values stand in the order of the years.
pub(super) fn score(values: &[f64]) -> i64 {
    let mut score = 0;
    for (at, early) in values.iter().enumerate() {
        for late in &values[at + 1..] {
            score += i64::from(late > early) - i64::from(late < early);
        }
    }
    score
}

/// How often chance alone gives a score as far from zero, where every order of the values is as likely.
pub(super) fn p_value(values: &[f64]) -> f64 {
    let (score, groups) = (score(values).abs(), tied(values));
    if values.len() <= EXACT_UP_TO {
        let shares = distribution(&groups);
        outside(&shares, score).min(1.0)
    } else {
        let near = (score - 1).max(0) as f64;
        normal::outside(near / variance(&groups).sqrt().max(f64::MIN_POSITIVE))
    }
}

/// The least score that chance exceeds or meets no more often than `outside_share`, of so many values without ties.
pub(super) fn critical(count: usize, outside_share: f64) -> i64 {
    let pairs = (count * count.saturating_sub(1) / 2) as i64;
    let groups = vec![1; count];
    if count > EXACT_UP_TO {
        let reach = normal::quantile(1.0 - outside_share / 2.0) * variance(&groups).sqrt();
        return (reach + 1.0).ceil() as i64;
    }
    let shares = distribution(&groups);
    let is_rare = |score: &i64| outside(&shares, *score) <= outside_share;
    // Scores go in steps of two; where none is rare enough, no number of slopes rules anything out.
    let scores = (0..=pairs).filter(|score| (pairs - score) % 2 == 0);
    scores.into_iter().find(is_rare).unwrap_or(pairs + 1)
}

/// The sizes of the groups of equal values.
fn tied(values: &[f64]) -> Vec<usize> {
    let sorted = crate::order::sorted(values.iter().copied());
    let groups = sorted.chunk_by(|a, b| a == b);
    groups.map(<[f64]>::len).collect()
}

fn variance(groups: &[usize]) -> f64 {
    let part = |n: usize| {
        let n = n as f64;
        n * (n - 1.0) * (2.0 * n + 5.0)
    };
    let all: usize = groups.iter().sum();
    (part(all) - groups.iter().map(|n| part(*n)).sum::<f64>()) / 18.0
}

/// The share of all orders that has so many falling pairs: the Gaussian multinomial coefficient, built up group by
/// group (the inversions of the words of a multiset).
fn distribution(groups: &[usize]) -> Vec<f64> {
    let (mut shares, mut placed) = (vec![1.0], 0);
    for size in groups {
        shares = product(&shares, &binomial(placed + size, *size));
        placed += size;
    }
    let all: f64 = shares.iter().sum();
    shares.iter().map(|share| share / all).collect()
}

/// The Gaussian binomial coefficient's terms: how many subsets of `few` among `all` have so many falling pairs.
fn binomial(all: usize, few: usize) -> Vec<f64> {
    let few = few.min(all - few);
    let mut row: Vec<Vec<f64>> = vec![vec![1.0]];
    for n in 1..=all {
        let mut next = vec![vec![1.0]];
        for k in 1..=few.min(n) {
            let mut terms = vec![0.0; k * (n - k) + 1];
            for (at, term) in row[k - 1].iter().enumerate() {
                terms[at] += term;
            }
            if let Some(kept) = row.get(k).filter(|_| k < n) {
                for (at, term) in kept.iter().enumerate() {
                    terms[at + k] += term;
                }
            }
            next.push(terms);
        }
        row = next;
    }
    row.pop().unwrap_or_default()
}

fn product(left: &[f64], right: &[f64]) -> Vec<f64> {
    let mut terms = vec![0.0; left.len() + right.len() - 1];
    for (i, l) in left.iter().enumerate() {
        for (j, r) in right.iter().enumerate() {
            terms[i + j] += l * r;
        }
    }
    terms
}

/// The share with a score at least so far from zero. Of `pairs` untied pairs with `f` falling the score is `pairs − 2f`.
fn outside(shares: &[f64], score: i64) -> f64 {
    let pairs = shares.len() as i64 - 1;
    let is_far = |fallen: &usize| (pairs - 2 * *fallen as i64).abs() >= score;
    (0..shares.len()).filter(is_far).map(|at| shares[at]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By trying every order.
    fn by_hand(values: &[f64]) -> f64 {
        fn orders(of: &[f64], found: &mut Vec<Vec<f64>>, so_far: Vec<f64>) {
            if of.is_empty() {
                found.push(so_far);
                return;
            }
            for at in 0..of.len() {
                let mut left = of.to_vec();
                let next = left.remove(at);
                let longer = so_far.iter().copied().chain([next]).collect();
                orders(&left, found, longer);
            }
        }
        let mut found = Vec::new();
        orders(values, &mut found, Vec::new());
        let limit = score(values).abs();
        let far = found.iter().filter(|order| score(order).abs() >= limit);
        far.count() as f64 / found.len() as f64
    }

    #[test]
    fn the_exact_test_is_what_all_orders_give() {
        for values in [
            &[1.0, 2.0, 3.0, 4.0, 5.0][..],
            &[1.0, 3.0, 2.0, 5.0, 4.0, 6.0],
            &[2.0, 2.0, 3.0, 1.0, 5.0],
            &[1.0, 1.0, 1.0, 2.0, 2.0, 3.0, 3.0],
            &[4.0, 4.0, 4.0],
        ] {
            let (exact, counted) = (p_value(values), by_hand(values));
            assert!(
                (exact - counted).abs() < 1e-12,
                "{values:?}: {exact} {counted}"
            );
        }
    }

    #[test]
    fn critical_scores_are_those_of_the_tables() {
        // Hollander and Wolfe, table A.30, two-sided 5 %.
        for (count, score) in [(4, 7), (5, 10), (6, 13), (8, 18), (10, 23), (20, 62)] {
            assert_eq!(critical(count, 0.05), score, "{count}");
        }
    }

    #[test]
    fn a_long_series_meets_the_exact_one() {
        let of = |count: usize| {
            let values: Vec<f64> = (0..count)
                .map(|at| ((at * 7) % 11) as f64 + at as f64 / 6.0)
                .collect();
            p_value(&values)
        };
        assert!((of(30) - of(31)).abs() < 0.1, "{} {}", of(30), of(31));
        assert!(critical(31, 0.05) > critical(30, 0.05));
    }
}
