use crate::{
    About, Cell, Dimension, cells::Cells, shape::Shape, statuses::Statuses, values::Values,
};

/// A cube of numbers: dimensions with their categories, and a cell for each combination of them.
///
/// A dataset may be without cells: then it tells only what can be asked for, as PxWebApi's metadata do.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    pub about: About,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) shape: Shape,
    pub(crate) held: Option<Held>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Held {
    pub values: Values,
    pub statuses: Statuses,
    pub cells: usize,
}

/// Why there is no such cell or slice.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotThere {
    #[error("the dataset has no dimension «{0}»")]
    Dimension(String),
    #[error("dimension «{dimension}» has no category «{code}»")]
    Category { dimension: String, code: String },
    #[error("«{0}» is named twice")]
    Twice(String),
    #[error("dimension «{0}» has several categories: name one")]
    NotNamed(String),
    #[error("the categories of dimension «{0}» are not in the document")]
    Elsewhere(String),
    #[error("the dataset has no values")]
    Cells,
}

impl Dataset {
    /// The dimensions in the order that the cells follow.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.get(self.place_of(id)?)
    }

    /// Where the dimension stands among the others.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.dimensions.iter().position(|one| one.id() == id)
    }

    /// How many categories each dimension has.
    pub fn sizes(&self) -> &[usize] {
        self.shape.sizes()
    }

    /// The product of the sizes: how many cells there are, or would be where the values are not given. None when that is
    /// more than can be counted.
    pub fn cells_by_size(&self) -> Option<usize> {
        self.shape.cells()
    }

    /// Whether values were given, be it only that all are missing. Never where a dimension has no category, so that there can
    /// be no cell.
    pub fn has_values(&self) -> bool {
        self.held.is_some()
    }

    /// How many cells there are; none without values.
    pub fn len(&self) -> usize {
        self.held.as_ref().map_or(0, |held| held.cells)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many cells have a number.
    pub fn numbers(&self) -> usize {
        self.held.as_ref().map_or(0, |held| held.values.present())
    }

    /// The cell at this place in the order of the file.
    pub fn cell_at(&self, cell: usize) -> Option<Cell<'_>> {
        let held = self.held.as_ref().filter(|held| cell < held.cells)?;
        Some(Cell {
            number: held.values.get(cell),
            status: held.statuses.get(cell),
        })
    }

    /// The cell at these positions, one for each dimension.
    pub fn cell(&self, positions: &[usize]) -> Option<Cell<'_>> {
        self.cell_at(self.shape.cell(positions)?)
    }

    /// The cell of these categories, by dimension and code. A dimension of one category need not be named.
    ///
    /// # Errors
    /// [`NotThere`], which says what of it the dataset does not have.
    pub fn cell_of(&self, categories: &[(&str, &str)]) -> Result<Cell<'_>, NotThere> {
        let mut named = vec![None; self.dimensions.len()];
        for (id, code) in categories {
            let (place, position) = self.named(id, code)?;
            match named.get_mut(place) {
                Some(free @ None) => *free = Some(position),
                _ => return Err(NotThere::Twice((*id).to_owned())),
            }
        }
        let mut positions = Vec::with_capacity(named.len());
        for (position, dimension) in named.into_iter().zip(&self.dimensions) {
            let only = (dimension.size() == 1).then_some(0);
            let not_named = || NotThere::NotNamed(dimension.id().to_owned());
            positions.push(position.or(only).ok_or_else(not_named)?);
        }
        self.cell(&positions).ok_or(NotThere::Cells)
    }

    fn named(&self, id: &str, code: &str) -> Result<(usize, usize), NotThere> {
        let place = self.place_of(id);
        let place = place.ok_or_else(|| NotThere::Dimension(id.to_owned()))?;
        let position = self
            .dimensions
            .get(place)
            .and_then(|one| one.position(code));
        let position = position.ok_or_else(|| NotThere::Category {
            dimension: id.to_owned(),
            code: code.to_owned(),
        })?;
        Ok((place, position))
    }

    /// Every cell in the order of the file, each with its categories.
    pub fn cells(&self) -> Cells<'_> {
        Cells::new(self)
    }
}
