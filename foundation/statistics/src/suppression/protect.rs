use super::{
    Kind, Problem, Rules,
    audit::{Narrow, is_small, narrow},
    choice::Choice,
    component::Component,
    components::{Linked, linked},
};

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
    let mut work = Work {
        problem,
        rules,
        choice,
        hidden,
    };
    work.hide_until_safe()?;
    work.show_what_is_not_needed();
    let reason = |(cell, kind): (usize, Kind)| match kind {
        _ if small(cell) => Some(Hidden::Primary),
        Kind::Open if work.hidden[cell] => Some(Hidden::Secondary),
        _ => None,
    };
    Ok(Protection {
        cells: kinds().map(reason).collect(),
    })
}

struct Work<'a> {
    problem: &'a Problem,
    rules: &'a Rules,
    choice: Choice<'a>,
    hidden: Vec<bool>,
}

impl Work<'_> {
    fn hide_until_safe(&mut self) -> Result<(), NotProtected> {
        let mut waiting: Vec<usize> = (0..self.problem.equations().len()).collect();
        loop {
            self.leave_none_alone(waiting);
            let known = self.known_too_well();
            if known.is_empty() {
                return Ok(());
            }
            waiting = self.hide_beside(&known);
            if waiting.is_empty() {
                let cells = known
                    .iter()
                    .flat_map(|(_, narrow)| narrow)
                    .map(|narrow| narrow.cell);
                return Err(NotProtected::KnownAnyway(cells.collect()));
            }
        }
    }

    /// Where an equation has one hidden cell, hides another beside it.
    fn leave_none_alone(&mut self, mut waiting: Vec<usize>) {
        while let Some(equation) = waiting.pop() {
            if self.choice.alone(equation, &self.hidden).is_none() {
                continue;
            }
            if let Some(cell) = self.choice.cheapest(&[equation], &self.hidden) {
                self.hidden[cell] = true;
                waiting.extend(&self.choice.incidence[cell]);
            }
        }
    }

    fn known_too_well(&self) -> Vec<(Linked, Vec<Narrow>)> {
        let parts = linked(self.problem, self.choice.incidence, &self.hidden);
        let with = |part: Linked| (self.narrow(&part), part);
        let all = parts
            .into_iter()
            .map(with)
            .filter(|(narrow, _)| !narrow.is_empty());
        all.map(|(narrow, part)| (part, narrow)).collect()
    }

    fn narrow(&self, part: &Linked) -> Vec<Narrow> {
        if !part
            .cells
            .iter()
            .any(|cell| is_small(self.problem, self.rules, *cell))
        {
            return Vec::new();
        }
        narrow(
            self.problem,
            self.rules,
            &mut Component::of(self.problem, part),
            &part.cells,
        )
    }

    /// Hides one more for each that is known too well: in its own equations, or else in those it hangs together with.
    /// Tells which equations that touched.
    fn hide_beside(&mut self, known: &[(Linked, Vec<Narrow>)]) -> Vec<usize> {
        let mut touched = Vec::new();
        for (part, narrow) in known {
            let own = narrow
                .iter()
                .map(|narrow| self.choice.incidence[narrow.cell].as_slice());
            let mut next: Vec<usize> = Vec::new();
            for equations in own {
                next.extend(self.choice.cheapest(equations, &self.hidden));
            }
            if next.is_empty() {
                next.extend(self.choice.cheapest(&part.equations, &self.hidden));
            }
            for cell in next {
                self.hidden[cell] = true;
                touched.extend(&self.choice.incidence[cell]);
            }
        }
        touched
    }

    /// Shows again, the largest first, whatever leaves the small ones safe; then what would be known all the same.
    fn show_what_is_not_needed(&mut self) {
        let mut extra: Vec<usize> = (0..self.hidden.len())
            .filter(|cell| self.is_extra(*cell))
            .collect();
        extra.sort_unstable_by_key(|cell| {
            (std::cmp::Reverse(self.problem.cells()[*cell].count), *cell)
        });
        self.show_where_safe(extra);
        // What is shown can give away what was kept before; it is then shown too, which tells nothing more.
        loop {
            let known = self.known_anyway();
            if !self.show_where_safe(known) {
                return;
            }
        }
    }

    fn is_extra(&self, cell: usize) -> bool {
        let open = self.problem.cells()[cell].kind == Kind::Open;
        open && self.hidden[cell] && !is_small(self.problem, self.rules, cell)
    }

    /// Whether any of them was shown.
    fn show_where_safe(&mut self, cells: Vec<usize>) -> bool {
        let mut any = false;
        for cell in cells {
            self.hidden[cell] = false;
            self.hidden[cell] = !self.is_safe_around(cell);
            any |= !self.hidden[cell];
        }
        any
    }

    fn known_anyway(&self) -> Vec<usize> {
        let mut known = Vec::new();
        for part in linked(self.problem, self.choice.incidence, &self.hidden) {
            let mut component = Component::of(self.problem, &part);
            let extra = part
                .cells
                .iter()
                .copied()
                .filter(|cell| self.is_extra(*cell));
            known.extend(extra.filter(|cell| {
                let (low, high) = component.spread(*cell, 1.0);
                high - low < 1.0
            }));
        }
        known
    }

    /// Whether all that hung together with the cell is safe now that it is shown.
    fn is_safe_around(&self, cell: usize) -> bool {
        let equations = &self.choice.incidence[cell];
        let small = |cell: &usize| is_small(self.problem, self.rules, *cell);
        let gives_away = |equation: &usize| {
            self.choice
                .alone(*equation, &self.hidden)
                .is_some_and(|cell| small(&cell))
        };
        if equations.iter().any(gives_away) {
            return false;
        }
        let touches = |part: &Linked| {
            part.equations
                .iter()
                .any(|equation| equations.contains(equation))
        };
        let parts = linked(self.problem, self.choice.incidence, &self.hidden);
        parts
            .iter()
            .filter(|part| touches(part))
            .all(|part| self.narrow(part).is_empty())
    }
}
