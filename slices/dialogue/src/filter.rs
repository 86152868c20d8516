use std::str::FromStr;

use kernel::{Day, Period};
use plan::{ActivityState, Theme};
use shell::{Fields, address_with};

use crate::{meeting::MeetingLine, words::Counterpart};

/// Filter: which meetings are looked at. The address bar holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    pub period: Period,
    pub counterpart: Option<Counterpart>,
    pub state: Option<ActivityState>,
    /// A theme that was on the agenda.
    pub with: Option<Theme>,
    /// A theme that was not on the agenda.
    pub without: Option<Theme>,
}

impl Filter {
    /// Every meeting of the period.
    pub fn all(period: Period) -> Self {
        Self {
            period,
            counterpart: None,
            state: None,
            with: None,
            without: None,
        }
    }

    /// The filter of the address; what cannot be read narrows nothing.
    pub fn read(fields: &Fields, today: Day) -> Self {
        Self {
            period: period(fields, Period::year(today.year())),
            counterpart: code(fields, "motpart"),
            state: code(fields, "tilstand"),
            with: code(fields, "tema"),
            without: code(fields, "uten"),
        }
    }

    pub fn matches(&self, meeting: &MeetingLine) -> bool {
        self.period.contains(meeting.day)
            && self
                .counterpart
                .is_none_or(|one| one == meeting.counterpart)
            && self.state.is_none_or(|one| one == meeting.state)
            && self.with.is_none_or(|theme| meeting.raised(theme))
            && !self.without.is_some_and(|theme| meeting.raised(theme))
    }

    /// The address of exactly these meetings.
    pub fn href(&self) -> String {
        let (from, to) = days(self.period);
        let pairs = [
            ("fra", from.as_str()),
            ("til", to.as_str()),
            ("motpart", self.counterpart.map_or("", Counterpart::code)),
            ("tilstand", self.state.map_or("", ActivityState::code)),
            ("tema", self.with.map_or("", Theme::code)),
            ("uten", self.without.map_or("", Theme::code)),
        ];
        address_with("/dialog", pairs)
    }
}

/// The days from `fra` to `til`, where both are days in their order; else what is usual.
pub fn period(fields: &Fields, usual: Period) -> Period {
    let day = |name: &str, usual: Day| fields.raw(name).parse().unwrap_or(usual);
    let period = Period {
        first: day("fra", usual.first),
        last: day("til", usual.last),
    };
    if period.first <= period.last {
        period
    } else {
        usual
    }
}

/// First and last day as the address has them.
pub fn days(period: Period) -> (String, String) {
    (period.first.to_string(), period.last.to_string())
}

/// The same day so many months before, or the last day of that month when it has no such day.
pub fn months_before(day: Day, months: u32) -> Day {
    let since = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 - i64::from(months);
    let (year, month) = (since.div_euclid(12), since.rem_euclid(12) + 1);
    let year = i32::try_from(year).unwrap_or_else(|_| day.year());
    let month = u32::try_from(month).unwrap_or(1);
    let Some(first) = Day::of(year, month, 1) else {
        return day;
    };
    let length = first.days_until(first.plus_months(1));
    first.plus_days((i64::from(day.day_of_month()) - 1).min(length - 1))
}

fn code<T: FromStr>(fields: &Fields, name: &str) -> Option<T> {
    fields.raw(name).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_backwards_as_forwards() {
        for (day, months, before) in [
            ("2026-11-26", 12, "2025-11-26"),
            ("2026-03-31", 1, "2026-02-28"),
            ("2026-01-15", 1, "2025-12-15"),
            ("2024-02-29", 12, "2023-02-28"),
            ("2026-06-01", 0, "2026-06-01"),
        ] {
            let found = months_before(day.parse().unwrap(), months);
            assert_eq!(found, before.parse().unwrap(), "{day} less {months}");
        }
    }
}
