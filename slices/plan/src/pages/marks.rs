//! How activities and deadlines stand in the drawings of a year.

use documents::{
    drawing::{Look, Mark, Months},
    report::Tone,
};
use kernel::{Day, Period};
use shell::Frame;
use slice::{Dated, Urgency};
use texts::Tongue;

use super::list::{days, standing};
use crate::{actions::href, activity::Activity, words::ActivityState};

/// The names of the months.
pub const MONTHS: [&str; 12] = [
    "plan-month-january",
    "plan-month-february",
    "plan-month-march",
    "plan-month-april",
    "plan-month-may",
    "plan-month-june",
    "plan-month-july",
    "plan-month-august",
    "plan-month-september",
    "plan-month-october",
    "plan-month-november",
    "plan-month-december",
];

/// A mark that owns its texts.
pub struct OwnMark {
    from: f64,
    to: f64,
    look: Look,
    pub href: String,
    pub label: String,
}

impl OwnMark {
    pub fn of(activity: &Activity, year: i32, frame: &Frame) -> Self {
        let (_, state) = standing(activity, frame);
        Self {
            from: time(activity.first_day, year),
            to: time(activity.last_day.plus_days(1), year),
            look: look(activity, frame.today),
            href: href(activity.id),
            label: format!("{}, {}, {state}", activity.title, days(activity, frame)),
        }
    }

    pub fn of_deadline(entry: &Dated, year: i32, t: &Tongue) -> Self {
        let tone = match entry.urgency {
            Urgency::Overdue => Tone::Missed,
            Urgency::Soon | Urgency::Later => Tone::Near,
            Urgency::Done => Tone::Reached,
        };
        Self {
            from: time(entry.due, year),
            to: time(entry.due.plus_days(1), year),
            look: Look::Whole(tone),
            href: entry.href.clone(),
            label: format!("{}: {}", t.day(entry.due), entry.sentence),
        }
    }

    pub fn mark(&self) -> Mark<'_> {
        Mark {
            from: self.from,
            to: self.to,
            look: self.look,
            href: &self.href,
            label: &self.label,
        }
    }
}

fn look(activity: &Activity, today: Day) -> Look {
    if activity.is_overdue(today) {
        return Look::Whole(Tone::Missed);
    }
    match activity.state {
        ActivityState::Draft => Look::Broken(Tone::Neutral),
        ActivityState::Planned => Look::Whole(Tone::Neutral),
        ActivityState::Held => Look::Whole(Tone::Reached),
        ActivityState::Cancelled => Look::Faint,
    }
}

/// Where the day begins in the year: 0 for the first of January, 1 for what comes after the year.
pub fn time(day: Day, year: i32) -> f64 {
    let year = Period::year(year);
    let length = year.first.days_until(year.last) + 1;
    let passed = year.first.days_until(day).clamp(0, length);
    #[expect(clippy::cast_precision_loss, reason = "a year has few days")]
    let time = passed as f64 / length as f64;
    time
}

/// Where today stands, when it is in the year.
pub fn now(today: Day, year: i32) -> Option<f64> {
    (today.year() == year).then(|| time(today, year))
}

/// The short names of the months.
pub fn month_names(t: &Tongue) -> [String; 12] {
    MONTHS.map(|key| t.say(key).chars().take(3).collect())
}

/// The months as drawings want them.
pub fn months(names: &[String; 12], year: i32) -> Months<'_> {
    std::array::from_fn(|at| {
        let number = u32::try_from(at).unwrap_or(0) + 1;
        let first = Period::month(year, number).first;
        (time(first, year), names[at].as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_goes_from_the_first_day_to_after_the_last() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (name, at, expected) in [
            ("the first day", "2026-01-01", 0.0),
            ("after the last", "2027-01-01", 1.0),
            ("long before", "2025-06-01", 0.0),
            ("long after", "2027-06-01", 1.0),
        ] {
            assert!((time(day(at), 2026) - expected).abs() < 1e-9, "{name}");
        }
        assert!((time(day("2026-07-02"), 2026) - 182.0 / 365.0).abs() < 1e-9);
        assert_eq!(now(day("2025-12-31"), 2026), None);
    }
}
