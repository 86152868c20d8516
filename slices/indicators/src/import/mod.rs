//! Innlesing av statistikk: from a file to figures, what they change, and every fault with its place.

pub mod changes;
pub mod cube;
pub mod figures;
pub mod file;
pub mod number;
pub mod prepare;
mod size;
pub mod table;
