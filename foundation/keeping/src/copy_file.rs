//! The file of a copy: a line that says what it is, a compressed stream of blocks, the seal, and SHA-256 over all before
//! it. A block is a letter, a length and so many bytes: `T` a table (JSON), `R` one of its rows, `M` the manifest (JSON),
//! the last. The seal is JSON, or nothing where the installation has no key, with a line break behind it.

mod reading;
mod writing;

pub(crate) use reading::{Block, Blocks};
pub use reading::{Checked, check};
pub(crate) use writing::CopyWriter;

const FIRST_LINE: &[u8] = b"oppdrag-kopi 1\n";

/// A table as the copy announces it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Announced {
    pub name: String,
    pub columns: Vec<String>,
}

/// Who answers for the copy: a signature over the hash of all that stands before it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Sealed {
    pub key: String,
    pub signature: String,
}

/// What is signed: no signature over something else passes for that of a copy.
pub(crate) fn signed(hash: &[u8]) -> Vec<u8> {
    [FIRST_LINE, hash].concat()
}
