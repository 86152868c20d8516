//! Klagesaker: appeals under the Social Services Act, from receipt to decision, and the measures over them.

mod act;
mod appeal_case;
mod coded;
mod decided;
mod finding;
mod forecast;
mod limit;
mod outcome;
mod spread;
pub mod transitions;
mod waiting;

pub use act::{ActSection, SECTIONS, act_in_force};
pub use appeal_case::{AppealCase, Decision, Handling, State};
pub use decided::{DecidedGroup, changed_or_sent_back, decided_within, decided_within_net};
pub use finding::{Reason, Theme};
pub use forecast::{Forecast, Milestone};
pub use limit::{DueDays, Limit, LimitKind, Limits};
pub use outcome::Outcome;
pub use spread::Spread;
pub use waiting::{WaitingPeriod, WaitingReason, days_waited};
