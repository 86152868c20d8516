use crate::{Faults, Place, Wrong, values::are_cells};
use std::collections::HashMap;

/// Status texts, each kept once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    texts: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

impl Texts {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text.into());
        self.numbers.insert(text.into(), number);
        number
    }
}

/// Statuses as a file or a builder gives them. The empty text says nothing and is no status.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    texts: Texts,
    /// Cell and number of its text.
    some: Vec<(u32, u32)>,
    form: Form,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Form {
    #[default]
    ByPosition,
    /// One entry for each cell, so many.
    Each(usize),
    /// One text for all.
    All,
}

impl Given {
    pub fn all(text: &str) -> Self {
        let mut all = Self {
            form: Form::All,
            ..Self::default()
        };
        all.set(0, text);
        all
    }

    pub fn set(&mut self, cell: u32, text: &str) {
        if !text.is_empty() {
            let number = self.texts.number(text);
            self.some.push((cell, number));
        }
    }

    /// The statuses given are one for each cell, `count` of them.
    pub fn for_each(&mut self, count: usize) {
        self.form = Form::Each(count);
    }

    pub fn is_empty(&self) -> bool {
        self.some.is_empty()
    }
}

/// The statuses of a dataset. How they are held depends on nothing but what they say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Statuses {
    /// In the order of the first cell that has each.
    texts: Vec<Box<str>>,
    held: Held,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum Held {
    #[default]
    None,
    All,
    Some {
        positions: Vec<u32>,
        texts: Vec<u32>,
    },
}

impl Statuses {
    pub fn new(given: Given, cells: usize, place: &Place, faults: &mut Faults) -> Option<Self> {
        let one_for_all = match given.form {
            Form::All => true,
            // A list of one is the older way to say the same of all cells.
            Form::Each(statuses) => statuses == 1,
            Form::ByPosition => false,
        };
        if one_for_all && cells > 0 {
            return Some(Self::all(given));
        }
        if let Form::Each(statuses) = given.form
            && statuses != cells
        {
            faults.add(place, Wrong::StatusCount { statuses, cells });
            return None;
        }
        if given.form == Form::All {
            return Some(Self::default());
        }
        Self::some(given, cells, place, faults)
    }

    fn all(given: Given) -> Self {
        let held = match given.is_empty() {
            true => Held::None,
            false => Held::All,
        };
        let texts = given.texts.texts;
        Self { texts, held }
    }

    fn some(mut given: Given, cells: usize, place: &Place, faults: &mut Faults) -> Option<Self> {
        given.some.sort_by_key(|(cell, _)| *cell);
        if !are_cells(
            given.some.iter().map(|(cell, _)| *cell),
            cells,
            place,
            faults,
        ) {
            return None;
        }
        let mut texts = Texts::default();
        let (positions, numbers): (Vec<u32>, Vec<u32>) = given
            .some
            .iter()
            .filter_map(|(cell, number)| {
                let text = given.texts.texts.get(*number as usize)?;
                Some((*cell, texts.number(text)))
            })
            .unzip();
        let texts = texts.texts;
        let held = match (positions.len(), texts.len()) {
            (0, _) => Held::None,
            (all, 1) if all == cells => Held::All,
            _ => Held::Some {
                positions,
                texts: numbers,
            },
        };
        Some(Self { texts, held })
    }

    pub fn get(&self, cell: usize) -> Option<&str> {
        let number = match &self.held {
            Held::None => return None,
            Held::All => 0,
            Held::Some { positions, texts } => {
                let cell = u32::try_from(cell).ok()?;
                let found = match positions.get(cell as usize) {
                    Some(found) if *found == cell => cell as usize,
                    _ => positions.binary_search(&cell).ok()?,
                };
                *texts.get(found)?
            }
        };
        self.texts.get(number as usize).map(AsRef::as_ref)
    }

    /// The text that all cells have.
    pub fn of_all(&self) -> Option<&str> {
        match self.held {
            Held::All => self.texts.first().map(AsRef::as_ref),
            _ => None,
        }
    }

    /// Cells that have a status of their own, in rising order.
    pub fn each(&self) -> impl ExactSizeIterator<Item = (u32, &str)> {
        let (positions, numbers): (&[u32], &[u32]) = match &self.held {
            Held::Some { positions, texts } => (positions, texts),
            _ => (&[], &[]),
        };
        let text = |number: &u32| self.texts.get(*number as usize).map_or("", AsRef::as_ref);
        let both = positions.iter().zip(numbers);
        both.map(move |(cell, number)| (*cell, text(number)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(given: Given, cells: usize) -> Result<Statuses, Faults> {
        let mut faults = Faults::default();
        let statuses = Statuses::new(given, cells, &Place::default(), &mut faults);
        faults.or(statuses)
    }

    fn by_position(some: &[(u32, &str)]) -> Given {
        let mut given = Given::default();
        some.iter().for_each(|(cell, text)| given.set(*cell, text));
        given
    }

    fn each(texts: &[&str]) -> Given {
        let mut given = by_position(&(0u32..).zip(texts.iter().copied()).collect::<Vec<_>>());
        given.for_each(texts.len());
        given
    }

    #[test]
    fn what_says_the_same_is_held_alike() {
        for (one, other) in [
            (each(&["a", "", "b"]), by_position(&[(2, "b"), (0, "a")])),
            (each(&["e", "e", "e"]), Given::all("e")),
            (each(&["e"]), Given::all("e")),
            (each(&["", "", ""]), Given::all("")),
            (each(&["", "", ""]), Given::default()),
        ] {
            assert_eq!(held(one, 3).unwrap(), held(other, 3).unwrap());
        }
    }

    #[test]
    fn a_status_is_found_by_its_cell() {
        let statuses = held(by_position(&[(9, ":"), (0, "."), (3, ":")]), 10).unwrap();
        let found: Vec<_> = (0..11).map(|cell| statuses.get(cell)).collect();
        let mut expected = vec![None; 11];
        (expected[0], expected[3], expected[9]) = (Some("."), Some(":"), Some(":"));
        assert_eq!(found, expected);
    }

    #[test]
    fn too_few_and_misplaced_statuses_are_told() {
        assert!(held(each(&["a", "b"]), 3).is_err());
        assert!(held(by_position(&[(3, "a")]), 3).is_err());
        assert!(held(by_position(&[(1, "a"), (1, "b")]), 3).is_err());
    }

    #[test]
    fn of_no_cells_nothing_is_said() {
        assert_eq!(held(Given::all("e"), 0).unwrap(), Statuses::default());
    }
}
