use crate::order;

/// The share of the most extreme on each side that is drawn in before the ordinary difference is estimated.
const DRAWN_IN: f64 = 0.1;
/// The mean square of a standard normal value whose outer tenths are drawn in to their ends.
const SQUARE_DRAWN_IN: f64 = 0.678_7;

/// How many times more places vary than chance alone would let them; each place is its distance from the target and
/// the variance of chance.
pub(super) fn over_dispersion(told: &[(f64, f64)]) -> f64 {
    drawn_in_square(told, 0.0) / SQUARE_DRAWN_IN
}

/// The mean square of the deviations, their outer shares drawn in, when places vary so much between them.
fn drawn_in_square(told: &[(f64, f64)], between: f64) -> f64 {
    let deviation = |(distance, chance): &(f64, f64)| distance / (chance + between).sqrt();
    let sorted = order::sorted(told.iter().map(deviation));
    let end = |share| order::quantile(&sorted, share).unwrap_or(0.0);
    let (low, high) = (end(DRAWN_IN), end(1.0 - DRAWN_IN));
    let squares = sorted.iter().map(|z| z.clamp(low, high).powi(2));
    squares.sum::<f64>() / sorted.len().max(1) as f64
}

/// The variance between places with which deviations are as large as they should be; zero where chance is enough.
pub(super) fn between(told: &[(f64, f64)]) -> f64 {
    let is_enough = |between| drawn_in_square(told, between) <= SQUARE_DRAWN_IN;
    let largest = told.iter().map(|(distance, _)| distance * distance);
    let (mut low, mut high) = (0.0, largest.fold(0.0, f64::max) / SQUARE_DRAWN_IN);
    if is_enough(0.0) {
        return 0.0;
    }
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if is_enough(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draws;

    #[test]
    fn the_planted_variance_is_found_whatever_the_outliers() {
        let mut draws = Draws::seeded(34);
        let mut place = |at: usize| {
            let chance = [0.01, 0.1, 1.0][at % 3];
            let distance = draws.normal() * (chance + 0.25f64).sqrt();
            (if at < 40 { distance + 9.0 } else { distance }, chance)
        };
        let told: Vec<(f64, f64)> = (0..2000).map(&mut place).collect();
        let found = between(&told);
        assert!((found - 0.25).abs() < 0.05, "{found}");
        assert!(over_dispersion(&told) > 3.0);
        assert_eq!(between(&[(0.1, 1.0), (-0.1, 1.0)]), 0.0);
    }
}
