use std::str::FromStr;

use kernel::Day;

use crate::{activity::Activity, words::ActivityState};

/// Flytting: how far an activity is moved, earlier where it is negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    Days(i64),
    Months(i32),
}

/// Why an activity cannot be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotMove {
    /// What was held was held on its day.
    IsHeld,
    IsCancelled,
    /// It answers items of its year's letter, and another year has another letter.
    LeavesItsYear,
}

/// The farthest that an activity is moved at once: a year.
const FARTHEST_DAYS: i64 = 366;
const FARTHEST_MONTHS: i32 = 12;

impl Shift {
    /// The steps of the form, from the earliest to the latest.
    pub const STEPS: [(Self, &'static str); 6] = [
        (Self::Months(-1), "plan-move-month-earlier"),
        (Self::Days(-7), "plan-move-week-earlier"),
        (Self::Days(-1), "plan-move-day-earlier"),
        (Self::Days(1), "plan-move-day-later"),
        (Self::Days(7), "plan-move-week-later"),
        (Self::Months(1), "plan-move-month-later"),
    ];

    /// As in forms: `-7d`, `1m`.
    pub fn code(self) -> String {
        match self {
            Self::Days(days) => format!("{days}d"),
            Self::Months(months) => format!("{months}m"),
        }
    }

    fn of(self, day: Day) -> Day {
        match self {
            Self::Days(days) => day.plus_days(days),
            Self::Months(months) => day.shifted_months(months),
        }
    }
}

impl FromStr for Shift {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        let number = code.get(..code.len().saturating_sub(1)).ok_or(())?;
        let shift = match code.as_bytes().last() {
            Some(b'd') => Self::Days(number.parse().map_err(|_| ())?),
            Some(b'm') => Self::Months(number.parse().map_err(|_| ())?),
            _ => return Err(()),
        };
        let is_near = match shift {
            Self::Days(days) => days.unsigned_abs() <= FARTHEST_DAYS.unsigned_abs(),
            Self::Months(months) => months.unsigned_abs() <= FARTHEST_MONTHS.unsigned_abs(),
        };
        is_near.then_some(shift).ok_or(())
    }
}

/// The first and the last day of the activity when it is moved; it lasts as long as before.
///
/// # Errors
/// Why it stays where it is.
pub fn moved(activity: &Activity, shift: Shift) -> Result<(Day, Day), CannotMove> {
    match activity.state {
        ActivityState::Held => return Err(CannotMove::IsHeld),
        ActivityState::Cancelled => return Err(CannotMove::IsCancelled),
        ActivityState::Draft | ActivityState::Planned => {}
    }
    let first = shift.of(activity.first_day);
    if first.year() != activity.year() && !activity.items.is_empty() {
        return Err(CannotMove::LeavesItsYear);
    }
    let length = activity.first_day.days_until(activity.last_day);
    Ok((first, first.plus_days(length)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::new::blank;

    fn activity(state: ActivityState, first: &str, last: &str, items: &[&str]) -> Activity {
        let id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
        Activity {
            state,
            first_day: first.parse().unwrap(),
            last_day: last.parse().unwrap(),
            items: items.iter().map(|key| (*key).to_owned()).collect(),
            ..blank(id, "2026-01-01".parse().unwrap())
        }
    }

    #[test]
    fn an_activity_is_moved_and_lasts_as_long() {
        use ActivityState::{Cancelled, Draft, Held, Planned};
        use Shift::{Days, Months};
        let days = |first: &str, last: &str| Ok((first.parse().unwrap(), last.parse().unwrap()));
        for (name, state, shift, first, last, items, expected) in [
            (
                "a week later",
                Planned,
                Days(7),
                "2026-03-30",
                "2026-04-01",
                &[][..],
                days("2026-04-06", "2026-04-08"),
            ),
            (
                "a draft, a day earlier",
                Draft,
                Days(-1),
                "2026-03-01",
                "2026-03-01",
                &[],
                days("2026-02-28", "2026-02-28"),
            ),
            (
                "a month, to a short one",
                Planned,
                Months(1),
                "2026-01-31",
                "2026-02-02",
                &[],
                days("2026-02-28", "2026-03-02"),
            ),
            (
                "held",
                Held,
                Days(1),
                "2026-03-01",
                "2026-03-01",
                &[],
                Err(CannotMove::IsHeld),
            ),
            (
                "cancelled",
                Cancelled,
                Days(1),
                "2026-03-01",
                "2026-03-01",
                &[],
                Err(CannotMove::IsCancelled),
            ),
            (
                "out of the year, answering nothing",
                Planned,
                Days(7),
                "2026-12-28",
                "2026-12-28",
                &[],
                days("2027-01-04", "2027-01-04"),
            ),
            (
                "out of the year of its items",
                Planned,
                Days(7),
                "2026-12-28",
                "2026-12-28",
                &["a"],
                Err(CannotMove::LeavesItsYear),
            ),
            (
                "within the year of its items",
                Planned,
                Months(-1),
                "2026-12-28",
                "2026-12-28",
                &["a"],
                days("2026-11-28", "2026-11-28"),
            ),
        ] {
            assert_eq!(
                moved(&activity(state, first, last, items), shift),
                expected,
                "{name}"
            );
        }
    }

    #[test]
    fn a_shift_is_read_as_it_is_written() {
        for (shift, _) in Shift::STEPS {
            assert_eq!(shift.code().parse(), Ok(shift));
        }
        for text in [
            "",
            "d",
            "1",
            "1y",
            "367d",
            "-13m",
            "9999999999999999999d",
            "1.5d",
            "é",
        ] {
            assert_eq!(text.parse::<Shift>(), Err(()), "{text}");
        }
    }
}
