//! Virkning av innsats: municipalities that got an effort about a theme from a year on, held against the most alike that
//! did not.

mod asking;
mod began;
mod study;

pub use asking::{Asked, Basis, YEARS};
pub use began::{Began, began};
pub use study::Study;
