use super::{Problem, components::Linked};

/// What lies nearer zero is rounding.
const TINY: f64 = 1e-9;

/// All counts that linked hidden cells could have: a simplex tableau that stands in one corner of them.
///
/// It begins at the true counts and walks from corner to corner. Every corner of whole numbers that it comes by is a
/// possible truth, so the least and largest count seen in a cell prove that the cell could be either. Corners that are
/// not whole prove nothing and are not counted, so what is called protected is.
#[derive(Clone, Debug)]
pub(super) struct Component {
    cells: Vec<usize>,
    /// Each row tells one cell of the basis through those outside it; the last column is its count.
    rows: Vec<Vec<f64>>,
    /// For each row, the column of its cell.
    basis: Vec<usize>,
    /// For each column, its row where it is in the basis.
    row_of: Vec<Option<usize>>,
    low: Vec<f64>,
    high: Vec<f64>,
}

impl Component {
    pub fn of(problem: &Problem, part: &Linked) -> Self {
        let truth: Vec<f64> = part
            .cells
            .iter()
            .map(|cell| problem.cells()[*cell].count as f64)
            .collect();
        let mut component = Self {
            cells: part.cells.clone(),
            rows: rows(problem, part, &truth),
            basis: Vec::new(),
            row_of: vec![None; truth.len()],
            low: truth.clone(),
            high: truth.clone(),
        };
        component.eliminate();
        component.walk_to_a_corner(truth);
        component
    }

    /// Walks until the cell has been seen with counts so far apart, or as far as they go; tells how far apart.
    pub fn spread(&mut self, cell: usize, wanted: f64) -> (f64, f64) {
        let Ok(column) = self.cells.binary_search(&cell) else {
            return (0.0, f64::INFINITY);
        };
        for up in [true, false] {
            // Bland's rule never comes back to the same basis; the bound is for rounding.
            let mut steps = 20 * (self.rows.len() + self.cells.len()) + 100;
            while !self.is_spread(column, wanted) && steps > 0 && self.step(column, up) {
                steps -= 1;
            }
        }
        (self.low[column], self.high[column])
    }

    fn is_spread(&self, column: usize, wanted: f64) -> bool {
        self.high[column] - self.low[column] >= wanted
    }

    /// One step towards more, or towards less, in the cell; false where there is none.
    fn step(&mut self, column: usize, up: bool) -> bool {
        let enters = match self.row_of[column] {
            None if up => Some(column),
            None => None,
            Some(row) => {
                let helps = |at: &usize| {
                    self.row_of[*at].is_none()
                        && if up {
                            self.rows[row][*at] < -TINY
                        } else {
                            self.rows[row][*at] > TINY
                        }
                };
                (0..self.cells.len()).find(helps)
            }
        };
        let Some(enters) = enters else {
            return false;
        };
        let Some(row) = self.first_to_empty(enters) else {
            // Nothing stops it: the cell could be any count above.
            if up {
                self.high[column] = f64::INFINITY;
            }
            return false;
        };
        self.pivot(row, enters);
        self.note();
        true
    }

    /// The row whose cell is the first to reach zero when the column grows; the lowest column among equals.
    fn first_to_empty(&self, enters: usize) -> Option<usize> {
        let mut first: Option<(f64, usize)> = None;
        for (at, row) in self.rows.iter().enumerate() {
            if row[enters] <= TINY {
                continue;
            }
            let limit = count(row) / row[enters];
            let is_first = first.is_none_or(|(least, other)| {
                limit < least - TINY
                    || (limit <= least + TINY && self.basis[at] < self.basis[other])
            });
            if is_first {
                first = Some((limit, at));
            }
        }
        first.map(|(_, row)| row)
    }

    fn pivot(&mut self, row: usize, enters: usize) {
        let scale = self.rows[row][enters];
        for entry in &mut self.rows[row] {
            *entry /= scale;
        }
        // Few cells of a row are not zero.
        let there = |(column, entry): (usize, &f64)| (*entry != 0.0).then_some((column, *entry));
        let leading: Vec<(usize, f64)> = self.rows[row]
            .iter()
            .enumerate()
            .filter_map(there)
            .collect();
        for (at, other) in self.rows.iter_mut().enumerate() {
            let factor = other[enters];
            if at == row || factor == 0.0 {
                continue;
            }
            for (column, lead) in &leading {
                let entry = &mut other[*column];
                *entry -= factor * lead;
                if entry.abs() < TINY {
                    *entry = 0.0;
                }
            }
        }
        if let Some(leaves) = self.basis.get(row).copied() {
            self.row_of[leaves] = None;
            self.basis[row] = enters;
        }
        self.row_of[enters] = Some(row);
    }

