//! Innsats mot behov: what the office did for each municipality, held against its need.

mod against;
mod measured_by;
mod totals;

pub use against::{Against, Balance, NotCompared};
pub use measured_by::MeasuredBy;
pub use totals::Totals;
