use kernel::{Day, Share};

use super::{FigurePeriod, OfPlace, ScorecardFigure, ScorecardLine};
use crate::{indicator::Indicator, proposals::Proposal};

/// En linje slik den står: what it is called by, its figures, and how it goes.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    pub line: &'a ScorecardLine,
    pub of: Of<'a>,
    pub state: LineState,
}

/// Hva linjen måler, with its figures.
#[derive(Clone, Debug)]
pub enum Of<'a> {
    Catalogue {
        indicator: &'a Indicator,
        places: Vec<OfPlace<'a>>,
        together: Option<(i32, Share)>,
    },
    /// Recommended where there is a proposal; else its own. The oldest figure first.
    Local {
        proposal: Option<&'a Proposal>,
        figures: Vec<&'a ScorecardFigure>,
    },
}

/// Tilstanden til en linje.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    Removed,
    /// A period is over that has no figure.
    Missing(FigurePeriod),
    /// The first figure is of a period that is not over.
    NotDue,
    /// Statistics have no figure that can be shown.
    NoStatistics,
    /// The newest figure says that nothing was measured.
    NotMeasured,
    /// There was nobody to measure.
    NothingToMeasure,
    /// There are figures of its municipalities, but none of all together to hold against the target.
    NotTogether,
    NoTarget,
    Met,
    NotMet,
}

impl LineState {
    pub fn shape(self) -> &'static str {
        match self {
            Self::Met => "good",
            Self::NotMet => "bad",
            Self::Missing(_) => "warn",
            _ => "none",
        }
    }

    /// Of a line whose figures people enter, the oldest first.
    pub fn by_hand(line: &ScorecardLine, figures: &[&ScorecardFigure], day: Day) -> Self {
        if line.is_taken_out(day) {
            return Self::Removed;
        }
        let due = FigurePeriod::last_ended(line.rhythm, day);
        let is_due = due.days().last >= line.added_at.day();
        let has_it = figures.last().is_some_and(|newest| newest.period >= due);
        match figures.last() {
            _ if is_due && !has_it => Self::Missing(due),
            None => Self::NotDue,
            Some(newest) => match newest.counted.share() {
                None => Self::NotMeasured,
                Some(share) => Self::against(line, share),
            },
        }
    }

    /// Of a line whose figures come from statistics.
    pub fn by_statistics(
        line: &ScorecardLine,
        (places, together): (&[OfPlace<'_>], Option<Share>),
        day: Day,
    ) -> Self {
        let has_number = |one: &OfPlace<'_>| one.value.is_some_and(|value| value.number.is_some());
        match together {
            _ if line.is_taken_out(day) => Self::Removed,
            _ if !places.iter().any(has_number) => Self::NoStatistics,
            Some(share) => Self::against(line, share),
            None if line.aim.target.is_some() => Self::NotTogether,
            None => Self::NoTarget,
        }
    }

    fn against(line: &ScorecardLine, share: Share) -> Self {
        match line.aim.is_met(share.part, share.whole) {
            Some(true) => Self::Met,
            Some(false) => Self::NotMet,
            None if share.whole == 0 => Self::NothingToMeasure,
            None => Self::NoTarget,
        }
    }

    /// Whether nobody waits for a figure of it.
    pub fn has_figure(self) -> bool {
        !matches!(self, Self::Missing(_) | Self::NotDue | Self::NoStatistics)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Counted,
            line::tests::{line, own},
        },
        *,
    };

    fn figure(period: &str, counted: Counted) -> ScorecardFigure {
        let on = line(own(), "2024-01-01", None);
        ScorecardFigure {
            id: on.id,
            line: on.id,
            period: period.parse().unwrap(),
            counted,
            source: String::new(),
            entered_at: on.added_at,
        }
    }

    #[test]
    fn a_line_says_what_is_missing_before_how_it_goes() {
        let share = |part, whole| Counted::Share(Share { part, whole });
        let why = || Counted::NotMeasured("Ingen telte.".to_owned());
        let last_year = FigurePeriod::new(2025, 0).unwrap();
        let missing = LineState::Missing(last_year);
        for (name, added, removed, figures, state) in [
            ("none yet", "2026-02-01", None, vec![], LineState::NotDue),
            ("due", "2025-12-31", None, vec![], missing),
            (
                "an older one",
                "2024-01-01",
                None,
                vec![("2024", share(9, 10))],
                missing,
            ),
            (
                "met",
                "2024-01-01",
                None,
                vec![("2024", share(1, 10)), ("2025", share(8, 10))],
                LineState::Met,
            ),
            (
                "entered before it was due",
                "2026-02-01",
                None,
                vec![("2025", share(7, 10))],
                LineState::NotMet,
            ),
            (
                "nobody",
                "2024-01-01",
                None,
                vec![("2025", share(0, 0))],
                LineState::NothingToMeasure,
            ),
            (
                "not measured",
                "2024-01-01",
                None,
                vec![("2025", why())],
                LineState::NotMeasured,
            ),
            (
                "taken out",
                "2024-01-01",
                Some("2026-03-01"),
                vec![],
                LineState::Removed,
            ),
        ] {
            let on = line(own(), added, removed);
            let figures: Vec<_> = figures
                .into_iter()
                .map(|(period, counted)| figure(period, counted))
                .collect();
            let told: Vec<_> = figures.iter().collect();
            let day = "2026-11-26".parse().unwrap();
            assert_eq!(LineState::by_hand(&on, &told, day), state, "{name}");
        }
    }
}
