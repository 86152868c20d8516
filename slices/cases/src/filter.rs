use std::{fmt::Display, str::FromStr};

use kernel::{Day, Id};
use organisations::nation::nation;

use crate::{ActSection, Outcome, WaitingReason};

kernel::coded! {
    /// Hvilke saker: which states a list shows.
    Show {
        Open = "apen", "cases-show-open";
        Waiting = "venter", "cases-show-waiting";
        Decided = "avgjort", "cases-show-decided";
        All = "alle", "cases-show-all";
    }
}

/// Kø: whose cases a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    /// The reader's own.
    Mine,
    /// Not assigned: the section's queue.
    Unassigned,
    Of(Id),
}

/// Innen fristen: whether decided cases are shown that were within so many months, or that were not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    pub months: u32,
    pub kept: bool,
    /// With the days waited taken off.
    pub net: bool,
}

/// Utvalg: the filter of a list, as it stands in the address. Every figure links to its rows by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub show: Show,
    pub queue: Option<Queue>,
    pub archive_number: Option<String>,
    pub municipality: Option<Id>,
    pub nav_office: Option<Id>,
    pub section: Option<&'static ActSection>,
    pub outcomes: Vec<Outcome>,
    pub received_from: Option<Day>,
    pub received_to: Option<Day>,
    pub decided_from: Option<Day>,
    pub decided_to: Option<Day>,
    /// Open, and due within so many days or overdue.
    pub due_within: Option<u32>,
    pub due_from: Option<Day>,
    pub due_to: Option<Day>,
    /// Open and past the due day.
    pub overdue: bool,
    /// What another proposed and the reader can approve.
    pub to_approve: bool,
    pub within: Option<Within>,
    /// Open, and the preliminary reply not sent.
    pub reply_owed: bool,
    pub reply_from: Option<Day>,
    pub reply_to: Option<Day>,
    pub waiting_reason: Option<WaitingReason>,
    /// Read in with this file.
    pub batch: Option<Id>,
    /// Open and overdue are asked as of this day instead of today.
    pub as_of: Option<Day>,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            show: Show::Open,
            queue: None,
            archive_number: None,
            municipality: None,
            nav_office: None,
            section: None,
            outcomes: vec![],
            received_from: None,
            received_to: None,
            decided_from: None,
            decided_to: None,
            due_within: None,
            due_from: None,
            due_to: None,
            overdue: false,
            to_approve: false,
            within: None,
            reply_owed: false,
            reply_from: None,
            reply_to: None,
            waiting_reason: None,
            batch: None,
            as_of: None,
        }
    }
}

