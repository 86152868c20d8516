//! Behov: the chosen indicators as one index for each municipality of the country, with how surely it ranks them.

mod choice;
mod country;
mod index;

pub use choice::{Choice, Scale, field};
pub use country::Country;
pub use index::{Contribution, NeedIndex, Place, whole_number};
