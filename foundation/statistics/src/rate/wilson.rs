use super::{Figure, NotMeasurable, unit};
use crate::{Confidence, Interval};

/// The share `part` of `whole`, per so many (100 for per cent), with Wilson's score interval.
///
/// The interval never leaves 0 to `per`, and says something of 0 of 5 and of 5 of 5 too. It assumes that each of the
/// whole counts once and independently. Wilson 1927; recommended for small counts by Brown, Cai and DasGupta 2001.
///
/// # Errors
/// [`NotMeasurable`], where the whole is nothing, the part larger, or the unit no number above zero.
pub fn share(
    part: u64,
    whole: u64,
    per: f64,
    confidence: Confidence,
) -> Result<Figure, NotMeasurable> {
    let per = unit(per)?;
    if whole == 0 {
        return Err(NotMeasurable::NoDenominator);
    }
    if part > whole {
        return Err(NotMeasurable::PartAboveWhole { part, whole });
    }
    let p = part as f64 / whole as f64;
    Ok(Figure {
        count: part,
        of: whole as f64,
        per,
        value: p * per,
        interval: wilson(p, whole as f64, confidence.deviations()).map(|end| end * per),
    })
}

fn wilson(p: f64, whole: f64, z: f64) -> Interval {
    let square = z * z / whole;
    let middle = p + square / 2.0;
    let reach = z * (p * (1.0 - p) / whole + square / (4.0 * whole)).sqrt();
    let scale = 1.0 + square;
    Interval {
        low: if p <= 0.0 {
            0.0
        } else {
            (middle - reach) / scale
        },
        high: if p >= 1.0 {
            1.0
        } else {
            (middle + reach) / scale
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_those_of_wilsons_formula() {
        for (part, whole, low, high) in [
            (0, 10, 0.0, 27.753_3),
            (10, 10, 72.246_7, 100.0),
            (5, 10, 23.659_3, 76.340_7),
            (81, 263, 25.527_5, 36.621_4),
        ] {
            let figure = share(part, whole, 100.0, Confidence::NINETY_FIVE).unwrap();
            let Interval { low: l, high: h } = figure.interval;
            assert!(
                (l - low).abs() < 5e-3 && (h - high).abs() < 5e-3,
                "{part} of {whole}: {l} to {h}"
            );
        }
    }

    #[test]
    fn what_cannot_be_measured_is_refused() {
        let of = |part, whole, per| share(part, whole, per, Confidence::NINETY_FIVE);
        assert_eq!(of(0, 0, 100.0), Err(NotMeasurable::NoDenominator));
        let above = NotMeasurable::PartAboveWhole { part: 3, whole: 2 };
        assert_eq!(of(3, 2, 100.0), Err(above));
        assert_eq!(of(1, 2, 0.0), Err(NotMeasurable::NotANumber));
        assert_eq!(of(1, 2, f64::NAN), Err(NotMeasurable::NotANumber));
    }
}
