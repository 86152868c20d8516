use super::{
    Kind, NotProtected, Problem, Rules,
    audit::{Narrow, is_small, narrow},
    choice::Choice,
    component::Component,
    components::{Linked, linked},
};

/// What is hidden so far.
pub(super) struct Work<'a> {
    problem: &'a Problem,
    rules: &'a Rules,
    choice: Choice<'a>,
    hidden: Vec<bool>,
    /// Hidden so that another extra one cannot be computed; it stays.
    held: Vec<bool>,
}

impl<'a> Work<'a> {
    pub fn on(
        problem: &'a Problem,
        rules: &'a Rules,
        choice: Choice<'a>,
        hidden: Vec<bool>,
    ) -> Self {
        let held = vec![false; hidden.len()];
        Self {
            problem,
            rules,
            choice,
            hidden,
            held,
        }
    }

    /// Every round holds at least one more cell, so it ends.
    pub fn finish(mut self) -> Result<Vec<bool>, NotProtected> {
        loop {
            self.hide_until_safe()?;
            self.show_what_is_not_needed();
            let known = self.known_anyway();
            let shown = self.hidden.clone();
            if !self.hide_for_good_beside(&known) {
                return Ok(shown);
            }
        }
    }

    /// An extra cell that is known all the same, and yet not safe to show as far as can be proved, gets company.
    fn hide_for_good_beside(&mut self, known: &[usize]) -> bool {
        let mut any = false;
        for cell in known {
            let own = &self.choice.incidence[*cell];
            if let Some(beside) = self.choice.cheapest(own, &self.hidden) {
                self.hidden[beside] = true;
                // One that was held before and shown all the same is no step forward.
                any |= !std::mem::replace(&mut self.held[beside], true);
            }
        }
        any
    }

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
        .collect()
    }

    /// Hides one more for each that is known too well: in its own equations, or else in those it hangs together with.
    /// Tells which equations that touched.
    fn hide_beside(&mut self, known: &[(Linked, Vec<Narrow>)]) -> Vec<usize> {
        let mut touched = Vec::new();
        for (part, narrow) in known {
            let before = touched.len();
            for narrow in narrow {
                let own = &self.choice.incidence[narrow.cell];
                let tightest = own
                    .iter()
                    .filter(|equation| self.choice.has_open(**equation, &self.hidden));
                let Some(tightest) =
                    tightest.min_by_key(|equation| self.choice.room(**equation, &self.hidden))
                else {
                    continue;
                };
                // What was just hidden there may help this cell too; the next round tells.
                if !touched.contains(tightest) {
                    self.hide_cheapest(&[*tightest], &mut touched);
                }
            }
            if touched.len() == before {
                self.hide_cheapest(&part.equations, &mut touched);
            }
        }
        touched
    }

    fn hide_cheapest(&mut self, equations: &[usize], touched: &mut Vec<usize>) {
        if let Some(cell) = self.choice.cheapest(equations, &self.hidden) {
            self.hidden[cell] = true;
            touched.extend(&self.choice.incidence[cell]);
        }
    }

    /// Shows again, the largest first, whatever leaves the small ones safe; then what would be known all the same.
    fn show_what_is_not_needed(&mut self) {
        let mut extra: Vec<usize> = (0..self.hidden.len())
            .filter(|cell| self.is_extra(*cell) && !self.held[*cell])
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
        // In the order of the audit, so that what is proved here is proved there.
        parts.iter().filter(|part| touches(part)).all(|part| {
            let mut component = Component::of(self.problem, part);
            let mut narrow = narrow(self.problem, self.rules, &mut component, &part.cells);
            narrow.next().is_none()
        })
    }
}
