use kernel::{Period, coded};
use organisations::NavOffice;

use super::{LineState, Measured, ScorecardLine, Standing};

coded! {
    /// Utvalg: which NAV offices a list is narrowed to.
    Only {
        WithoutScorecard = "uten-malekort", "scorecards-only-without";
        WithoutLocal = "uten-lokale", "scorecards-only-without-local";
        Missing = "mangler-tall", "scorecards-only-missing";
        NotMet = "ikke-nadd", "scorecards-only-not-met";
    }
}

/// Målekort: what one NAV office is followed by, as it stands.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    pub nav_office: &'a NavOffice,
    /// Those that are in use first, then those that were taken out.
    pub standings: Vec<Standing<'a>>,
}

impl Card<'_> {
    /// The lines that were on it on any of the days.
    pub fn in_use(&self, days: Period) -> impl Iterator<Item = &Standing<'_>> {
        let all = self.standings.iter();
        all.filter(move |one| one.line.is_in_use_in(days))
    }

    /// How many of them are local.
    pub fn local(&self, days: Period) -> usize {
        let lines = self.in_use(days).map(|one| one.line);
        lines.filter(|line| line.is_local()).count()
    }

    /// How many of them nobody waits for a figure of.
    pub fn with_figure(&self, days: Period) -> usize {
        let all = self.in_use(days);
        all.filter(|one| one.state.has_figure()).count()
    }

    /// How many of them have a target that is met, and how many have one.
    pub fn targets(&self, days: Period) -> (usize, usize) {
        let with_target = || {
            let all = self.in_use(days);
            all.filter(|one| one.line.aim.target.is_some())
        };
        let met = with_target().filter(|one| one.state == LineState::Met);
        (met.count(), with_target().count())
    }

    pub fn is_of(&self, only: Only, days: Period) -> bool {
        let has = |is_it: fn(LineState) -> bool| self.in_use(days).any(|one| is_it(one.state));
        match only {
            Only::WithoutScorecard => self.in_use(days).next().is_none(),
            Only::WithoutLocal => self.local(days) == 0,
            Only::Missing => has(|state| matches!(state, LineState::Missing(_))),
            Only::NotMet => has(|state| state == LineState::NotMet),
        }
    }
}

impl ScorecardLine {
    /// The kind of what it measures, by the key of its word.
    pub fn kind(&self) -> &'static str {
        match self.measured {
            Measured::Catalogue(_) => "scorecards-kind-catalogue",
            Measured::Recommended(_) => "scorecards-kind-recommended",
            Measured::Own(_) => "scorecards-kind-own",
        }
    }
}
