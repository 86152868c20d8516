use super::{Kind, Problem, Rules};

/// Which cell to hide next.
///
/// Small counts cost readers less than large ones and totals, so the cost is the logarithm of the count. A cell that
/// would stand alone in another of its equations draws in yet another, which costs as much as a factor of twenty. Zeros
/// can only grow, so they protect poorly and come last.
pub(super) struct Choice<'a> {
    pub problem: &'a Problem,
    pub incidence: &'a [Vec<usize>],
    pub rules: &'a Rules,
}

const ALONE: f64 = 3.0;
const ZERO: f64 = 8.0;

impl Choice<'_> {
    /// The cheapest cell that can still be hidden in any of these equations.
    pub fn cheapest(&self, equations: &[usize], hidden: &[bool]) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for equation in equations {
            for cell in self.problem.equations()[*equation].cells() {
                let here = self.problem.cells()[cell];
                if hidden[cell] || here.kind != Kind::Open {
                    continue;
                }
                let cost = (self.cost(cell, hidden), cell);
                if best.is_none_or(|best| cost < best) {
                    best = Some(cost);
                }
            }
        }
        best.map(|(_, cell)| cell)
    }

    fn cost(&self, cell: usize, hidden: &[bool]) -> f64 {
        let count = self.problem.cells()[cell].count;
        let is_empty = |equation: &&usize| {
            !self.problem.equations()[**equation]
                .cells()
                .any(|cell| hidden[cell])
        };
        let alone = self.incidence[cell].iter().filter(is_empty).count() as f64;
        let zero = if count == 0 && !self.rules.is_small(0) {
            ZERO
        } else {
            0.0
        };
        (1.0 + count as f64).ln() + ALONE * alone + zero
    }

    /// Whether there is anything left to hide in the equation.
    pub fn has_open(&self, equation: usize, hidden: &[bool]) -> bool {
        let is_open = |cell: usize| !hidden[cell] && self.problem.cells()[cell].kind == Kind::Open;
        self.problem.equations()[equation].cells().any(is_open)
    }

    /// How far hidden cells of the equation can move at most: what they are together.
    pub fn room(&self, equation: usize, hidden: &[bool]) -> u64 {
        let cells = self.problem.equations()[equation]
            .cells()
            .filter(|cell| hidden[*cell]);
        cells
            .map(|cell| self.problem.cells()[cell].count)
            .fold(0, u64::saturating_add)
    }

    /// The hidden cell of an equation that has only one, where that gives away what must not be.
    pub fn alone(&self, equation: usize, hidden: &[bool]) -> Option<usize> {
        let mut cells = self.problem.equations()[equation]
            .cells()
            .filter(|cell| hidden[*cell]);
        let cell = cells.next().filter(|_| cells.next().is_none())?;
        let is_implied = self.problem.cells()[cell].kind == Kind::Implied;
        (!is_implied || super::audit::is_small(self.problem, self.rules, cell)).then_some(cell)
    }
}
