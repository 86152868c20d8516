/// The one in the middle, halfway between two where the numbers are even; none of none. Sorts them.
pub fn median(numbers: &mut [f64]) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let half = numbers.len() / 2;
    let upper = *numbers.get(half)?;
    if numbers.len().is_multiple_of(2) {
        Some(f64::midpoint(*numbers.get(half - 1)?, upper))
    } else {
        Some(upper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_that_of_the_order() {
        for (mut numbers, middle) in [
            (vec![], None),
            (vec![7.0], Some(7.0)),
            (vec![9.0, 1.0, 5.0], Some(5.0)),
            (vec![9.0, 1.0, 5.0, 2.0], Some(3.5)),
        ] {
            assert_eq!(median(&mut numbers), middle);
        }
    }
}
