use std::f64::consts::{PI, SQRT_2};

/// The share of a standard normal distribution at or below `z`.
pub(crate) fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z / SQRT_2)
}

/// How often a standard normal value lies as far from zero as `z` or farther, on either side.
pub(crate) fn outside(z: f64) -> f64 {
    libm::erfc(z.abs() / SQRT_2)
}

/// The value with the share `p` at or below it; infinite at 0 and 1.
///
/// Acklam's rational approximation (2003), then one step of Halley, which leaves an error below 1e-15.
pub(crate) fn quantile(p: f64) -> f64 {
    if p.is_nan() {
        return f64::NAN;
    }
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let start = approximation(p);
    let error = (below(start) - p) * (2.0 * PI).sqrt() * (start * start / 2.0).exp();
    if error.is_finite() {
        start - error / (1.0 + start * error / 2.0)
    } else {
        start
    }
}

const A: [f64; 6] = [
    -3.969_683_028_665_376e1,
    2.209_460_984_245_205e2,
    -2.759_285_104_469_687e2,
    1.383_577_518_672_69e2,
    -3.066_479_806_614_716e1,
    2.506_628_277_459_239,
];
const B: [f64; 6] = [
    -5.447_609_879_822_406e1,
    1.615_858_368_580_409e2,
    -1.556_989_798_598_866e2,
    6.680_131_188_771_972e1,
    -1.328_068_155_288_572e1,
    1.0,
];
const C: [f64; 6] = [
    -7.784_894_002_430_293e-3,
    -3.223_964_580_411_365e-1,
    -2.400_758_277_161_838,
    -2.549_732_539_343_734,
    4.374_664_141_464_968,
    2.938_163_982_698_783,
];
const D: [f64; 5] = [
    7.784_695_709_041_462e-3,
    3.224_671_290_700_398e-1,
    2.445_134_137_142_996,
    3.754_408_661_907_416,
    1.0,
];
/// Where the tails begin.
const TAIL: f64 = 0.02425;

fn approximation(p: f64) -> f64 {
    if p < TAIL {
        let q = (-2.0 * p.ln()).sqrt();
        polynomial(&C, q) / polynomial(&D, q)
    } else if p > 1.0 - TAIL {
        let q = (-2.0 * (-p).ln_1p()).sqrt();
        -polynomial(&C, q) / polynomial(&D, q)
    } else {
        let q = p - 0.5;
        polynomial(&A, q * q) * q / polynomial(&B, q * q)
    }
}

fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (p, z) in [
            (0.5, 0.0),
            (0.975, 1.959_963_984_540_054),
            (0.025, -1.959_963_984_540_054),
            (0.999, 3.090_232_306_167_813),
            (1e-9, -5.997_807_015_007_686),
        ] {
            assert!((quantile(p) - z).abs() < 1e-9, "{p}: {}", quantile(p));
        }
        assert!(quantile(0.0) == f64::NEG_INFINITY && quantile(f64::NAN).is_nan());
    }

    #[test]
    fn a_quantile_leads_back_to_its_share() {
        for at in 1..1000 {
            let p = f64::from(at) / 1000.0;
            assert!((below(quantile(p)) - p).abs() < 1e-13);
        }
        assert!((outside(-1.959_963_984_540_054) - 0.05).abs() < 1e-12);
    }
}
