use crate::{
    About, Dataset, Dimension, Faults, check,
    statuses::Given,
    values::{Each, Numbers},
};

/// A dataset before it is checked: what a file said, or what code put together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub about: About,
    pub dimensions: Vec<Dimension>,
    /// Without them the dataset has no cells.
    pub numbers: Option<Numbers>,
    pub statuses: Given,
}

impl Draft {
    pub fn checked(self) -> Result<Dataset, Faults> {
        let mut faults = Faults::default();
        let dataset = check::dataset(self, &crate::Place::default(), &mut faults);
        faults.or(dataset)
    }
}

/// Puts a dataset together; [`DatasetBuilder::build`] refuses what does not fit together.
#[derive(Clone, Debug, Default)]
pub struct DatasetBuilder(Draft);

impl DatasetBuilder {
    /// A dataset without dimensions and values.
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn about(mut self, about: About) -> Self {
        self.0.about = about;
        self
    }

    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.0.about.label = Some(label.into());
        self
    }

    /// One more dimension; the last one added varies fastest.
    #[must_use]
    pub fn dimension(mut self, dimension: Dimension) -> Self {
        self.0.dimensions.push(dimension);
        self
    }

    /// A number or none for each cell, in the order of the cells.
    #[must_use]
    pub fn values(mut self, values: impl IntoIterator<Item = Option<f64>>) -> Self {
        let mut each = Each::default();
        values.into_iter().for_each(|number| each.push(number));
        self.0.numbers = Some(Numbers::Each(each));
        self
    }

    /// The cells that have a number, by their place in the order of the cells; all others have none.
    #[must_use]
    pub fn some_values(mut self, values: impl IntoIterator<Item = (u32, f64)>) -> Self {
        self.0.numbers = Some(Numbers::Some(values.into_iter().collect()));
        self
    }

    /// The status of one cell. The empty text is none.
    #[must_use]
    pub fn status(mut self, cell: u32, status: &str) -> Self {
        self.0.statuses.set(cell, status);
        self
    }

    /// The same status for all cells, instead of those given before.
    #[must_use]
    pub fn status_of_all(mut self, status: &str) -> Self {
        self.0.statuses = Given::all(status);
        self
    }

    /// The dataset.
    ///
    /// # Errors
    /// Everything that does not fit together: a dimension or code named twice, another number of values than of cells, a
    /// status for a cell that is not there or given twice, a number that is not finite.
    pub fn build(self) -> Result<Dataset, Faults> {
        self.0.checked()
    }
}
