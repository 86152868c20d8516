use kernel::{Day, Id};

use crate::words::SessionState;

/// Kurssamling: one time that a course is held, which people sign up for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: Id,
    pub course: Id,
    pub state: SessionState,
    pub held_on: Day,
    /// `09:00`
    pub starts_at: String,
    pub ends_at: String,
    /// Where people meet; empty when it is held on the net alone.
    pub place: String,
    /// Where it is held on the net; empty when people meet.
    pub link: String,
    /// Places that can be taken.
    pub capacity: i64,
    /// The last day to sign up.
    pub deadline: Day,
    /// The place that the next one who signs up gets in the row.
    pub next_position: i64,
    pub version: i64,
}

/// A session with how many have signed up and come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    pub session: Session,
    pub confirmed: i64,
    pub waiting: i64,
    pub attended: i64,
}

/// Why a session cannot be stored as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotHold {
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// People can sign up until after it is held.
    DeadlineAfter,
    /// Neither a place nor a link.
    Nowhere,
    /// It is said to be held, and the day has not come.
    HeldInFuture,
    /// More have a place than there would be places.
    TooFewPlaces,
}

impl Session {
    /// Whether people can still sign up.
    pub fn is_open(&self, today: Day) -> bool {
        self.state == SessionState::Planned && today <= self.deadline
    }

    /// Whether it should have been held by now and nobody has said that it was.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.state == SessionState::Planned && self.held_on < today
    }
}

/// Everything that is wrong with a session as it is written; `confirmed` have a place already.
pub fn faults(session: &Session, confirmed: i64, today: Day) -> Vec<CannotHold> {
    [
        (
            session.ends_at <= session.starts_at,
            CannotHold::EndsBeforeItBegins,
        ),
        (
            session.deadline > session.held_on,
            CannotHold::DeadlineAfter,
        ),
        (
            session.place.is_empty() && session.link.is_empty(),
            CannotHold::Nowhere,
        ),
        (
            session.state == SessionState::Held && session.held_on > today,
            CannotHold::HeldInFuture,
        ),
        (session.capacity < confirmed, CannotHold::TooFewPlaces),
    ]
    .into_iter()
    .filter_map(|(wrong, why)| wrong.then_some(why))
    .collect()
}

/// The time of day as `09:00`, from what people write: `9`, `9.30`, `09:30`.
pub fn time_of_day(written: &str) -> Option<String> {
    let (hours, minutes) = written.split_once([':', '.']).unwrap_or((written, "0"));
    let number = |text: &str, below: u32| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = plain.then(|| text.parse().ok())??;
        (number < below).then_some(number)
    };
    Some(format!(
        "{:02}:{:02}",
        number(hours, 24)?,
        number(minutes, 60)?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(change: impl FnOnce(&mut Session)) -> Session {
        let id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
        let mut session = Session {
            id,
            course: id,
            state: SessionState::Planned,
            held_on: "2026-09-10".parse().unwrap(),
            starts_at: "09:00".into(),
            ends_at: "15:30".into(),
            place: "Førde".into(),
            link: String::new(),
            capacity: 30,
            deadline: "2026-09-01".parse().unwrap(),
            next_position: 1,
            version: 1,
        };
        change(&mut session);
        session
    }

    #[test]
    fn every_fault_is_named_at_once() {
        use CannotHold::*;
        let today = "2026-09-10".parse().unwrap();
        let day = |text: &str| text.parse().unwrap();
        for (name, session, confirmed, expected) in [
            ("right", session(|_| {}), 30, vec![]),
            (
                "on the net",
                session(|one| {
                    one.place.clear();
                    one.link = "https://example.org".into();
                }),
                0,
                vec![],
            ),
            (
                "nowhere",
                session(|one| one.place.clear()),
                0,
                vec![Nowhere],
            ),
            (
                "backwards",
                session(|one| one.ends_at = "09:00".into()),
                0,
                vec![EndsBeforeItBegins],
            ),
            (
                "a deadline on the day",
                session(|one| one.deadline = one.held_on),
                0,
                vec![],
            ),
            (
                "a deadline after",
                session(|one| one.deadline = day("2026-09-11")),
                0,
                vec![DeadlineAfter],
            ),
            (
                "held today",
                session(|one| one.state = SessionState::Held),
                0,
                vec![],
            ),
            (
                "held tomorrow",
                session(|one| {
                    one.state = SessionState::Held;
                    one.held_on = day("2026-09-11");
                }),
                0,
                vec![HeldInFuture],
            ),
            ("one too many", session(|_| {}), 31, vec![TooFewPlaces]),
        ] {
            assert_eq!(faults(&session, confirmed, today), expected, "{name}");
        }
    }

    #[test]
    fn people_write_the_time_as_they_do() {
        for (written, read) in [
            ("9", Some("09:00")),
            ("9.30", Some("09:30")),
            ("09:30", Some("09:30")),
            ("23:59", Some("23:59")),
            ("24:00", None),
            ("9:60", None),
            ("9:", None),
            ("+9", None),
            ("ni", None),
            ("", None),
        ] {
            assert_eq!(time_of_day(written).as_deref(), read, "{written}");
        }
    }

    #[test]
    fn people_sign_up_until_the_deadline() {
        let day = |text: &str| text.parse().unwrap();
        for (state, today, open, overdue) in [
            (SessionState::Planned, "2026-09-01", true, false),
            (SessionState::Planned, "2026-09-02", false, false),
            (SessionState::Planned, "2026-09-11", false, true),
            (SessionState::Cancelled, "2026-08-01", false, false),
            (SessionState::Held, "2026-09-11", false, false),
        ] {
            let session = session(|one| one.state = state);
            assert_eq!(session.is_open(day(today)), open, "{state:?} {today}");
            assert_eq!(session.is_overdue(day(today)), overdue, "{state:?} {today}");
        }
    }
}
