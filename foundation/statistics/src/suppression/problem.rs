/// Whether a cell can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To be published, and hidden where it must be.
    Open,
    /// Published already, or published elsewhere: it cannot be hidden.
    Known,
    /// Never published, but what others could work out, such as the difference between two publications.
    Implied,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub count: u64,
    pub kind: Kind,
}

/// `total` is the sum of `parts`, all of them places among the cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    pub total: usize,
    pub parts: Vec<usize>,
}

/// What is to be published: counts, and how they hang together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    cells: Vec<Cell>,
    equations: Vec<Equation>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAProblem {
    #[error("there is no cell {0}")]
    NoSuchCell(usize),
    #[error("cell {0} stands twice in an equation")]
    CellTwice(usize),
    #[error("the parts of cell {total} add up to another count")]
    DoesNotAddUp { total: usize },
    #[error("cell {larger} is less than cell {smaller}, which should be a part of it")]
    NotAPart { larger: usize, smaller: usize },
    #[error("the count of cell {0} is too large")]
    TooLarge(usize),
}

/// Counts beyond this are no counts of people, and would not be whole in floating numbers.
const LARGEST: u64 = 1 << 40;

impl Problem {
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    pub fn equations(&self) -> &[Equation] {
        &self.equations
    }

    /// Adds a cell and tells its place.
    ///
    /// # Errors
    /// Where the count is above 2⁴⁰.
    pub fn add(&mut self, count: u64, kind: Kind) -> Result<usize, NotAProblem> {
        let place = self.cells.len();
        if count > LARGEST {
            return Err(NotAProblem::TooLarge(place));
        }
        self.cells.push(Cell { count, kind });
        Ok(place)
    }

    /// States that a cell is the sum of others.
    ///
    /// # Errors
    /// Where a cell is not there or stands twice, or where the sum is another.
    pub fn sum(&mut self, total: usize, parts: Vec<usize>) -> Result<(), NotAProblem> {
        let mut all: Vec<usize> = parts.iter().copied().chain([total]).collect();
        all.sort_unstable();
        if let Some(beyond) = all.last().filter(|cell| **cell >= self.cells.len()) {
            return Err(NotAProblem::NoSuchCell(*beyond));
        }
        if let Some(pair) = all.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(NotAProblem::CellTwice(pair[0]));
        }
        let sum: u128 = parts
            .iter()
            .map(|part| u128::from(self.cells[*part].count))
            .sum();
        if sum != u128::from(self.cells[total].count) {
            return Err(NotAProblem::DoesNotAddUp { total });
        }
        self.equations.push(Equation { total, parts });
        Ok(())
    }

    /// States that the smaller of two published counts is a part of the larger, so that their difference must be
    /// protected too. Tells the place of the difference.
    ///
    /// # Errors
    /// Where a cell is not there or the smaller one is larger.
    pub fn difference(&mut self, larger: usize, smaller: usize) -> Result<usize, NotAProblem> {
        let count = |cell: usize| {
            self.cells
                .get(cell)
                .map(|cell| cell.count)
                .ok_or(NotAProblem::NoSuchCell(cell))
        };
        let left = count(larger)?.checked_sub(count(smaller)?);
        let left = left.ok_or(NotAProblem::NotAPart { larger, smaller })?;
        let rest = self.add(left, Kind::Implied)?;
        self.sum(larger, vec![smaller, rest])?;
        Ok(rest)
    }

    /// For each cell the equations it stands in.
    pub(super) fn incidence(&self) -> Vec<Vec<usize>> {
        let mut of = vec![Vec::new(); self.cells.len()];
        for (at, equation) in self.equations.iter().enumerate() {
            for cell in equation.cells() {
                of[cell].push(at);
            }
        }
        of
    }
}

impl Equation {
    pub(super) fn cells(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().copied().chain([self.total])
    }

    /// Every cell with its sign, so that they add up to nothing.
    pub(super) fn terms(&self) -> impl Iterator<Item = (usize, i8)> {
        self.parts
            .iter()
            .map(|part| (*part, 1))
            .chain([(self.total, -1)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_add_up_is_refused() {
        let mut problem = Problem::default();
        for count in [3, 4, 7] {
            problem.add(count, Kind::Open).unwrap();
        }
        for (total, parts, fault) in [
            (2, vec![0, 9], NotAProblem::NoSuchCell(9)),
            (2, vec![0, 0], NotAProblem::CellTwice(0)),
            (2, vec![0, 2], NotAProblem::CellTwice(2)),
            (2, vec![0], NotAProblem::DoesNotAddUp { total: 2 }),
        ] {
            assert_eq!(problem.sum(total, parts), Err(fault));
        }
        assert_eq!(problem.sum(2, vec![0, 1]), Ok(()));
        assert_eq!(
            problem.add(u64::MAX, Kind::Open),
            Err(NotAProblem::TooLarge(3))
        );
    }

    #[test]
    fn a_difference_is_a_cell_of_its_own() {
        let mut problem = Problem::default();
        problem.add(9, Kind::Open).unwrap();
        problem.add(7, Kind::Open).unwrap();
        assert_eq!(
            problem.difference(1, 0),
            Err(NotAProblem::NotAPart {
                larger: 1,
                smaller: 0
            })
        );
        assert_eq!(problem.difference(0, 1), Ok(2));
        assert_eq!(
            problem.cells()[2],
            Cell {
                count: 2,
                kind: Kind::Implied
            }
        );
        assert_eq!(problem.difference(0, 8), Err(NotAProblem::NoSuchCell(8)));
    }
}
