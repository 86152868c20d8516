use documents::tables::{self, NotATable};
use jsonstat::{Dataset, Limits, NotRead};

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
    if is_json(bytes) {
        let limits = Limits {
            bytes: LARGEST,
            ..Limits::default()
        };
        let cube = Dataset::read_from(bytes, &limits)?;
        return cube::read(&cube).map_err(Unreadable::Faults);
    }
    let limits = tables::Limits {
        bytes: LARGEST,
        rows: 1_000_000,
        ..tables::Limits::default()
    };
    let sheet = tables::read(bytes, limits)?;
    table::read(&sheet).map_err(Unreadable::Faults)
}

fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'{')
}
