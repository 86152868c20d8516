use std::ops::Deref;

use kernel::{Day, Id};
use texts::Tongue;

use super::Doors;
use crate::{Session, SessionState};

/// Kursdag: a session of a course as those meet it who come there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseDay {
    pub session: Session,
    pub office: Id,
    /// What the course is called.
    pub title: String,
    pub doors: Doors,
}

impl Deref for CourseDay {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

/// Why nobody can sign up now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Cancelled,
    /// It was held already.
    Over,
    DeadlinePassed,
}

impl CourseDay {
    /// Why nobody can sign up on that day; `None` when one can.
    pub fn closed(&self, today: Day) -> Option<Closed> {
        if self.state == SessionState::Cancelled {
            Some(Closed::Cancelled)
        } else if self.is_over(today) {
            Some(Closed::Over)
        } else {
            (self.deadline < today).then_some(Closed::DeadlinePassed)
        }
    }

    /// Whether it is behind us. On the day itself it is not, until somebody says that it was held.
    pub fn is_over(&self, today: Day) -> bool {
        self.state == SessionState::Held || self.held_on < today
    }

    /// Whether places can still change hands: one who withdraws makes room for the next.
    pub fn is_to_come(&self, today: Day) -> bool {
        self.state == SessionState::Planned && self.held_on >= today
    }

    /// «12. mars 2026 kl. 09:00–15:00»
    pub fn when(&self, t: &Tongue) -> String {
        let day = t.day(self.held_on);
        t.with(
            "training-when",
            [
                ("day", day.into()),
                ("from", self.starts_at.as_str().into()),
                ("to", self.ends_at.as_str().into()),
            ],
        )
    }

    /// The pages of the session that the office works in.
    pub(crate) fn href(&self, page: &str) -> String {
        format!("/kurs/{}/samlinger/{}{page}", self.course, self.id)
    }
}

impl Closed {
    pub fn key(self) -> &'static str {
        match self {
            Self::Cancelled => "training-closed-cancelled",
            Self::Over => "training-closed-over",
            Self::DeadlinePassed => "training-closed-deadline",
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub fn course_day(state: SessionState) -> CourseDay {
        let id = Id::from_uuid(Default::default());
        CourseDay {
            session: Session {
                id,
                course: id,
                state,
                held_on: Day::of(2026, 3, 12).unwrap(),
                starts_at: "09:00".to_owned(),
                ends_at: "15:00".to_owned(),
                place: "Bergen".to_owned(),
                link: String::new(),
                capacity: 30,
                deadline: Day::of(2026, 3, 1).unwrap(),
                next_position: 1,
                version: 1,
            },
            office: id,
            title: "Grunnkurs".to_owned(),
            doors: Doors::default(),
        }
    }

    #[test]
    fn one_can_sign_up_until_the_deadline_while_the_session_is_to_come() {
        use Closed::{Cancelled, DeadlinePassed, Over};
        use SessionState::{Held, Planned};
        for (situation, state, month, day, closed) in [
            ("long before", Planned, 1, 1, None),
            ("on the last day", Planned, 3, 1, None),
            ("the day after", Planned, 3, 2, Some(DeadlinePassed)),
            ("on the day itself", Planned, 3, 12, Some(DeadlinePassed)),
            ("afterwards", Planned, 3, 13, Some(Over)),
            ("said to be held", Held, 3, 12, Some(Over)),
            ("cancelled", SessionState::Cancelled, 1, 1, Some(Cancelled)),
        ] {
            let session = course_day(state);
            let today = Day::of(2026, month, day).unwrap();
            assert_eq!(session.closed(today), closed, "{situation}");
        }
    }

    #[test]
    fn places_change_hands_until_the_day_is_over() {
        let session = course_day(SessionState::Planned);
        assert!(session.is_to_come(session.held_on));
        assert!(!session.is_to_come(session.held_on.plus_days(1)));
        let cancelled = course_day(SessionState::Cancelled);
        assert!(!cancelled.is_to_come(cancelled.deadline));
    }
}
