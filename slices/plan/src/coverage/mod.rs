//! Dekning: who was offered what, who came, and who never got anything. Pure rules over the efforts of a period.

mod cell;
mod columns;
mod gap;
mod grid;

pub use cell::{Cell, Level};
pub use columns::{Subject, themes};
pub use gap::List;
pub use grid::{Grid, Row, rows};
