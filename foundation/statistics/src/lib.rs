//! Methods for honest figures about small places: every answer carries its uncertainty, says on what it stands, and is
//! refused by name where the data do not bear it. Pure functions of numbers; chance comes from a seed.

mod confidence;
mod order;
mod random;
mod special;

pub mod comparable;
pub mod concentration;
pub mod effect;
pub mod need;
pub mod rate;
pub mod series;
pub mod standing;
pub mod suppression;
pub mod trend;
pub mod watch;

pub use confidence::{Confidence, Interval};
pub use random::Draws;
