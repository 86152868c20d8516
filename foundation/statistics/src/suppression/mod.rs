//! Prikking: small counts are hidden, and with them so many others that nobody can work them out from what is shown.
//!
//! A publication is cells and equations: each total is the sum of its parts, within a table, along a hierarchy, or
//! between two publications whose difference must not tell. [`protect`] hides the small counts (primary) and then others
//! (secondary) until [`audit`] is content: no hidden count can be computed, and every small one could be any of so many
//! values. What is hidden does not depend on chance.

mod audit;
mod choice;
mod component;
mod components;
mod elimination;
mod problem;
mod protect;
mod table;
mod work;

pub use audit::{Audit, Narrow, audit};
pub use problem::{Cell, Equation, Kind, NotAProblem, Problem};
pub use protect::{Hidden, NotProtected, Protection, protect};
pub use table::{Dimension, NotATable, Table};

/// What is hidden, and how well; stated beside every table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Counts from 1 to below this are small: 4 hides 1, 2 and 3.
    pub limit: u64,
    /// Whether a count of zero is small too.
    pub zeros: Zeros,
    /// The least distance between the lowest and the highest value that a small count could have, for one who knows
    /// everything that is shown and that no count is below zero.
    pub width: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zeros {
    /// Nobody is counted, nobody is known of: zero is shown.
    Shown,
    Hidden,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            limit: 4,
            zeros: Zeros::Shown,
            width: 4,
        }
    }
}

impl Rules {
    /// Whether a count is small, so that it must be hidden for its own sake.
    pub fn is_small(&self, count: u64) -> bool {
        match self.zeros {
            Zeros::Shown => count > 0 && count < self.limit,
            Zeros::Hidden => count < self.limit,
        }
    }
}
