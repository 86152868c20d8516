/// The figure, and its standard error by leaving out one at a time (Tukey 1958). The order of the things is kept.
pub(super) fn leave_one_out<T: Copy>(things: &[T], figure: impl Fn(&[T]) -> f64) -> (f64, f64) {
    let count = things.len() as f64;
    let mut left = things.to_vec();
    let mut without = Vec::with_capacity(things.len());
    if left.pop().is_some() {
        without.push(figure(&left));
        // The gap moves from the end to the front.
        for at in (0..left.len()).rev() {
            left[at] = things[at + 1];
            without.push(figure(&left));
        }
    }
    let mean = without.iter().sum::<f64>() / count;
    let squares: f64 = without.iter().map(|value| (value - mean).powi(2)).sum();
    (figure(things), (squares * (count - 1.0) / count).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_of_a_mean_is_the_one_of_the_textbook() {
        let values = [3.0, 1.0, 4.0, 1.0, 5.0];
        let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
        let (found, error) = leave_one_out(&values, mean);
        assert!((found - 2.8).abs() < 1e-12 && (error - 0.8).abs() < 1e-12);
    }
}
