use kernel::coded;

coded! {
    /// Retning: which way an indicator on a scorecard should go.
    Direction {
        Higher = "higher", "scorecards-direction-higher";
        Lower = "lower", "scorecards-direction-lower";
    }
}

/// Mål: which way an indicator should go, and how far where somebody has said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    pub direction: Direction,
    /// In tenths of a per cent, so that no rounding decides.
    pub target: Option<u32>,
}

impl Aim {
    /// Whether the part of the whole is at the target; `None` where there is no target, or nothing to measure.
    pub fn is_met(self, part: u64, whole: u64) -> Option<bool> {
        let target = self.target.filter(|_| whole > 0)?;
        let (has, needs) = (
            u128::from(part) * 1000,
            u128::from(whole) * u128::from(target),
        );
        Some(match self.direction {
            Direction::Higher => has >= needs,
            Direction::Lower => has <= needs,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_met_exactly_when_the_share_is_there() {
        use Direction::{Higher, Lower};
        for (name, direction, target, part, whole, met) in [
            ("just there", Higher, Some(800), 8, 10, Some(true)),
            ("just short", Higher, Some(800), 799, 1000, Some(false)),
            ("at most, there", Lower, Some(45), 45, 1000, Some(true)),
            ("at most, beyond", Lower, Some(45), 46, 1000, Some(false)),
            ("nobody, at most", Lower, Some(0), 0, 12, Some(true)),
            ("nothing to measure", Higher, Some(0), 0, 0, None),
            ("no target", Higher, None, 8, 10, None),
        ] {
            let aim = Aim { direction, target };
            assert_eq!(aim.is_met(part, whole), met, "{name}");
        }
    }
}
