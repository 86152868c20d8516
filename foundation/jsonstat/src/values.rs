use crate::{Faults, Place, Wrong, bits::Bits};

/// Numbers as a file or a builder gives them, before anyone knows how many cells there are.
#[derive(Clone, Debug)]
pub(crate) enum Numbers {
    Each(Each),
    /// Cells that have a number, by position.
    Some(Vec<(u32, f64)>),
}

/// A number or none for each cell in turn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Each {
    numbers: Vec<f64>,
    present: Bits,
}

impl Each {
    pub fn push(&mut self, number: Option<f64>) {
        self.numbers.push(number.unwrap_or(0.0));
        self.present.push(number.is_some());
    }

    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    fn get(&self, position: usize) -> Option<f64> {
        let number = *self.numbers.get(position)?;
        self.present.get(position).then_some(number)
    }
}

/// The numbers of a dataset: in a row where most cells have one, by position where few do. Which of the two depends on
/// nothing but the numbers, so equal datasets are held alike.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Values {
    Row {
        numbers: Vec<f64>,
        present: Bits,
    },
    Few {
        positions: Vec<u32>,
        numbers: Vec<f64>,
    },
}

/// A number by position costs 12 bytes and one in a row 8; below a quarter the row is the dearer.
fn are_few(present: usize, cells: usize) -> bool {
    present.saturating_mul(4) < cells
}

impl Values {
    pub fn new(numbers: Numbers, cells: usize, place: &Place, faults: &mut Faults) -> Option<Self> {
        match numbers {
            Numbers::Each(each) => Self::of_each(each, cells, place, faults),
            Numbers::Some(some) => Self::of_some(some, cells, place, faults),
        }
    }

    fn of_each(each: Each, cells: usize, place: &Place, faults: &mut Faults) -> Option<Self> {
        let values = each.len();
        if values != cells {
            faults.add(place, Wrong::ValueCount { values, cells });
            return None;
        }
        if !are_few(each.present.count(), cells) {
            let Each {
                mut numbers,
                present,
            } = each;
            numbers.shrink_to_fit();
            return Some(Self::Row { numbers, present });
        }
        let there = (0u32..).take(cells);
        let there = there.filter_map(|at| Some((at, each.get(at as usize)?)));
        Some(Self::few(there))
    }

    fn of_some(
        mut some: Vec<(u32, f64)>,
        cells: usize,
        place: &Place,
        faults: &mut Faults,
    ) -> Option<Self> {
        some.sort_by_key(|(position, _)| *position);
        let positions = some.iter().map(|(position, _)| *position);
        if !are_cells(positions, cells, place, faults) {
            return None;
        }
        if are_few(some.len(), cells) {
            return Some(Self::few(some.into_iter()));
        }
        let mut each = Each::default();
        let mut some = some.into_iter().peekable();
        for at in (0u32..).take(cells) {
            let next = some.next_if(|(position, _)| *position == at);
            each.push(next.map(|(_, number)| number));
        }
        Self::of_each(each, cells, place, faults)
    }

    fn few(there: impl Iterator<Item = (u32, f64)>) -> Self {
        let (positions, numbers) = there.unzip();
        Self::Few { positions, numbers }
    }

    pub fn get(&self, cell: usize) -> Option<f64> {
        match self {
            Self::Row { numbers, present } => {
                let number = *numbers.get(cell)?;
                present.get(cell).then_some(number)
            }
            Self::Few { positions, numbers } => {
                let found = positions.binary_search(&u32::try_from(cell).ok()?).ok()?;
                numbers.get(found).copied()
            }
        }
    }

    /// The cells that have a number, in rising order.
    pub fn each(&self) -> impl Iterator<Item = (u32, f64)> {
        let (row, few) = match self {
            Self::Row { numbers, present } => {
                let there = (0u32..).zip(numbers);
                let there = there.filter(|(at, _)| present.get(*at as usize));
                (Some(there), None)
            }
            Self::Few { positions, numbers } => {
                (None, Some(positions.iter().copied().zip(numbers)))
            }
        };
        let both = row.into_iter().flatten().chain(few.into_iter().flatten());
        both.map(|(at, number)| (at, *number))
    }

    /// How many cells have a number.
    pub fn present(&self) -> usize {
        match self {
            Self::Row { present, .. } => present.count(),
            Self::Few { positions, .. } => positions.len(),
        }
    }
}

/// Whether the positions, in rising order, are cells, and each named once.
pub(crate) fn are_cells(
    positions: impl Iterator<Item = u32>,
    cells: usize,
    place: &Place,
    faults: &mut Faults,
) -> bool {
    let before = faults.len();
    let mut last = None;
    for position in positions {
        if last == Some(position) {
            faults.add(place, Wrong::CellTwice(position));
        }
        if position as usize >= cells {
            faults.add(place, Wrong::NoCell { position, cells });
        }
        last = Some(position);
    }
    faults.len() == before
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(numbers: Numbers, cells: usize) -> Result<Values, Faults> {
        let mut faults = Faults::default();
        let values = Values::new(numbers, cells, &Place::default(), &mut faults);
        faults.or(values)
    }

    fn each(numbers: &[Option<f64>]) -> Numbers {
        let mut each = Each::default();
        numbers.iter().for_each(|number| each.push(*number));
        Numbers::Each(each)
    }

    #[test]
    fn a_row_and_the_same_by_position_are_held_alike() {
        for numbers in [
            vec![Some(1.0), None, Some(0.0), None],
            vec![None, None, None, None, Some(5.0)],
            vec![None; 9],
            vec![],
        ] {
            let some = (0u32..).zip(&numbers);
            let some = some.filter_map(|(at, number)| Some((at, (*number)?)));
            let by_position = Numbers::Some(some.collect());
            let row = held(each(&numbers), numbers.len()).unwrap();
            assert_eq!(row, held(by_position, numbers.len()).unwrap());
            for (at, number) in numbers.iter().enumerate() {
                assert_eq!(row.get(at), *number);
            }
            assert_eq!(row.get(numbers.len()), None);
        }
    }

    #[test]
    fn positions_that_are_no_cells_or_named_twice_are_told() {
        let faults = held(Numbers::Some(vec![(7, 1.0), (1, 2.0), (1, 3.0)]), 5).unwrap_err();
        assert_eq!(
            faults.to_string(),
            "the document: names cell 1 twice; the document: names cell 7, and there are 5"
        );
    }
}
