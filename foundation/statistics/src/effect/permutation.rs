use super::{EffectRules, strata::Stratum};
use crate::{Draws, Interval};

pub(super) struct Tested {
    pub estimate: f64,
    pub interval: Interval,
    pub p_value: f64,
}

/// Deals the label by lot within each stratum, so many times, and inverts the test.
///
/// Were the effect `e`, the place with the effort would without it have `e` less. Dealt anew, the difference is then
/// `a − e·b`, where `a` is the difference as it stands and `b` how much of the labels fell back where they were (1 all,
/// `−1/k` none). That deal speaks for `e` where it is as far from zero as the true one, `estimate − e`. As `|b| ≤ 1`,
/// these `e` are one span around the estimate, between the roots of `a − e·b = ±(estimate − e)`. So every deal gives a
/// span, and an effect is ruled out where too few spans hold it: exact, without a search.
pub(super) fn test(strata: &[Stratum], rules: &EffectRules, seed: u64) -> Tested {
    let mut chance = Draws::seeded(seed);
    let count = strata.len().max(1) as f64;
    let estimate = strata.iter().map(|stratum| stratum.more(0)).sum::<f64>() / count;
    let (mut lows, mut highs) = (Vec::new(), Vec::new());
    let mut as_far = 0;
    for _ in 0..rules.permutations {
        let (mut a, mut b) = (0.0, 0.0);
        for stratum in strata {
            let member = chance.below(stratum.members());
            a += stratum.more(member) / count;
            b += if member == 0 {
                1.0
            } else {
                -1.0 / (stratum.members() as f64 - 1.0).max(1.0)
            } / count;
        }
        // Differences that are equal but for rounding are equal.
        as_far += usize::from(a.abs() >= estimate.abs() * (1.0 - 1e-12));
        let (low, high) = span(estimate, a, b);
        lows.push(low);
        highs.push(high);
    }
    let deals = rules.permutations as f64 + 1.0;
    // So many spans must hold an effect, the true deal counted, before it is not ruled out.
    let needed = (rules.confidence.outside() * deals).floor() as usize;
    lows.sort_unstable_by(f64::total_cmp);
    highs.sort_unstable_by(|a, b| b.total_cmp(a));
    let end = |ends: &[f64], none: f64| {
        if needed == 0 {
            none
        } else {
            ends.get(needed - 1).copied().unwrap_or(estimate)
        }
    };
    Tested {
        estimate,
        interval: Interval {
            low: end(&lows, f64::NEG_INFINITY),
            high: end(&highs, f64::INFINITY),
        },
        p_value: (as_far as f64 + 1.0) / deals,
    }
}

/// All effects for which this deal is as far from zero as the true one.
fn span(estimate: f64, a: f64, b: f64) -> (f64, f64) {
    const TINY: f64 = 1e-12;
    let same_sign = if 1.0 - b < TINY {
        None
    } else {
        Some((estimate - a) / (1.0 - b))
    };
    let other_sign = if 1.0 + b < TINY {
        None
    } else {
        Some((estimate + a) / (1.0 + b))
    };
    match (same_sign, other_sign) {
        (Some(x), Some(y)) => (x.min(y), x.max(y)),
        // Nothing moved, or all did in pairs: it is always as far.
        _ => (f64::NEG_INFINITY, f64::INFINITY),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Confidence;

    fn rules() -> EffectRules {
        EffectRules {
            permutations: 999,
            ..EffectRules::default()
        }
    }

    fn strata(draws: &mut Draws, effect: f64) -> Vec<Stratum> {
        let mut figures = || {
            let mut figures: Vec<f64> = (0..4).map(|_| draws.normal()).collect();
            figures[0] += effect;
            Stratum::of(&figures)
        };
        (0..10).map(|_| figures()).collect()
    }

    /// The p-value of one effect, by dealing anew with that effect taken away.
    fn by_hand(strata: &[Stratum], figures: &[Vec<f64>], effect: f64, seed: u64) -> f64 {
        let without: Vec<Stratum> = figures
            .iter()
            .map(|figures| {
                let mut figures = figures.clone();
                figures[0] -= effect;
                Stratum::of(&figures)
            })
            .collect();
        assert_eq!(strata.len(), without.len());
        test(&without, &rules(), seed).p_value
    }

    #[test]
    fn the_interval_is_where_the_test_does_not_reject() {
        let mut draws = Draws::seeded(61);
        let figures: Vec<Vec<f64>> = (0..8)
            .map(|_| (0..4).map(|_| draws.normal()).collect())
            .collect();
        let strata: Vec<Stratum> = figures.iter().map(|figures| Stratum::of(figures)).collect();
        let found = test(&strata, &rules(), 3).interval;
        let width = found.width();
        for (effect, is_ruled_out) in [
            (found.low - 0.01 * width, true),
            (found.low + 0.01 * width, false),
            (found.high - 0.01 * width, false),
            (found.high + 0.01 * width, true),
        ] {
            let p_value = by_hand(&strata, &figures, effect, 3);
            assert_eq!(p_value <= 0.05, is_ruled_out, "{effect}: {p_value}");
        }
    }

    #[test]
    fn the_interval_holds_the_planted_effect_as_often_as_it_says() {
        let mut draws = Draws::seeded(62);
        let rules = EffectRules {
            permutations: 199,
            confidence: Confidence::NINETY,
            ..rules()
        };
        let held = (0..1000).filter(|seed| {
            test(&strata(&mut draws, 0.7), &rules, *seed)
                .interval
                .contains(0.7)
        });
        // 90 % of 1000, four standard errors of the simulation to each side.
        let held = held.count();
        assert!((862..=938).contains(&held), "{held}");
    }

    #[test]
    fn with_so_few_deals_that_nothing_can_be_ruled_out_nothing_is() {
        let rules = EffectRules {
            permutations: 9,
            ..rules()
        };
        let found = test(&strata(&mut Draws::seeded(1), 9.0), &rules, 1);
        assert_eq!(found.interval.width(), f64::INFINITY);
    }
}
