use std::str::FromStr;

use kernel::{Day, Period};
use plan::{ActivityState, Theme};
use register::{days, period};
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

fn code<T: FromStr>(fields: &Fields, name: &str) -> Option<T> {
    fields.raw(name).parse().ok()
}
