use super::{Kind, Problem, Rules, audit::is_small, choice::Choice, work::Work};

/// Why a cell is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hidden {
    /// The count itself is small.
    Primary,
    /// It would give a small one away.
    Secondary,
}

/// What is hidden, cell by cell. Implied cells are told of as what they are worth: hidden where they are small.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protection {
    pub cells: Vec<Option<Hidden>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotProtected {
    #[error("cell {0} has a small count and is published already")]
    AlreadyPublished(usize),
    #[error("whatever is hidden, what is known already tells of the small counts in cells {0:?}")]
    KnownAnyway(Vec<usize>),
}

impl Protection {
    /// How many are hidden for this reason.
    pub fn count(&self, reason: Hidden) -> usize {
        self.cells
            .iter()
            .filter(|cell| **cell == Some(reason))
            .count()
    }

    /// Whether each cell is hidden, as [`super::audit`] takes it.
    pub fn hidden(&self) -> Vec<bool> {
        self.cells.iter().map(Option::is_some).collect()
    }
}

/// Hides small counts, and others until no small one is known too well.
///
/// Every round hides at least one more cell, so it ends. Afterwards those that turned out not to be needed are shown
/// again. A way of finding few cells, not the fewest (that is NP-hard; Kelly, Golden and Assad 1992).
///
/// # Errors
/// [`NotProtected`], where what is published already cannot be made unsaid.
pub fn protect(problem: &Problem, rules: &Rules) -> Result<Protection, NotProtected> {
    let small = |cell: usize| is_small(problem, rules, cell);
    let kinds = || problem.cells().iter().map(|cell| cell.kind).enumerate();
    if let Some((cell, _)) = kinds().find(|(cell, kind)| *kind == Kind::Known && small(*cell)) {
        return Err(NotProtected::AlreadyPublished(cell));
    }
    let incidence = problem.incidence();
    let choice = Choice {
        problem,
        incidence: &incidence,
        rules,
    };
    let hidden = kinds()
        .map(|(cell, kind)| kind == Kind::Implied || small(cell))
        .collect();
    let hidden = Work::on(problem, rules, choice, hidden).finish()?;
    let reason = |(cell, kind): (usize, Kind)| match kind {
        _ if small(cell) => Some(Hidden::Primary),
        Kind::Open if hidden[cell] => Some(Hidden::Secondary),
        _ => None,
    };
    Ok(Protection {
        cells: kinds().map(reason).collect(),
    })
}
