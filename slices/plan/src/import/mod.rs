//! Aktiviteter fra fil: a partner's activities from CSV or XLSX, all of them or none, and the same ones only once.

mod check;
mod columns;
mod fault;
mod words;

pub use check::{Checked, Known, check};
pub use columns::{Field, Mapping};
pub use fault::{CannotImport, Fault};
pub use words::Words;
