//! Grenser: outlines of municipalities and counties that the office reads in from a file, kept small enough to be drawn.

mod examine;
mod fitted;
mod kind;
mod period;
mod set;
mod small;

pub use examine::{Asked, Examined, examine};
pub use fitted::{Fitted, Renumbered, county_of};
pub use kind::BoundaryKind;
pub use period::{Period, periods};
pub use set::{BoundarySet, State, best, states};
pub use small::{Small, make_small};
