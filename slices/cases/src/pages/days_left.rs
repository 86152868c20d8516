use kernel::Day;
use texts::Tongue;

use crate::{AppealCase, Outcome, State};

/// How a case stands, by shape and word.
#[derive(Clone, Debug)]
pub struct Stand {
    /// The kind of the `status` component.
    pub kind: &'static str,
    pub word: String,
}

/// Days from which a due day is near.
const NEAR: i64 = 14;

/// The days left of an open case, or how a decided one was handled.
pub fn stand(case: &AppealCase, today: Day, t: &Tongue) -> Stand {
    match case.decision {
        Some(decision) if decision.outcome == Outcome::Withdrawn => Stand {
            kind: "none",
            word: t.say(decision.outcome.key()),
        },
        Some(decision) if decision.decided <= case.due_day => Stand {
            kind: "good",
            word: t.say("cases-in-time"),
        },
        Some(decision) => Stand {
            kind: "bad",
            word: days(
                "cases-days-late",
                case.due_day.days_until(decision.decided),
                t,
            ),
        },
        None => open(case.days_left(today), t),
    }
}

fn open(left: i64, t: &Tongue) -> Stand {
    match left {
        ..0 => Stand {
            kind: "bad",
            word: days("cases-days-over", -left, t),
        },
        0 => Stand {
            kind: "warn",
            word: t.say("cases-due-today"),
        },
        _ if left <= NEAR => Stand {
            kind: "warn",
            word: days("cases-days-left", left, t),
        },
        _ => Stand {
            kind: "none",
            word: days("cases-days-left", left, t),
        },
    }
}

pub fn days(key: &str, days: i64, t: &Tongue) -> String {
    t.with(key, [("days", days.into())])
}

/// Where the case stands, in a word: its outcome, what is proposed, open or waiting.
pub fn state_word(case: &AppealCase, t: &Tongue) -> String {
    match case.decision {
        Some(decision) => t.say(decision.outcome.key()),
        None if case.proposed.is_some() => t.say("cases-state-proposed"),
        None if case.return_reason.is_some() => t.say("cases-state-returned"),
        None if case.state == State::Waiting => t.say(State::Waiting.key()),
        None if case.officer.is_none() => t.say("cases-state-new"),
        None => t.say(State::Open.key()),
    }
}
