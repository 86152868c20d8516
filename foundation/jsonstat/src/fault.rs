use std::fmt;

/// So many faults are told; of the rest only their number.
const TOLD: usize = 100;

/// Where in a document: the member, the dimension, the item of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    pub(crate) fn within(&self, inner: &str) -> Self {
        if self.0.is_empty() {
            Self(inner.to_owned())
        } else {
            Self(format!("{}, {inner}", self.0))
        }
    }

    pub(crate) fn dimension(&self, id: &str) -> Self {
        self.within(&format!("dimension «{id}»"))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.0.is_empty() {
            "the document"
        } else {
            &self.0
        })
    }
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    #[error("is required and not there")]
    Absent,
    #[error("is {found} where {expected} belongs")]
    Kind {
        expected: &'static str,
        found: &'static str,
    },
    #[error("«{0}» stands there twice")]
    Twice(String),
    #[error("has {categories} categories, size says {size}")]
    Size { categories: usize, size: u64 },
    #[error("has {sizes} sizes for {dimensions} dimensions")]
    Sizes { sizes: usize, dimensions: usize },
    #[error("has {categories} categories and no index that orders them")]
    NoOrder { categories: usize },
    #[error("«{code}» is given position {position} of {categories}")]
    Outside {
        code: String,
        position: String,
        categories: usize,
    },
    #[error("«{one}» and «{other}» have the same position {position}")]
    SamePosition {
        one: String,
        other: String,
        position: usize,
    },
    #[error("there is no category «{0}»")]
    NoCategory(String),
    #[error("there is no dimension «{0}»")]
    NoDimension(String),
    #[error("has more than one role")]
    TwoRoles,
    #[error("holds {values} values for {cells} cells")]
    ValueCount { values: usize, cells: usize },
    #[error("holds {statuses} statuses for {cells} cells")]
    StatusCount { statuses: usize, cells: usize },
    #[error("names cell {position}, and there are {cells}")]
    NoCell { position: u32, cells: usize },
    #[error("names cell {0} twice")]
    CellTwice(u32),
    #[error("is there without any value")]
    WithoutValues,
    #[error("cell {0} is no finite number")]
    NotFinite(u32),
    #[error("«{0}» has coordinates that are no finite numbers")]
    NoPlace(String),
    #[error("is «{found}», known are {known}")]
    Unknown { found: String, known: &'static str },
    #[error("cannot be read: {0}")]
    Unreadable(String),
}

/// One fault, with its place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct Fault {
    pub place: Place,
    pub what: Wrong,
}

/// All faults of a document that were found at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    told: Vec<Fault>,
    untold: usize,
}

impl Faults {
    pub(crate) fn add(&mut self, place: &Place, what: Wrong) {
        if self.told.len() == TOLD {
            self.untold += 1;
            return;
        }
        let place = place.clone();
        self.told.push(Fault { place, what });
    }

    /// What is there, if there is no fault.
    pub(crate) fn or<T>(self, there: Option<T>) -> Result<T, Self> {
        match there {
            Some(there) if self.told.is_empty() => Ok(there),
            _ => Err(self),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.told.len() + self.untold
    }

    /// The faults in the order of the document; of very many the first hundred.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.told.iter()
    }
}

impl std::error::Error for Faults {}

impl fmt::Display for Faults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, fault) in self.told.iter().enumerate() {
            let between = if number == 0 { "" } else { "; " };
            write!(out, "{between}{fault}")?;
        }
        if self.untold > 0 {
            write!(out, "; and {} more", self.untold)?;
        }
        Ok(())
    }
}
