use super::{beta, normal};

/// How often a value of Student's t distribution lies as far from zero as `t` or farther, on either side.
pub(crate) fn outside(t: f64, degrees: f64) -> f64 {
    beta::below(degrees / 2.0, 0.5, degrees / (degrees + t * t))
}

/// So far from zero that only the share `outside_share` lies farther out, both sides together.
pub(crate) fn reach(outside_share: f64, degrees: f64) -> f64 {
    let p = 1.0 - outside_share / 2.0;
    if degrees <= 1.0 {
        return (std::f64::consts::PI * (p - 0.5)).tan();
    }
    let with_two = (2.0 * p - 1.0) * (2.0 / (4.0 * p * (1.0 - p))).sqrt();
    if degrees <= 2.0 {
        return with_two;
    }
    // With more degrees the tails only get thinner, down to the normal distribution's.
    let (mut low, mut high) = (normal::quantile(p), with_two);
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if outside(middle, degrees) > outside_share {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_those_of_the_tables() {
        for (degrees, limit) in [
            (1.0, 12.706_205),
            (2.0, 4.302_653),
            (3.0, 3.182_446),
            (10.0, 2.228_139),
            (100.0, 1.983_972),
        ] {
            let found = reach(0.05, degrees);
            assert!((found - limit).abs() < 1e-5, "{degrees}: {found}");
            assert!((outside(limit, degrees) - 0.05).abs() < 1e-7);
        }
    }
}
