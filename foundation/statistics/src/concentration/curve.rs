use super::Unit;

/// A point of the concentration curve, both shares from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// Of all people, those with this need or less.
    pub people: f64,
    /// Of all effort, what they got.
    pub effort: f64,
}

/// The concentration curve, from (0, 0) to (1, 1) in the order of need from the least.
///
/// **Where it lies below the diagonal, those with more need get more**, and the index is above zero. Places with the
/// same need make one point. A place whose numbers are none, or that has no people, is left out; without effort or
/// people there is no point at all.
pub fn concentration_curve(units: &[Unit]) -> Vec<CurvePoint> {
    let is_there = |unit: &&Unit| {
        unit.weight > 0.0
            && unit.effort >= 0.0
            && (unit.need + unit.weight + unit.effort).is_finite()
    };
    let mut units: Vec<Unit> = units.iter().filter(is_there).copied().collect();
    units.sort_unstable_by(|a, b| a.need.total_cmp(&b.need));
    let people: f64 = units.iter().map(|unit| unit.weight).sum();
    let effort: f64 = units.iter().map(|unit| unit.weight * unit.effort).sum();
    if people <= 0.0 || effort <= 0.0 {
        return Vec::new();
    }
    let mut points = vec![CurvePoint {
        people: 0.0,
        effort: 0.0,
    }];
    let (mut counted, mut given) = (0.0, 0.0);
    for tied in units.chunk_by(|a, b| a.need == b.need) {
        counted += tied.iter().map(|unit| unit.weight).sum::<f64>();
        given += tied
            .iter()
            .map(|unit| unit.weight * unit.effort)
            .sum::<f64>();
        points.push(CurvePoint {
            people: counted / people,
            effort: given / effort,
        });
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Confidence, Draws,
        concentration::{ConcentrationKind, concentration},
    };

    #[test]
    fn the_index_is_twice_the_room_between_curve_and_diagonal() {
        let mut draws = Draws::seeded(52);
        let unit = |at: usize| Unit {
            weight: 0.1 + draws.even(),
            need: (at / 3) as f64,
            effort: draws.gamma(1.0),
        };
        let units: Vec<Unit> = (0..40).map(unit).collect();
        let points = concentration_curve(&units);
        let under = |pair: &[CurvePoint]| {
            (pair[1].people - pair[0].people) * (pair[0].effort + pair[1].effort) / 2.0
        };
        let area: f64 = points.windows(2).map(under).sum();
        let index = concentration(&units, ConcentrationKind::Relative, Confidence::NINETY)
            .unwrap()
            .index;
        assert!((index - (1.0 - 2.0 * area)).abs() < 1e-12);
        assert_eq!(points.len(), 15);
    }

    #[test]
    fn without_effort_there_is_no_curve() {
        let unit = Unit {
            weight: 1.0,
            need: 1.0,
            effort: 0.0,
        };
        assert!(concentration_curve(&[unit]).is_empty() && concentration_curve(&[]).is_empty());
    }
}
