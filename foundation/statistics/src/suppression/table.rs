use super::{Kind, NotAProblem, Problem};

/// One way to divide: so many members, and the groups of them that have a subtotal. All members have a total always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dimension {
    pub members: usize,
    pub groups: Vec<Vec<usize>>,
}

/// A table of counts with all its totals, as a [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub problem: Problem,
    dimensions: Vec<Dimension>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    #[error("{found} counts for a table of {expected}")]
    Counts { found: usize, expected: usize },
    #[error("a group of dimension {dimension} has a member that is not there, or twice")]
    Group { dimension: usize },
    #[error("the table is larger than {MOST_CELLS} cells")]
    TooLarge,
    #[error(transparent)]
    Cells(#[from] NotAProblem),
}

/// With totals. Larger tables are protected in parts that people read.
const MOST_CELLS: usize = 1 << 20;

impl Dimension {
    /// Members without groups.
    pub fn of(members: usize) -> Self {
        Self {
            members,
            groups: Vec::new(),
        }
    }

    /// Members, groups and the total.
    fn places(&self) -> usize {
        self.members + self.groups.len() + 1
    }

    /// Which members the place is the sum of; none for a member itself.
    fn parts(&self, place: usize) -> Vec<usize> {
        match place.checked_sub(self.members) {
            None => Vec::new(),
            Some(group) => self
                .groups
                .get(group)
                .cloned()
                .unwrap_or_else(|| (0..self.members).collect()),
        }
    }

    fn is_sound(&self) -> bool {
        self.groups.iter().all(|group| {
            let mut sorted = group.clone();
            sorted.sort_unstable();
            sorted.dedup();
            sorted.len() == group.len() && sorted.last().is_none_or(|last| *last < self.members)
        })
    }
}

impl Table {
    /// The table of these counts, the last dimension running fastest, with totals and subtotals along every dimension.
    ///
    /// # Errors
    /// [`NotATable`].
    pub fn of(dimensions: Vec<Dimension>, counts: &[u64]) -> Result<Self, NotATable> {
        if let Some(dimension) = dimensions
            .iter()
            .position(|dimension| !dimension.is_sound())
        {
            return Err(NotATable::Group { dimension });
        }
        let product =
            |of: fn(&Dimension) -> usize| dimensions.iter().map(of).try_fold(1, usize::checked_mul);
        let expected = product(|dimension| dimension.members).ok_or(NotATable::TooLarge)?;
        let places = product(Dimension::places)
            .filter(|places| *places <= MOST_CELLS)
            .ok_or(NotATable::TooLarge)?;
        let found = counts.len();
        if found != expected {
            return Err(NotATable::Counts { found, expected });
        }
        let mut table = Self {
            problem: Problem::default(),
            dimensions,
        };
        for place in 0..places {
            let count = table.count(&table.at(place), counts);
            table.problem.add(count, Kind::Open)?;
        }
        for place in 0..places {
            table.state_sums(place)?;
        }
        Ok(table)
    }

    /// The cell at these places, one for each dimension: a member, a group (counted on from the members), or the total
    /// where there is `None`.
    pub fn cell(&self, places: &[Option<usize>]) -> Option<usize> {
        if places.len() != self.dimensions.len() {
            return None;
        }
        let mut cell = 0;
        for (dimension, place) in self.dimensions.iter().zip(places) {
            let place = place.unwrap_or(dimension.places() - 1);
            if place >= dimension.places() {
                return None;
            }
            cell = cell * dimension.places() + place;
        }
        Some(cell)
    }

    /// Where a cell stands in each dimension.
    fn at(&self, mut cell: usize) -> Vec<usize> {
        let mut at: Vec<usize> = Vec::new();
        for dimension in self.dimensions.iter().rev() {
            at.push(cell % dimension.places());
            cell /= dimension.places();
        }
        at.reverse();
        at
    }

    /// The sum of the counts under a place, along the first dimension that is no member.
    fn count(&self, at: &[usize], counts: &[u64]) -> u64 {
        let summed = at
            .iter()
            .zip(&self.dimensions)
            .position(|(place, dimension)| *place >= dimension.members);
        let Some(along) = summed else {
            let place = at
                .iter()
                .zip(&self.dimensions)
                .fold(0, |place, (at, dimension)| place * dimension.members + at);
            return counts.get(place).copied().unwrap_or(0);
        };
        let part = |member: usize| {
            let mut under = at.to_vec();
            under[along] = member;
            self.count(&under, counts)
        };
        self.dimensions[along]
            .parts(at[along])
            .into_iter()
            .map(part)
            .fold(0, u64::saturating_add)
    }

    /// That the cell is the sum of its parts along each dimension where it is one.
    fn state_sums(&mut self, cell: usize) -> Result<(), NotAProblem> {
        let at = self.at(cell);
        let mut stride = 1;
        for along in (0..at.len()).rev() {
            let (dimension, here) = (&self.dimensions[along], at[along]);
            if here >= dimension.members {
                let first = cell - here * stride;
                let parts = dimension
                    .parts(here)
                    .into_iter()
                    .map(|member| first + member * stride)
                    .collect();
                let places = dimension.places();
                self.problem.sum(cell, parts)?;
                stride *= places;
            } else {
                stride *= dimension.places();
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_subtotals_stand_where_they_should() {
        let rows = Dimension {
            members: 3,
            groups: vec![vec![0, 2]],
        };
        let table = Table::of(vec![rows, Dimension::of(2)], &[1, 2, 30, 40, 500, 600]).unwrap();
        let count =
            |places: [Option<usize>; 2]| table.problem.cells()[table.cell(&places).unwrap()].count;
        for (places, expected) in [
            ([Some(1), Some(0)], 30),
            ([Some(1), None], 70),
            ([None, Some(1)], 642),
            ([Some(3), Some(0)], 501),
            ([Some(3), None], 1103),
            ([None, None], 1173),
        ] {
            assert_eq!(count(places), expected, "{places:?}");
        }
        // Five rows have a total; three columns have a subtotal and a total.
        assert_eq!(table.problem.equations().len(), 5 + 3 * 2);
        assert_eq!(table.cell(&[Some(9), None]), None);
        assert_eq!(table.cell(&[None]), None);
    }

    #[test]
    fn three_dimensions_have_totals_each_way() {
        let table = Table::of(vec![Dimension::of(2); 3], &[1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
        assert_eq!(
            (table.problem.cells().len(), table.problem.equations().len()),
            (27, 27)
        );
        assert_eq!(table.problem.cells()[26].count, 36);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let of =
            |dimension: Dimension, counts: &[u64]| Table::of(vec![dimension], counts).unwrap_err();
        assert_eq!(
            of(Dimension::of(2), &[1]),
            NotATable::Counts {
                found: 1,
                expected: 2
            }
        );
        let group = Dimension {
            members: 2,
            groups: vec![vec![0, 2]],
        };
        assert_eq!(of(group, &[1, 2]), NotATable::Group { dimension: 0 });
        assert_eq!(of(Dimension::of(usize::MAX - 1), &[]), NotATable::TooLarge);
    }
}
