use documents::drawing::{Label, sparkline};
use texts::Tongue;

use super::{overview, scorecard_words as words};
use crate::scorecards::{Of, ScorecardFigure, Standing};

/// The development of a line as a small drawing, told in words for those who do not see it: of figures that were entered, and
/// of statistics where the NAV office serves one municipality. Nothing where there is but one figure.
pub fn trend(one: &Standing<'_>, t: &Tongue) -> String {
    match &one.of {
        Of::Local { figures, .. } => entered(figures, t),
        Of::Catalogue {
            indicator, places, ..
        } => match &places[..] {
            [only] => overview::trend(indicator, &only.years, t),
            _ => String::new(),
        },
    }
}

/// A period that was not measured, or had nobody to measure, is a gap.
fn entered(figures: &[&ScorecardFigure], t: &Tongue) -> String {
    let percent = |one: &&ScorecardFigure| one.counted.share().and_then(kernel::Share::percent);
    let numbers: Vec<Option<f64>> = figures.iter().map(percent).collect();
    if numbers.iter().flatten().count() < 2 {
        return String::new();
    }
    let told: Vec<String> = figures.iter().map(|one| words::of_period(one, t)).collect();
    let label = Label {
        title: &t.say("indicators-development"),
        description: &told.join(", "),
    };
    sparkline(&numbers, Some(100.0), label)
}
