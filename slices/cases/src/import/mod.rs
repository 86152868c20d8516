//! Innlesing av saker fra CSV og XLSX: columns are mapped, every fault is told with row and column, and a file is
//! taken wholly or not at all.

mod check;
mod columns;
mod fault;
mod store;

pub use check::{Checked, Known, check};
pub use columns::{Field, Mapping};
pub use fault::{CannotImport, Fault};
pub use store::{Answer, File, content_hash, import, known, store};
