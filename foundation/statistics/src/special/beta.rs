/// The share of a beta distribution with these two shapes that lies at or below `x`.
///
/// The continued fraction of Abramowitz and Stegun 26.5.8, worked by Lentz's way.
pub(crate) fn below(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b);
    let front = (front + a * x.ln() + b * (-x).ln_1p()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / off_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut whole = d;
    for step in 1..1000 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / off_zero(1.0 + even * d);
        c = off_zero(1.0 + even / c);
        whole *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / off_zero(1.0 + odd * d);
        c = off_zero(1.0 + odd / c);
        whole *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    whole
}

fn off_zero(value: f64) -> f64 {
    if value.abs() < 1e-300 { 1e-300 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_of_known_beta_distributions() {
        for (a, b, x, share) in [
            (1.0, 1.0, 0.3, 0.3),
            (2.0, 1.0, 0.5, 0.25),
            (2.0, 2.0, 0.5, 0.5),
            (5.0, 2.0, 0.9, 0.885_735),
            (3.0, 4.0, 0.0, 0.0),
        ] {
            assert!((below(a, b, x) - share).abs() < 1e-9, "{a} {b} {x}");
        }
    }
}
