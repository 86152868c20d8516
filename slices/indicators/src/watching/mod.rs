//! Overvåking: indicators that an office follows, each with places, a rule for when to raise an alarm, and a reason.

mod judged;
mod rule;
mod standing;
mod thing;
mod watch;

pub use judged::{Alarm, Judged, NotJudged, Seen, judge};
pub use rule::{Rule, RuleKind};
pub use standing::{Standing, standings};
pub use thing::FIELDS;
pub use watch::{Watch, WatchedPlace, choosable};
