use chrono::Weekday;
use kernel::{Day, Instant};

/// Tidsplan: when a job is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schedule {
    /// When somebody asks for it.
    WhenAsked,
    /// Again so many seconds after it was done.
    Every { seconds: i64 },
    /// Each day at the hour of the Norwegian clock.
    Daily { hour: u8 },
    /// Each week on the day, at the hour of the Norwegian clock.
    Weekly { weekday: Weekday, hour: u8 },
}

/// How often a job that somebody asked for is tried before a person must look at it: for about a day.
pub(crate) const MOST_ATTEMPTS: i64 = 10;
const FIRST_WAIT: i64 = 30;
const LONGEST_WAIT: i64 = 6 * 3600;

impl Schedule {
    /// When it is next due, later than `after`; never when it waits to be asked for.
    pub fn next(self, after: Instant) -> Option<Instant> {
        match self {
            Self::WhenAsked => None,
            Self::Every { seconds } => Some(after.plus_seconds(seconds)),
            Self::Daily { hour } => first_after(after, hour, |_| true),
            Self::Weekly { weekday, hour } => {
                first_after(after, hour, |day| day.weekday() == weekday)
            }
        }
    }
}

fn first_after(after: Instant, hour: u8, fits: impl Fn(Day) -> bool) -> Option<Instant> {
    (0..=7)
        .map(|days| after.day().plus_days(days))
        .filter(|day| fits(*day))
        .map(|day| at_hour(day, hour))
        .find(|moment| *moment > after)
}

/// The hour of that day by the Norwegian clock; on the two days when clocks are changed it may be an hour off.
fn at_hour(day: Day, hour: u8) -> Instant {
    day.begins().plus_seconds(i64::from(hour) * 3600)
}

/// How many seconds a job waits after its nth attempt failed: half a minute, twice as long each time, at most six hours.
pub(crate) fn wait_after(attempts: i64) -> i64 {
    let doublings = u32::try_from((attempts - 1).clamp(0, 20)).unwrap_or(0);
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_due_at_its_hour() {
        let sunday = Schedule::Weekly {
            weekday: Weekday::Sun,
            hour: 4,
        };
        for (situation, schedule, after, due) in [
            (
                "again",
                Schedule::Every { seconds: 600 },
                "2026-03-02T12:00:00Z",
                Some("2026-03-02T12:10:00Z"),
            ),
            (
                "later today",
                Schedule::Daily { hour: 3 },
                "2026-03-02T00:30:00Z",
                Some("2026-03-02T02:00:00Z"),
            ),
            (
                "tomorrow",
                Schedule::Daily { hour: 3 },
                "2026-03-02T02:00:00Z",
                Some("2026-03-03T02:00:00Z"),
            ),
            (
                "in summer time",
                Schedule::Daily { hour: 3 },
                "2026-07-01T12:00:00Z",
                Some("2026-07-02T01:00:00Z"),
            ),
            (
                "this sunday",
                sunday,
                "2026-03-02T12:00:00Z",
                Some("2026-03-08T03:00:00Z"),
            ),
            (
                "the next sunday",
                sunday,
                "2026-03-08T03:00:00Z",
                Some("2026-03-15T03:00:00Z"),
            ),
            (
                "never by itself",
                Schedule::WhenAsked,
                "2026-03-02T12:00:00Z",
                None,
            ),
        ] {
            let due: Option<Instant> = due.map(|due| due.parse().unwrap());
            assert_eq!(schedule.next(after.parse().unwrap()), due, "{situation}");
        }
    }

    #[test]
    fn who_fails_waits_longer_each_time_up_to_six_hours() {
        for (attempts, seconds) in [
            (1, 30),
            (2, 60),
            (3, 120),
            (9, 7_680),
            (11, 21_600),
            (500, 21_600),
        ] {
            assert_eq!(wait_after(attempts), seconds, "{attempts}");
        }
    }
}
