//! What people read, in bokmål, nynorsk and English: Fluent files that every part brings with it, numbers and
//! days written as each language writes them, and the check that nothing is missing.

mod argument;
mod catalogue;
mod check;
mod tongue;
mod writing;

pub use argument::Argument;
pub use catalogue::{Catalogue, Source};
pub use check::{faults, keys};
pub use tongue::Tongue;
