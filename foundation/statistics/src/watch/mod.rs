//! Varsling: a figure that passes a limit which a person set, or that leaves what is ordinary for the place itself.

mod control;
mod limit;

pub use control::{Control, ControlRules, NoControl, Signal, control};
pub use limit::{Limit, Passed, Reading, passed};
