use super::{
    NoConcentration, Unit,
    index::{check_numbers, relative},
};

/// The Gini coefficient of amounts (weight, amount): 0 where all have the same, towards 1 where one has all.
///
/// # Errors
/// [`NoConcentration`]; amounts are zero or above and not all zero.
pub fn gini(amounts: &[(f64, f64)]) -> Result<f64, NoConcentration> {
    let unit = |(weight, amount): &(f64, f64)| Unit {
        weight: *weight,
        need: *amount,
        effort: *amount,
    };
    let mut units: Vec<Unit> = amounts.iter().map(unit).collect();
    check_numbers(&units)?;
    units.sort_unstable_by(|a, b| a.need.total_cmp(&b.need));
    Ok(relative(&units, |unit| unit.effort).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gini_of_known_amounts() {
        for (amounts, expected) in [
            (&[(1.0, 5.0), (1.0, 5.0)][..], 0.0),
            (&[(1.0, 0.0), (1.0, 1.0)], 0.5),
            (&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)], 2.0 / 9.0),
            (&[(3.0, 0.0), (1.0, 8.0)], 0.75),
        ] {
            assert!(
                (gini(amounts).unwrap() - expected).abs() < 1e-12,
                "{amounts:?}"
            );
        }
    }
}
