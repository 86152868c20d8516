//! Felles kompetanseplan: what the office and NAV in the county plan together, in versions that both sides approve.

mod approval;
mod changes;
mod line;
mod printed;
mod version;

pub use approval::{Approval, CannotApprove, Side, approve};
pub use changes::{Changes, changes};
pub use line::{Line, lines};
pub use printed::{HEADINGS, NAMED_PLACES, cells, report};
pub use version::{Version, holding_on};
