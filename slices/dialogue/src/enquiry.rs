use kernel::{Day, Id};
use plan::Theme;

use crate::words::{Asker, Channel};

/// Henvendelse: a question that came to the office, and when it was answered. It holds no name of anyone who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enquiry {
    pub id: Id,
    pub asker: Asker,
    pub municipality: Option<Id>,
    pub nav_office: Option<Id>,
    pub channel: Channel,
    pub theme: Theme,
    /// The question in short.
    pub question: String,
    pub received: Day,
    pub owner: Option<Id>,
    pub answered: Option<Day>,
    /// The answer in short.
    pub answer: String,
    pub version: i64,
}

/// Frist: what begins on a day and is done on another: an enquiry that is answered, a follow-up that is carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub id: Id,
    pub name: String,
    /// What an enquiry is about.
    pub theme: Option<Theme>,
    /// Received, or due.
    pub day: Day,
    pub done: Option<Day>,
}

impl Clock {
    /// Whether it was answered no more than so many days after it came, as far as one knew on the day.
    pub fn answered_within(&self, days: i64, as_of: Day) -> bool {
        let in_time = |done: Day| done <= as_of && self.day.days_until(done) <= days;
        self.done.is_some_and(in_time)
    }

    /// Whether it was done, as far as one knew on the day.
    pub fn done_by(&self, as_of: Day) -> bool {
        self.done.is_some_and(|done| done <= as_of)
    }
}

impl Enquiry {
    /// How many days it took, or has taken so far.
    pub fn days(&self, today: Day) -> i64 {
        self.received.days_until(self.answered.unwrap_or(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_counts_from_the_day_it_is_given() {
        for (name, done, days, as_of, within) in [
            ("the same day", Some("2026-03-02"), 0, "2026-03-31", true),
            (
                "on the last day",
                Some("2026-03-12"),
                10,
                "2026-03-31",
                true,
            ),
            ("a day late", Some("2026-03-13"), 10, "2026-03-31", false),
            (
                "not yet answered then",
                Some("2026-03-05"),
                10,
                "2026-03-04",
                false,
            ),
            ("never", None, 10, "2026-03-31", false),
        ] {
            let clock = Clock {
                id: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
                name: String::new(),
                theme: Some(Theme::TheAct),
                day: "2026-03-02".parse().unwrap(),
                done: done.map(|day: &str| day.parse().unwrap()),
            };
            let as_of = as_of.parse().unwrap();
            assert_eq!(clock.answered_within(days, as_of), within, "{name}");
        }
    }
}
