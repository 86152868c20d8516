//! Målekort: what a NAV office is followed by – indicators of the catalogue, recommended ones and its own – with figures and
//! targets. One for each NAV office, kept by its county governor's office.

mod aim;
mod card;
mod figure;
mod line;
mod period;
mod read;
mod standing;
mod statistic;
mod thing;

pub use aim::{Aim, Direction};
pub use card::{Card, Only};
pub use figure::{Counted, NotCounted, ScorecardFigure};
pub use line::{LocalIndicator, Measured, ScorecardLine};
pub use period::{FigurePeriod, Rhythm};
pub use read::Scorecards;
pub use standing::{LineState, Of, Standing};
pub use statistic::{OfPlace, sum};
pub use thing::FIELDS;
