//! Boundaries out of a GeoJSON or a TopoJSON file: every fault is named at once with its place, and no file makes reading
//! take long or stop the program.

mod arcs;
mod area;
mod fault;
mod features;
mod file;
mod gather;
mod limits;
mod node;
mod number;

pub use fault::{Fault, Guess, NotRead, Place, Remark};
pub use limits::Limits;

use crate::{Point, System};

/// Lesing: how a file is to be read. What is not said is found out, and [`Boundaries`] tells what was.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// How many digits the numbers have: four for municipalities, two for counties.
    pub digits: usize,
    /// The property that holds the number; `id` is also the feature's own.
    pub number: Option<&'a str>,
    /// The property that holds the name.
    pub name: Option<&'a str>,
    /// The numbers that must be there, and no others. Empty: any number is taken.
    pub expected: &'a [&'a str],
    /// The coordinate system, where the file does not say it; degrees unless it is said.
    pub system: Option<System>,
    /// The object of a topology with several.
    pub object: Option<&'a str>,
    pub limits: Limits,
}

impl Reading<'_> {
    /// Finds out everything but how many digits the numbers have.
    pub fn of_digits(digits: usize) -> Self {
        Self {
            digits,
            number: None,
            name: None,
            expected: &[],
            system: None,
            object: None,
            limits: Limits::default(),
        }
    }
}

/// Grenser: the areas of a file in one plane (UTM 33, metres east and north), in the order of their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundaries {
    pub areas: Vec<Area>,
    /// Everything that was found wrong or noted, in the order of the file; what is missing last.
    pub remarks: Vec<Remark>,
    /// How many remarks there were beyond the first thousand, which are kept.
    pub more_remarks: usize,
    /// Where the numbers were found.
    pub number_property: String,
    /// Where the names were found.
    pub name_property: Option<String>,
    /// In which system the coordinates stood.
    pub system: System,
}

/// Ring: a closed line; its last point is its first.
pub type Ring = Vec<Point>;
/// Flate: an outer ring and then its holes.
pub type Polygon = Vec<Ring>;

/// Område: one number with all its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// In full, with leading zeros.
    pub code: String,
    pub name: Option<String>,
    pub polygons: Vec<Polygon>,
}

impl Boundaries {
    /// The expected numbers that have no area.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        self.remarks
            .iter()
            .filter_map(|remark| match &remark.fault {
                Fault::Missing { code } => Some(code.as_str()),
                _ => None,
            })
    }
}

/// Reads a file.
///
/// # Errors
/// [`NotRead`] where nothing can be made of it. Whatever is wrong with single features is a remark of what was read.
pub fn read(file: &[u8], how: &Reading) -> Result<Boundaries, NotRead> {
    how.limits.check(file)?;
    let found = file::open(file, how)?;
    gather::gather(found, how)
}
