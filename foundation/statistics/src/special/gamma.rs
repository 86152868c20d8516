use super::normal;

/// Above this shape the cube-root rule of Wilson and Hilferty is closer than anything that is shown.
const LARGE: f64 = 20_000.0;

/// The share of a gamma distribution of this shape and scale one that lies at or below `x`.
///
/// Series below the bulk, continued fraction above it (Abramowitz and Stegun 6.5.29 and 6.5.31).
pub(crate) fn below(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        0.0
    } else if shape > LARGE {
        normal::below(deviation(shape, x))
    } else if x < shape + 1.0 {
        series(shape, x)
    } else {
        1.0 - fraction(shape, x)
    }
}

/// The value with the share `p` of the distribution at or below it; zero where the shape is zero.
pub(crate) fn quantile(shape: f64, p: f64) -> f64 {
    if shape <= 0.0 || p <= 0.0 {
        return 0.0;
    }
    let start = cube_root_rule(shape, normal::quantile(p));
    if shape > LARGE || p >= 1.0 {
        return start;
    }
    refine(shape, p, start)
}

/// Newton's steps between two walls that close in, so that it ends where it should for every shape.
fn refine(shape: f64, p: f64, start: f64) -> f64 {
    let (mut low, mut high) = (0.0, f64::INFINITY);
    let mut x = start.max(f64::MIN_POSITIVE);
    for _ in 0..100 {
        let error = below(shape, x) - p;
        if error > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let mut next = x - error / density(shape, x);
        if !(next > low && next < high) {
            next = if high.is_finite() {
                f64::midpoint(low, high)
            } else {
                2.0 * x + 1.0
            };
        }
        let settled = (next - x).abs() <= 1e-12 * next;
        x = next;
        if settled {
            break;
        }
    }
    x
}

fn density(shape: f64, x: f64) -> f64 {
    ((shape - 1.0) * x.ln() - x - libm::lgamma(shape)).exp()
}

/// The cube root of a gamma value is nearly normal (Wilson and Hilferty 1931).
pub(crate) fn cube_root_rule(shape: f64, z: f64) -> f64 {
    let ninth = 1.0 / (9.0 * shape);
    shape * (1.0 - ninth + z * ninth.sqrt()).max(0.0).powi(3)
}

fn deviation(shape: f64, x: f64) -> f64 {
    let ninth = 1.0 / (9.0 * shape);
    ((x / shape).cbrt() - 1.0 + ninth) / ninth.sqrt()
}

fn front(shape: f64, x: f64) -> f64 {
    (shape * x.ln() - x - libm::lgamma(shape)).exp()
}

fn series(shape: f64, x: f64) -> f64 {
    let (mut term, mut sum) = (1.0 / shape, 1.0 / shape);
    let mut at = shape;
    for _ in 0..10_000 {
        at += 1.0;
        term *= x / at;
        sum += term;
        if term < sum * 1e-16 {
            break;
        }
    }
    sum * front(shape, x)
}

/// The upper share, by Lentz's way of working a continued fraction.
fn fraction(shape: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut b = x + 1.0 - shape;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut whole = d;
    for step in 1..10_000 {
        let step = f64::from(step);
        let a = -step * (step - shape);
        b += 2.0;
        d = 1.0 / off_zero(a * d + b, TINY);
        c = off_zero(b + a / c, TINY);
        let change = d * c;
        whole *= change;
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    front(shape, x) * whole
}

fn off_zero(value: f64, tiny: f64) -> f64 {
    if value.abs() < tiny { tiny } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_of_chi_square_tables() {
        // Upper 5 % of chi-square with so many degrees of freedom: half of both is a gamma.
        for (degrees, limit) in [
            (1.0, 3.841_459),
            (2.0, 5.991_465),
            (10.0, 18.307_038),
            (100.0, 124.342_113),
        ] {
            assert!((below(degrees / 2.0, limit / 2.0) - 0.95).abs() < 1e-7);
            assert!((quantile(degrees / 2.0, 0.95) * 2.0 - limit).abs() < 1e-5);
        }
    }

    #[test]
    fn a_quantile_leads_back_to_its_share() {
        for shape in [0.5, 1.0, 3.0, 40.0, 999.0, 19_000.0] {
            for p in [1e-6, 0.025, 0.5, 0.9, 0.999_9] {
                let back = below(shape, quantile(shape, p));
                assert!((back - p).abs() < 1e-9, "{shape} {p}: {back}");
            }
        }
    }

    #[test]
    fn large_shapes_meet_the_small_ones() {
        let (under, over) = (quantile(20_000.0, 0.975), quantile(20_001.0, 0.975));
        assert!((over - under - 1.0).abs() < 0.02, "{under} {over}");
    }
}
