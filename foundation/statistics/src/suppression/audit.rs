use super::{
    Kind, Problem, Rules, component::Component, components::linked, elimination::computable,
};

/// Kontroll: what one who knows all that is shown could work out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Audit {
    /// Hidden cells that follow from the shown ones by adding and taking away, in order.
    pub computable: Vec<usize>,
    /// Small counts that could be too few values, in order.
    pub narrow: Vec<Narrow>,
}

/// A small count that is known too well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Narrow {
    pub cell: usize,
    pub low: f64,
    pub high: f64,
}

impl Audit {
    pub fn is_safe(&self) -> bool {
        self.computable.is_empty() && self.narrow.is_empty()
    }
}

/// Looks for hidden cells that are not hidden well enough, where `hidden` says of each cell whether it is. Implied cells
/// are hidden always, and those that are not small may be known.
pub fn audit(problem: &Problem, hidden: &[bool], rules: &Rules) -> Audit {
    let cells = problem.cells().iter().enumerate();
    let hidden: Vec<bool> = cells
        .map(|(at, cell)| cell.kind == Kind::Implied || hidden.get(at).copied().unwrap_or(false))
        .collect();
    let mut audit = Audit::default();
    for part in linked(problem, &problem.incidence(), &hidden) {
        let given_away = computable(problem, &part.equations, &part.cells);
        let minds = |cell: &usize| {
            is_small(problem, rules, *cell) || problem.cells()[*cell].kind != Kind::Implied
        };
        audit
            .computable
            .extend(given_away.into_iter().filter(minds));
        audit.narrow.extend(narrow(
            problem,
            rules,
            &mut Component::of(problem, &part),
            &part.cells,
        ));
    }
    audit.computable.sort_unstable();
    audit.narrow.sort_unstable_by_key(|narrow| narrow.cell);
    audit
}

/// The small counts among these cells that are known too well, looked for one after the other.
pub(super) fn narrow<'a>(
    problem: &'a Problem,
    rules: &'a Rules,
    component: &'a mut Component,
    cells: &'a [usize],
) -> impl Iterator<Item = Narrow> + 'a {
    let wanted = rules.width.max(1) as f64;
    let small = cells.iter().filter(|cell| is_small(problem, rules, **cell));
    small.filter_map(move |cell| {
        let (low, high) = component.spread(*cell, wanted);
        (high - low < wanted).then_some(Narrow {
            cell: *cell,
            low,
            high,
        })
    })
}

pub(super) fn is_small(problem: &Problem, rules: &Rules, cell: usize) -> bool {
    rules.is_small(problem.cells()[cell].count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppression::{Dimension, Table};

    #[test]
    fn what_is_left_open_is_told() {
        let table = Table::of(vec![Dimension::of(3)], &[2, 1, 9]).unwrap();
        let of = |hidden: [bool; 4]| audit(&table.problem, &hidden, &Rules::default());
        assert_eq!(of([true, false, false, false]).computable, [0]);
        // The two small ones are three together: neither can be four apart.
        let narrow = of([true, true, false, false]).narrow;
        assert_eq!(
            narrow[0],
            Narrow {
                cell: 0,
                low: 0.0,
                high: 3.0
            }
        );
        assert!(of([true, true, true, false]).is_safe());
    }
}
