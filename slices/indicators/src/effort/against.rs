use statistics::{
    Confidence,
    concentration::{Concentration, ConcentrationKind, NoConcentration, Unit, concentration},
};

use super::Totals;

/// Behov og innsats i en kommune.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    pub number: &'static str,
    /// The index of need; higher is more.
    pub need: Option<f64>,
    pub totals: Totals,
    /// How much there is of what effort is divided by.
    pub size: Option<f64>,
}

/// Fordeling: where need is great and effort little, and whether effort goes with need.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// From this index on need is great: the upper third of those compared.
    pub great_need: f64,
    /// Up to this effort is little: the lower third of those compared.
    pub little_effort: f64,
    /// Of all compared, the middle one.
    pub usual_effort: f64,
    pub concentration: Result<Concentration, NotCompared>,
}

/// Why it is not told whether effort goes with need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCompared {
    FewPlaces {
        found: usize,
        least: usize,
    },
    NoEffort,
    NeedIsTheSame,
    /// A figure is no number that can be counted with.
    NoNumbers,
}

impl Against {
    /// Efforts that reached it, per one of the size.
    pub fn effort(&self) -> Option<f64> {
        let size = self.size.filter(|size| *size > 0.0)?;
        Some(f64::from(self.totals.done) / size)
    }

    /// Need and effort, where both are known.
    pub fn both(&self) -> Option<(f64, f64)> {
        self.need.zip(self.effort())
    }
}

impl Balance {
    /// Of the municipalities; `None` where none has both need and effort.
    pub fn of(all: &[Against]) -> Option<Self> {
        let both: Vec<(f64, f64)> = all.iter().filter_map(Against::both).collect();
        let sorted = |of: fn(&(f64, f64)) -> f64| {
            let mut values: Vec<f64> = both.iter().map(of).collect();
            values.sort_by(f64::total_cmp);
            values
        };
        let (needs, efforts) = (sorted(|both| both.0), sorted(|both| both.1));
        let third = both.len().div_ceil(3);
        Some(Self {
            great_need: *needs.get(both.len().checked_sub(third)?)?,
            little_effort: *efforts.get(third.checked_sub(1)?)?,
            usual_effort: *efforts.get((both.len() - 1) / 2)?,
            concentration: goes_with_need(all),
        })
    }

    /// Whether the municipality is among those of great need.
    pub fn has_great_need(&self, one: &Against) -> bool {
        one.both().is_some_and(|(need, _)| need >= self.great_need)
    }

    /// Whether the municipality is among those of great need, and got little.
    pub fn is_short(&self, one: &Against) -> bool {
        one.both()
            .is_some_and(|(need, effort)| need >= self.great_need && effort <= self.little_effort)
    }
}

fn goes_with_need(all: &[Against]) -> Result<Concentration, NotCompared> {
    let unit = |one: &Against| {
        let (need, effort) = one.both()?;
        Some(Unit {
            weight: one.size?,
            need,
            effort,
        })
    };
    let units: Vec<Unit> = all.iter().filter_map(unit).collect();
    let found = concentration(&units, ConcentrationKind::Relative, Confidence::NINETY_FIVE);
    found.map_err(|reason| match reason {
        NoConcentration::FewUnits { found, least } => NotCompared::FewPlaces { found, least },
        NoConcentration::NoEffort => NotCompared::NoEffort,
        NoConcentration::NeedIsTheSame => NotCompared::NeedIsTheSame,
        NoConcentration::NotANumber { .. }
        | NoConcentration::NeedHasNoShares { .. }
        | NoConcentration::OutsideBounds { .. } => NotCompared::NoNumbers,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(need: Option<f64>, done: u32, size: Option<f64>) -> Against {
        Against {
            number: "4601",
            need,
            totals: Totals {
                done,
                ..Totals::default()
            },
            size,
        }
    }

    /// Twelve municipalities of one thousand people, each with more need than the one before.
    fn twelve(done: impl Fn(u32) -> u32) -> Vec<Against> {
        let place = |at: u32| place(Some(f64::from(at)), done(at), Some(1.0));
        (0..12).map(place).collect()
    }

    #[test]
    fn great_need_and_little_effort_is_the_upper_third_that_lies_in_the_lower_third() {
        let all = twelve(|at| if at == 9 { 0 } else { at + 1 });
        let balance = Balance::of(&all).unwrap();
        let short: Vec<_> = all.iter().filter(|one| balance.is_short(one)).collect();
        assert_eq!(short, [&all[9]]);
        assert_eq!((balance.great_need, balance.little_effort), (8.0, 3.0));
    }

    #[test]
    fn where_most_got_nothing_all_of_great_need_with_nothing_are_short() {
        let all = twelve(|at| u32::from(at == 0 || at == 11));
        let balance = Balance::of(&all).unwrap();
        let short = all.iter().filter(|one| balance.is_short(one)).count();
        assert_eq!((balance.little_effort, short), (0.0, 3));
    }

    #[test]
    fn effort_that_follows_need_is_seen_and_so_is_what_does_not() {
        let index = |done: fn(u32) -> u32| {
            let balance = Balance::of(&twelve(done)).unwrap();
            balance.concentration.map(|found| found.index > 0.0)
        };
        assert_eq!(index(|at| at), Ok(true));
        assert_eq!(index(|at| 12 - at), Ok(false));
        assert_eq!(index(|_| 0), Err(NotCompared::NoEffort));
    }

    #[test]
    fn what_is_not_known_is_not_compared() {
        let unknown = [place(None, 3, Some(1.0)), place(Some(1.0), 3, None)];
        assert_eq!(Balance::of(&unknown), None);
        let few = [
            place(Some(1.0), 3, Some(1.0)),
            place(Some(2.0), 0, Some(1.0)),
        ];
        let balance = Balance::of(&few).unwrap();
        let (found, least) = (2, 10);
        assert_eq!(
            balance.concentration,
            Err(NotCompared::FewPlaces { found, least })
        );
        assert!(balance.is_short(&few[1]) && !balance.is_short(&few[0]));
    }
}
