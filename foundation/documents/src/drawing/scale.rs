/// A straight scale from values to places in a drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    top: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// Zero stands at `from`, `top` at `to`. A top of nothing is read as one.
    pub fn new(top: f64, from: f64, to: f64) -> Self {
        Self {
            top: if top > 0.0 { top } else { 1.0 },
            from,
            to,
        }
    }

    /// Where the value stands; values outside the scale stand at its end.
    pub fn place(self, value: f64) -> f64 {
        self.from + (value / self.top).clamp(0.0, 1.0) * (self.to - self.from)
    }

    pub fn top(self) -> f64 {
        self.top
    }
}

/// Round values from zero to the first at or above `largest`: at most six, so that an axis is easily read.
pub(super) fn ticks(largest: f64) -> Vec<f64> {
    if largest <= 0.0 || !largest.is_finite() {
        return vec![0.0, 1.0];
    }
    let power = 10f64.powf((largest / 5.0).log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|round| round * power)
        .find(|step| largest / step <= 5.0)
        .unwrap_or(10.0 * power)
        .max(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most six ticks"
    )]
    let count = (largest / step).ceil() as u32;
    (0..=count).map(|number| f64::from(number) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_few_round_and_cover_the_largest() {
        for (largest, expected) in [
            (100.0, vec![0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
            (7.0, vec![0.0, 2.0, 4.0, 6.0, 8.0]),
            (1.0, vec![0.0, 1.0]),
            (0.0, vec![0.0, 1.0]),
            (f64::NAN, vec![0.0, 1.0]),
            (1234.0, vec![0.0, 250.0, 500.0, 750.0, 1000.0, 1250.0]),
        ] {
            assert_eq!(ticks(largest), expected, "{largest}");
        }
    }

    #[test]
    fn values_outside_the_scale_stand_at_its_end() {
        let scale = Scale::new(100.0, 10.0, 110.0);
        assert_eq!(
            [-5.0, 0.0, 50.0, 100.0, 250.0].map(|value| scale.place(value)),
            [10.0, 10.0, 60.0, 110.0, 110.0]
        );
        assert_eq!(Scale::new(0.0, 0.0, 10.0).place(0.0), 0.0);
    }
}
