//! Values in order: the middle, shares of the way up, and how far they spread.

/// The value at this share of the way from the smallest to the largest of sorted values, straight between neighbours
/// (type 7 of Hyndman and Fan 1996). `None` of none.
pub(crate) fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = share.clamp(0.0, 1.0) * last as f64;
    let under = place.floor();
    let low = *sorted.get(under as usize)?;
    let high = sorted.get(under as usize + 1).copied().unwrap_or(low);
    Some(low + (high - low) * (place - under))
}

/// The middle of sorted values.
pub(crate) fn median(sorted: &[f64]) -> Option<f64> {
    quantile(sorted, 0.5)
}

pub(crate) fn sorted(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    values
}

/// The median distance from the median, times 1.4826, which makes it the standard deviation of a normal distribution.
pub(crate) fn robust_deviation(sorted_values: &[f64], middle: f64) -> f64 {
    let distances = sorted(sorted_values.iter().map(|value| (value - middle).abs()));
    1.4826 * median(&distances).unwrap_or(0.0)
}

/// Mean and standard deviation (of a sample, with one less than the count); `None` of fewer than two.
pub(crate) fn mean_and_deviation(values: &[f64]) -> Option<(f64, f64)> {
    let count = values.len() as f64;
    if values.len() < 2 {
        return None;
    }
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some((mean, (squares / (count - 1.0)).sqrt()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_stand_straight_between_neighbours() {
        for (share, value) in [(0.0, 1.0), (0.5, 2.5), (1.0, 4.0), (0.25, 1.75), (9.0, 4.0)] {
            assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], share), Some(value));
        }
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn the_robust_deviation_hardly_feels_one_outlier() {
        let values = sorted([1.0, 2.0, 3.0, 4.0, 1000.0]);
        assert_eq!(robust_deviation(&values, 3.0), 1.4826);
    }
}
