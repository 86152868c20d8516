use kernel::Day;

use crate::{SessionState, sign_up::CourseDay};

/// For how many days after the session answers are taken.
const OPEN_DAYS: i64 = 60;

/// Svar: what one thought, from 1 to 5, and a comment, which may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub usefulness: i64,
    pub content: i64,
    pub comment: String,
}

/// Whether answers are taken on that day: from the day of the session on, for [`OPEN_DAYS`].
pub(crate) fn is_open(day: &CourseDay, today: Day) -> bool {
    let since = day.held_on.days_until(today);
    day.state != SessionState::Cancelled && (0..=OPEN_DAYS).contains(&since)
}
