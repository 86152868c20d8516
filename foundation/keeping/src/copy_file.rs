//! The file of a copy: a line that says what it is, a compressed stream of blocks, and SHA-256 over all before it. A block
//! is a letter, a length and so many bytes: `T` a table (JSON), `R` one of its rows, `M` the manifest (JSON), the last.

mod reading;
mod writing;

pub use reading::check;
pub(crate) use reading::{Block, Blocks};
pub(crate) use writing::CopyWriter;

const FIRST_LINE: &[u8] = b"oppdrag-kopi 1\n";

/// A table as the copy announces it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Announced {
    pub name: String,
    pub columns: Vec<String>,
}
