use super::jackknife;
use crate::{Confidence, Interval};

/// One place: its people, its need and the effort it got for each of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// How many people the place counts for; above zero.
    pub weight: f64,
    /// Any number that orders places, higher is more need.
    pub need: f64,
    /// Effort per person, such as course hours for each inhabitant; zero or above.
    pub effort: f64,
}

/// Which index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConcentrationKind {
    /// `2 cov(effort, rank) / mean` (Kakwani, Wagstaff and van Doorslaer 1997): relative, for effort without an upper
    /// bound. From −1 to 1.
    Relative,
    /// `4 × mean / (high − low) × relative` (Erreygers 2009): for effort that lies between two bounds, such as a share
    /// of the offices. It is the same, but for its sign, when one counts those not reached.
    Bounded { low: f64, high: f64 },
}

/// Konsentrasjonsindeks. **Above zero: those with more need get more.** Zero: no connection with the order of need.
/// Below zero: those with less need get more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concentration {
    pub index: f64,
    /// Jackknife over places, normal distribution.
    pub interval: Interval,
    pub units: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoConcentration {
    #[error("{found} places; at least {least} are needed")]
    FewUnits { found: usize, least: usize },
    #[error(
        "place {unit} has a weight that is not above zero, an effort below zero, or what is no number"
    )]
    NotANumber { unit: usize },
    #[error("no place got any effort")]
    NoEffort,
    #[error("all places have the same need")]
    NeedIsTheSame,
    #[error(
        "the need of place {unit} is below zero, or there is none at all, so it has no share of the need"
    )]
    NeedHasNoShares { unit: usize },
    #[error("the effort of place {unit} lies outside the bounds, or these are none")]
    OutsideBounds { unit: usize },
}

/// With fewer places the interval by leaving one out says little.
const LEAST_UNITS: usize = 10;

/// The concentration index of effort against need, weighted by people. Places of the same need stand at the same rank.
///
/// # Errors
/// [`NoConcentration`].
pub fn concentration(
    units: &[Unit],
    kind: ConcentrationKind,
    confidence: Confidence,
) -> Result<Concentration, NoConcentration> {
    check(units)?;
    if let ConcentrationKind::Bounded { low, high } = kind {
        let is_outside = |unit: &Unit| !(low < high && low <= unit.effort && unit.effort <= high);
        if let Some(unit) = units.iter().position(is_outside) {
            return Err(NoConcentration::OutsideBounds { unit });
        }
    }
    let of = |units: &[Unit]| {
        let (relative, mean) = relative(units, |unit| unit.effort);
        match kind {
            ConcentrationKind::Relative => relative,
            ConcentrationKind::Bounded { low, high } => 4.0 * mean / (high - low) * relative,
        }
    };
    Ok(answer(units, confidence, of))
}

/// Kakwani's index (1977): the concentration of effort less the concentration of need itself (its Gini coefficient).
///
/// Need must be an amount, zero or above. **Above zero: effort rises by more than in proportion to need.** Below zero:
/// by less, even where those with more need get more.
///
/// # Errors
/// [`NoConcentration`].
pub fn kakwani(units: &[Unit], confidence: Confidence) -> Result<Concentration, NoConcentration> {
    check(units)?;
    let has_no_share = |unit: &Unit| unit.need < 0.0;
    if let Some(unit) = units.iter().position(has_no_share) {
        return Err(NoConcentration::NeedHasNoShares { unit });
    }
    let of = |units: &[Unit]| {
        relative(units, |unit| unit.effort).0 - relative(units, |unit| unit.need).0
    };
    Ok(answer(units, confidence, of))
}

pub(super) fn check_numbers(units: &[Unit]) -> Result<(), NoConcentration> {
    let is_odd = |unit: &Unit| {
        let finite = unit.weight.is_finite() && unit.need.is_finite() && unit.effort.is_finite();
        !finite || unit.weight <= 0.0 || unit.effort < 0.0
    };
    if let Some(unit) = units.iter().position(is_odd) {
        return Err(NoConcentration::NotANumber { unit });
    }
    if units.iter().all(|unit| unit.effort == 0.0) {
        return Err(NoConcentration::NoEffort);
    }
    Ok(())
}

fn check(units: &[Unit]) -> Result<(), NoConcentration> {
    let (found, least) = (units.len(), LEAST_UNITS);
    if found < least {
        return Err(NoConcentration::FewUnits { found, least });
    }
    check_numbers(units)?;
    if units.windows(2).all(|pair| pair[0].need == pair[1].need) {
        return Err(NoConcentration::NeedIsTheSame);
    }
    Ok(())
}

fn answer(units: &[Unit], confidence: Confidence, of: impl Fn(&[Unit]) -> f64) -> Concentration {
    let mut units = units.to_vec();
    units.sort_unstable_by(|a, b| a.need.total_cmp(&b.need));
    let (index, error) = jackknife::leave_one_out(&units, of);
    let interval = Interval::around(index, confidence.deviations() * error);
    Concentration {
        index,
        interval,
        units: units.len(),
    }
}

