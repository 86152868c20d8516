use crate::{Category, Cell, Dataset};
use std::ops::Range;

/// Every cell of a dataset in the order of the file. Nothing is allocated on the way.
#[derive(Clone, Debug)]
pub struct Cells<'a> {
    dataset: &'a Dataset,
    left: Range<usize>,
}

/// A cell with its place.
#[derive(Clone, Copy, Debug)]
pub struct PlacedCell<'a> {
    dataset: &'a Dataset,
    /// Its place in the order of the file.
    pub place: usize,
    pub cell: Cell<'a>,
}

impl<'a> Cells<'a> {
    pub(crate) fn new(dataset: &'a Dataset) -> Self {
        let left = 0..dataset.len();
        Self { dataset, left }
    }

    fn placed(&self, place: usize) -> Option<PlacedCell<'a>> {
        let dataset = self.dataset;
        let cell = dataset.cell_at(place)?;
        Some(PlacedCell {
            dataset,
            place,
            cell,
        })
    }
}

impl<'a> Iterator for Cells<'a> {
    type Item = PlacedCell<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let place = self.left.next()?;
        self.placed(place)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl DoubleEndedIterator for Cells<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let place = self.left.next_back()?;
        self.placed(place)
    }
}

impl ExactSizeIterator for Cells<'_> {}

impl<'a> PlacedCell<'a> {
    /// The position of its category in the dimension that stands at this place among the dimensions.
    pub fn position(&self, dimension: usize) -> Option<usize> {
        self.dataset.shape.position(self.place, dimension)
    }

    /// Its category in that dimension; none where the categories are not in the document.
    pub fn category(&self, dimension: usize) -> Option<&'a Category> {
        let position = self.position(dimension)?;
        let dimension = self.dataset.dimensions.get(dimension)?;
        dimension.categories().get(position)
    }

    /// Its positions, one for each dimension.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        let dimensions = 0..self.dataset.dimensions.len();
        dimensions.filter_map(move |dimension| self.position(dimension))
    }
}
