use super::Problem;

/// Hidden cells that hang together through equations, with these. What is shown cuts the rest off.
#[derive(Clone, Debug, Default)]
pub(super) struct Linked {
    /// In order.
    pub cells: Vec<usize>,
    pub equations: Vec<usize>,
}

/// The hidden cells in parts that have nothing to do with each other.
pub(super) fn linked(problem: &Problem, incidence: &[Vec<usize>], hidden: &[bool]) -> Vec<Linked> {
    let mut seen_cells = vec![false; hidden.len()];
    let mut seen_equations = vec![false; problem.equations().len()];
    let mut parts = Vec::new();
    for start in 0..hidden.len() {
        if !hidden[start] || seen_cells[start] {
            continue;
        }
        seen_cells[start] = true;
        let (mut part, mut waiting) = (Linked::default(), vec![start]);
        while let Some(cell) = waiting.pop() {
            part.cells.push(cell);
            for equation in &incidence[cell] {
                if std::mem::replace(&mut seen_equations[*equation], true) {
                    continue;
                }
                part.equations.push(*equation);
                for other in problem.equations()[*equation].cells() {
                    if hidden[other] && !std::mem::replace(&mut seen_cells[other], true) {
                        waiting.push(other);
                    }
                }
            }
        }
        part.cells.sort_unstable();
        part.equations.sort_unstable();
        parts.push(part);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppression::{Dimension, Table};

    #[test]
    fn what_shares_no_equation_is_apart() {
        let table = Table::of(vec![Dimension::of(4); 2], &[9; 16]).unwrap();
        let mut hidden = vec![false; 25];
        for (row, column) in [(0, 0), (0, 1), (2, 2), (2, 3)] {
            hidden[table.cell(&[Some(row), Some(column)]).unwrap()] = true;
        }
        let found = linked(&table.problem, &table.problem.incidence(), &hidden);
        let sizes: Vec<_> = found
            .iter()
            .map(|part| (part.cells.len(), part.equations.len()))
            .collect();
        assert_eq!(sizes, [(2, 3), (2, 3)]);
    }
}