    /// Where this corner is whole, every cell could have the count it has here.
    fn note(&mut self) {
        let is_whole =
            |row: &Vec<f64>| (count(row) - count(row).round()).abs() < 1e-6 && count(row) > -1e-6;
        if !self.rows.iter().all(is_whole) {
            return;
        }
        for (column, row) in self.row_of.iter().enumerate() {
            let here = row.map_or(0.0, |row| count(&self.rows[row]).round());
            self.low[column] = self.low[column].min(here);
            self.high[column] = self.high[column].max(here);
        }
    }

    /// Gauss and Jordan: a basis, without regard to counts.
    fn eliminate(&mut self) {
        let mut lead = 0;
        for column in 0..self.cells.len() {
            let largest = (lead..self.rows.len()).max_by(|a, b| {
                self.rows[*a][column]
                    .abs()
                    .total_cmp(&self.rows[*b][column].abs())
            });
            let Some(row) = largest.filter(|row| self.rows[*row][column].abs() > TINY) else {
                continue;
            };
            self.rows.swap(lead, row);
            self.pivot(lead, column);
            self.basis.push(column);
            lead += 1;
        }
        self.rows.truncate(lead);
    }

    /// From the true counts to a corner: each cell outside the basis is emptied, and changes place with a cell of the
    /// basis where that is empty first.
    fn walk_to_a_corner(&mut self, mut counts: Vec<f64>) {
        for column in 0..self.cells.len() {
            if self.row_of[column].is_some() || counts[column] <= 0.0 {
                continue;
            }
            let mut room = (counts[column], None);
            for (at, row) in self.rows.iter().enumerate() {
                if row[column] < -TINY {
                    let limit = counts[self.basis[at]] / -row[column];
                    if limit < room.0 {
                        room = (limit, Some(at));
                    }
                }
            }
            for (at, row) in self.rows.iter().enumerate() {
                counts[self.basis[at]] += row[column] * room.0;
            }
            counts[column] -= room.0;
            if let Some(row) = room.1 {
                counts[self.basis[row]] = 0.0;
                self.pivot(row, column);
            }
        }
        self.note();
    }
}

fn count(row: &[f64]) -> f64 {
    row.last().copied().unwrap_or(0.0)
}

/// The equations of the hidden cells alone, with what they must add up to.
fn rows(problem: &Problem, part: &Linked, truth: &[f64]) -> Vec<Vec<f64>> {
    let row = |equation: &usize| {
        let mut row = vec![0.0; truth.len() + 1];
        for (cell, sign) in problem.equations()[*equation].terms() {
            if let Ok(column) = part.cells.binary_search(&cell) {
                row[column] = f64::from(sign);
                row[truth.len()] += f64::from(sign) * truth[column];
            }
        }
        row
    };
    part.equations.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppression::{Dimension, Table, components::linked};

    fn spread(counts: &[u64], hidden: &[(usize, usize)], cell: (usize, usize)) -> (f64, f64) {
        let table = Table::of(vec![Dimension::of(2), Dimension::of(3)], counts).unwrap();
        let at = |(row, column)| table.cell(&[Some(row), Some(column)]).unwrap();
        let mut is_hidden = vec![false; table.problem.cells().len()];
        for place in hidden {
            is_hidden[at(*place)] = true;
        }
        let parts = linked(&table.problem, &table.problem.incidence(), &is_hidden);
        Component::of(&table.problem, &parts[0]).spread(at(cell), f64::INFINITY)
    }

    #[test]
    fn a_square_moves_as_far_as_its_smallest_corners() {
        let square = [(0, 0), (0, 1), (1, 0), (1, 1)];
        let counts = [2, 9, 5, 7, 4, 5];
        assert_eq!(spread(&counts, &square, (0, 0)), (0.0, 9.0));
        assert_eq!(spread(&counts, &square, (0, 1)), (2.0, 11.0));
    }

    #[test]
    fn a_cell_that_is_given_away_does_not_move() {
        assert_eq!(
            spread(&[2, 9, 5, 7, 4, 5], &[(0, 0), (0, 1)], (0, 0)),
            (2.0, 2.0)
        );
        // A row of nothing gives its cells away.
        assert_eq!(
            spread(
                &[0, 0, 0, 7, 4, 5],
                &[(0, 0), (0, 1), (1, 0), (1, 1)],
                (0, 0)
            ),
            (0.0, 0.0)
        );
    }

    #[test]
    fn a_total_hidden_with_its_part_could_be_any() {
        let mut table = Table::of(vec![Dimension::of(2)], &[1, 6]).unwrap();
        table
            .problem
            .add(3, crate::suppression::Kind::Open)
            .unwrap();
        let hidden = [true, false, true, false];
        let parts = linked(&table.problem, &table.problem.incidence(), &hidden);
        assert_eq!(
            Component::of(&table.problem, &parts[0]).spread(0, 4.0).1,
            f64::INFINITY
        );
    }
}
