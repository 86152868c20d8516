use std::collections::BTreeMap;

use crate::{mark::Cell, region::Region};

/// Innkomne tall: what a file of statistics says, whatever its format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    pub columns: Vec<SourceColumn>,
    pub cells: Vec<Incoming>,
    /// Regions that are no municipality, county or nation, and how many figures each had.
    pub other_regions: BTreeMap<String, usize>,
    /// The year that people said, where the file has none.
    pub said_year: Option<i32>,
}

/// One of the things that the file counts, as the source calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceColumn {
    /// `KOSsosantkliente0000`, or the heading.
    pub code: String,
    /// What people read: the label, or the heading.
    pub label: String,
}

/// One figure of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The row of the file; 0 where it has none.
    pub row: usize,
    /// The place in the list of columns.
    pub column: usize,
    pub region: Region,
    pub year: i32,
    pub cell: Cell,
}

/// Feil i filen: where, what stands there, and why it cannot be read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The row as the reader's spreadsheet shows it; 0 where it is of the whole file.
    pub row: usize,
    /// The heading of the column; empty where it is of the whole row or file.
    pub column: String,
    pub found: String,
    pub why: CannotImport,
}

/// Hvorfor et tall ikke kan leses inn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotImport {
    /// No column holds the region.
    NoRegionColumn,
    /// No column holds the year, and no headings are years.
    NoYearColumn,
    /// The file has no year, and nobody has said of which it is.
    NoYear,
    /// Each row is a group of municipalities of a size, which is no area.
    BySize,
    /// Beside region and year there is nothing.
    NoFigures,
    NotARegion,
    NotAYear,
    NotANumber,
    /// A count cannot be below zero.
    BelowZero,
    /// The same region and year stand twice, first in that row.
    Twice(usize),
    /// No municipality has had the number.
    UnknownMunicipality,
    UnknownCounty,
    /// Two columns are said to hold the same series, the other being this one.
    SameSeries(String),
    /// No column is said to hold a series.
    NothingChosen,
}
