use super::Change;

/// Dommen over utviklingen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    Down,
    Up,
    /// No trend is seen, and any that there could be is too small to matter.
    Steady,
    /// For lite å si: no trend is seen, but one that matters could be there.
    TooLittle,
}

/// Down or up only where chance is ruled out as surely as was asked; then steady, where the whole interval of the
/// change lies within what does not matter; else too little to say.
pub(super) fn judge(whole: &Change, is_beyond_chance: bool, negligible: f64) -> Verdict {
    let interval = whole.interval;
    if is_beyond_chance && whole.estimate < 0.0 && interval.high <= 0.0 {
        Verdict::Down
    } else if is_beyond_chance && whole.estimate > 0.0 && interval.low >= 0.0 {
        Verdict::Up
    } else if interval.low >= -negligible && interval.high <= negligible {
        Verdict::Steady
    } else {
        Verdict::TooLittle
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Interval;

    #[test]
    fn a_verdict_needs_both_the_test_and_the_interval() {
        for (low, estimate, high, beyond, verdict) in [
            (-3.0, -2.0, -1.0, true, Verdict::Down),
            (1.0, 2.0, 3.0, true, Verdict::Up),
            (-3.0, -2.0, 1.0, true, Verdict::TooLittle),
            (-0.05, 0.0, 0.05, false, Verdict::Steady),
            (-0.05, 0.02, 0.2, false, Verdict::TooLittle),
            (0.01, 0.02, 0.03, true, Verdict::Up),
        ] {
            let interval = Interval { low, high };
            let change = Change { estimate, interval };
            assert_eq!(judge(&change, beyond, 0.1), verdict, "{low} to {high}");
        }
    }
}