/// The relative index and the mean of an amount, over units in the order of their need.
pub(super) fn relative(units: &[Unit], amount: impl Fn(&Unit) -> f64) -> (f64, f64) {
    let people: f64 = units.iter().map(|unit| unit.weight).sum();
    let mean = units
        .iter()
        .map(|unit| unit.weight * amount(unit))
        .sum::<f64>()
        / people;
    let (mut before, mut sum) = (0.0, 0.0);
    for tied in units.chunk_by(|a, b| a.need == b.need) {
        let here: f64 = tied.iter().map(|unit| unit.weight).sum();
        let rank = (before + here / 2.0) / people;
        for unit in tied {
            sum += unit.weight / people * (amount(unit) - mean) * (rank - 0.5);
        }
        before += here;
    }
    (if mean > 0.0 { 2.0 * sum / mean } else { 0.0 }, mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draws;

    fn units(effort: impl Fn(f64) -> f64) -> Vec<Unit> {
        let unit = |at: u32| Unit {
            weight: 1.0,
            need: f64::from(at),
            effort: effort(f64::from(at)),
        };
        (0..20).map(unit).collect()
    }

    fn of(units: &[Unit]) -> Concentration {
        concentration(units, ConcentrationKind::Relative, Confidence::NINETY_FIVE).unwrap()
    }

    #[test]
    fn the_sign_says_who_gets_more() {
        assert!(of(&units(|need| need)).interval.low > 0.0);
        assert!(of(&units(|need| 20.0 - need)).interval.high < 0.0);
        assert!(of(&units(|_| 3.0)).index.abs() < 1e-12);
        // All to the one with the greatest need of n: 1 − 1/n.
        let all_to_one = of(&units(|need| f64::from(u8::from(need == 19.0)))).index;
        assert!((all_to_one - 0.95).abs() < 1e-12);
    }

    #[test]
    fn people_count_and_not_places() {
        let few = units(|need| need);
        let mut split = few.clone();
        // The same place written as two halves.
        split[7].weight = 0.5;
        split.push(split[7]);
        assert!((of(&few).index - of(&split).index).abs() < 1e-12);
    }

    #[test]
    fn the_bounded_index_changes_its_sign_with_what_is_counted() {
        let kind = ConcentrationKind::Bounded {
            low: 0.0,
            high: 1.0,
        };
        let of = |units: &[Unit]| {
            concentration(units, kind, Confidence::NINETY)
                .unwrap()
                .index
        };
        let reached = of(&units(|need| need / 40.0));
        let not_reached = of(&units(|need| 1.0 - need / 40.0));
        assert!(reached > 0.0 && (reached + not_reached).abs() < 1e-12);
    }

    #[test]
    fn effort_in_proportion_to_need_is_neither_more_nor_less() {
        let of = |units: &[Unit]| kakwani(units, Confidence::NINETY).unwrap().index;
        assert!(of(&units(|need| need * 4.0)).abs() < 1e-12);
        assert!(of(&units(|need| need * need)) > 0.1);
        assert!(of(&units(|need| need + 20.0)) < -0.1);
    }

    #[test]
    fn the_interval_holds_zero_when_effort_knows_nothing_of_need() {
        let mut draws = Draws::seeded(51);
        let held = (0..600).filter(|_| {
            let unit = |_| Unit {
                weight: 0.5 + draws.even(),
                need: draws.normal(),
                effort: draws.gamma(2.0),
            };
            let units: Vec<Unit> = (0..60).map(unit).collect();
            of(&units).interval.contains(0.0)
        });
        // 95 % of 600, less four standard errors of the simulation and what the normal distribution takes too lightly.
        assert!(held.count() >= 540);
    }

    #[test]
    fn what_has_no_index_is_refused() {
        let of = |units: &[Unit]| {
            concentration(units, ConcentrationKind::Relative, Confidence::NINETY).unwrap_err()
        };
        assert_eq!(
            of(&[]),
            NoConcentration::FewUnits {
                found: 0,
                least: 10
            }
        );
        assert_eq!(of(&units(|_| 0.0)), NoConcentration::NoEffort);
        assert_eq!(
            of(&units(|need| 3.0 - need)),
            NoConcentration::NotANumber { unit: 4 }
        );
        let same: Vec<Unit> = units(|need| need)
            .into_iter()
            .map(|unit| Unit { need: 1.0, ..unit })
            .collect();
        assert_eq!(of(&same), NoConcentration::NeedIsTheSame);
        let kind = ConcentrationKind::Bounded {
            low: 0.0,
            high: 10.0,
        };
        let outside = concentration(&units(|need| need), kind, Confidence::NINETY).unwrap_err();
        assert_eq!(outside, NoConcentration::OutsideBounds { unit: 11 });
        let below: Vec<Unit> = units(|need| need)
            .into_iter()
            .map(|unit| Unit {
                need: unit.need - 1.0,
                ..unit
            })
            .collect();
        assert_eq!(
            kakwani(&below, Confidence::NINETY).unwrap_err(),
            NoConcentration::NeedHasNoShares { unit: 0 }
        );
    }
}