impl Filter {
    /// Reads the address. What cannot be read is named, so that the page can say that it was left out.
    pub fn read(pairs: &[(String, String)]) -> (Self, Vec<String>) {
        let mut filter = Self::default();
        let mut unread = vec![];
        let (mut months, mut net) = (3, false);
        for (name, value) in pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.trim()))
        {
            if value.is_empty() {
                continue;
            }
            let taken = match name {
                "maneder" => value.parse().map(|n| months = n).is_ok(),
                "netto" => {
                    net = value == "ja";
                    true
                }
                _ => filter.take(name, value),
            };
            if !taken {
                unread.push(name.to_owned());
            }
        }
        filter.within = filter.within.map(|within| Within {
            months,
            net,
            ..within
        });
        (filter, unread)
    }

    /// Takes one pair of the address; `false` when its value cannot be read.
    fn take(&mut self, name: &str, value: &str) -> bool {
        match name {
            "tilstand" => value.parse().map(|show| self.show = show).is_ok(),
            "ko" => put(&mut self.queue, Queue::read(value)),
            "arkivnummer" => put(&mut self.archive_number, Some(value.to_owned())),
            "kommune" => put(
                &mut self.municipality,
                nation().number(value).map(|number| number.municipality),
            ),
            "navkontor" => put(&mut self.nav_office, parsed(value)),
            "paragraf" => put(&mut self.section, ActSection::find(value)),
            "utfall" => value
                .parse()
                .map(|outcome| self.outcomes.push(outcome))
                .is_ok(),
            "mottatt-fra" => put(&mut self.received_from, parsed(value)),
            "mottatt-til" => put(&mut self.received_to, parsed(value)),
            "avgjort-fra" => put(&mut self.decided_from, parsed(value)),
            "avgjort-til" => put(&mut self.decided_to, parsed(value)),
            "frist-innen" => put(&mut self.due_within, parsed(value)),
            "frist-fra" => put(&mut self.due_from, parsed(value)),
            "frist-til" => put(&mut self.due_to, parsed(value)),
            "over-frist" => yes(&mut self.overdue, value),
            "til-godkjenning" => yes(&mut self.to_approve, value),
            "innen" => {
                self.within = Some(Within {
                    months: 3,
                    kept: value == "ja",
                    net: false,
                });
                matches!(value, "ja" | "nei")
            }
            "svar-mangler" => yes(&mut self.reply_owed, value),
            "svar-fra" => put(&mut self.reply_from, parsed(value)),
            "svar-til" => put(&mut self.reply_to, parsed(value)),
            "venter-pa" => put(&mut self.waiting_reason, parsed(value)),
            "innlesing" => put(&mut self.batch, parsed(value)),
            "per" => put(&mut self.as_of, parsed(value)),
            // Paging, sorting and the office of a reader who has none stand in the same address.
            _ => true,
        }
    }

    /// The filter as pairs of an address; [`Filter::read`] gives it back.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![("tilstand", self.show.code().to_owned())];
        let mut add = |name, value: Option<&dyn Display>| {
            pairs.extend(value.map(|value| (name, value.to_string())))
        };
        add("ko", self.queue.as_ref().map(|queue| queue as _));
        add(
            "arkivnummer",
            self.archive_number.as_ref().map(|number| number as _),
        );
        add(
            "kommune",
            self.municipality_number()
                .as_ref()
                .map(|number| number as _),
        );
        add(
            "navkontor",
            self.nav_office.as_ref().map(|office| office as _),
        );
        add("innlesing", self.batch.as_ref().map(|batch| batch as _));
        add(
            "paragraf",
            self.section.as_ref().map(|section| &section.code as _),
        );
        self.outcomes
            .iter()
            .for_each(|outcome| add("utfall", Some(&outcome.code())));
        let days = [
            ("mottatt-fra", &self.received_from),
            ("mottatt-til", &self.received_to),
            ("avgjort-fra", &self.decided_from),
            ("avgjort-til", &self.decided_to),
            ("frist-fra", &self.due_from),
            ("frist-til", &self.due_to),
            ("svar-fra", &self.reply_from),
            ("svar-til", &self.reply_to),
            ("per", &self.as_of),
        ];
        days.into_iter()
            .for_each(|(name, day)| add(name, day.as_ref().map(|day| day as _)));
        add(
            "frist-innen",
            self.due_within.as_ref().map(|days| days as _),
        );
        add("over-frist", self.overdue.then_some(&"ja"));
        add("til-godkjenning", self.to_approve.then_some(&"ja"));
        add("svar-mangler", self.reply_owed.then_some(&"ja"));
        add(
            "venter-pa",
            self.waiting_reason
                .as_ref()
                .map(|reason| reason.code())
                .as_ref()
                .map(|code| code as _),
        );
        if let Some(within) = self.within {
            add("innen", Some(if within.kept { &"ja" } else { &"nei" }));
            add("maneder", Some(&within.months));
            add("netto", within.net.then_some(&"ja"));
        }
        pairs
    }

    /// The filter as an address of the list.
    pub fn href(&self) -> String {
        let query = serde_urlencoded::to_string(self.pairs()).unwrap_or_default();
        format!("/saker?{query}")
    }

    /// The number that the municipality has now, or last had.
    pub fn municipality_number(&self) -> Option<&'static str> {
        let municipality = nation().municipality(self.municipality?)?;
        Some(municipality.latest(nation()).number)
    }
}

impl Queue {
    fn read(value: &str) -> Option<Self> {
        match value {
            "mine" => Some(Self::Mine),
            "ufordelt" => Some(Self::Unassigned),
            other => other.parse().ok().map(Self::Of),
        }
    }
}

impl Display for Queue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Mine => f.write_str("mine"),
            Self::Unassigned => f.write_str("ufordelt"),
            Self::Of(officer) => officer.fmt(f),
        }
    }
}

fn parsed<T: FromStr>(value: &str) -> Option<T> {
    value.parse().ok()
}

fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    *place = value;
    place.is_some()
}

fn yes(place: &mut bool, value: &str) -> bool {
    *place = value == "ja";
    matches!(value, "ja" | "nei")
}

#[cfg(test)]
mod tests;
