use documents::tables::{self, NotATable};
use jsonstat::{Dataset, Limits, NotRead};
use kernel::find_national_identity_number;

use super::{
    cube,
    figures::{Fault, Figures},
    table,
};

/// Hvorfor en fil ikke kan leses.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error(transparent)]
    Table(#[from] NotATable),
    #[error(transparent)]
    Cube(#[from] NotRead),
    /// Statistics have no business with numbers of persons, in whatever column; 0 where the file has no rows.
    #[error("row {0} holds a national identity number")]
    NationalIdentityNumber(usize),
    #[error("{} faults", .0.len())]
    Faults(Vec<Fault>),
}

/// The largest file, in bytes: some two million figures.
pub const LARGEST: usize = 64 << 20;

/// Reads a file of statistics: JSON-stat 2.0, CSV or XLSX.
///
/// # Errors
/// [`Unreadable`], with every fault.
pub fn read(bytes: &[u8]) -> Result<Figures, Unreadable> {
    read_of(bytes, None)
}

/// As [`read`], with the year that the figures are of where the file has none.
///
/// # Errors
/// [`Unreadable`], with every fault.
pub fn read_of(bytes: &[u8], year: Option<i32>) -> Result<Figures, Unreadable> {
    if is_json(bytes) {
        let limits = Limits {
            bytes: LARGEST,
            ..Limits::default()
        };
        let cube = Dataset::read_from(bytes, &limits)?;
        if names_a_person(&cube) {
            return Err(Unreadable::NationalIdentityNumber(0));
        }
        return cube::read(&cube).map_err(Unreadable::Faults);
    }
    let limits = tables::Limits {
        bytes: LARGEST,
        rows: 1_000_000,
        ..tables::Limits::default()
    };
    let sheet = tables::read(bytes, limits)?;
    if let Some(row) = sheet.row_with_national_identity_number() {
        return Err(Unreadable::NationalIdentityNumber(row));
    }
    table::read(&sheet, year).map_err(Unreadable::Faults)
}

fn names_a_person(cube: &Dataset) -> bool {
    let categories = cube.dimensions().iter().flat_map(|one| one.categories());
    let mut words = categories.flat_map(|one| [one.code.as_str(), one.name()]);
    words.any(|word| find_national_identity_number(word).is_some())
}

fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'{')
}
