use access::{Place, Role};
use kernel::{Day, Id, Instant};
use organisations::nation::nation;

use crate::{User, change::Content};

/// An access that nobody has used for so many days is asked about.
const LONG_UNUSED_DAYS: i64 = 90;

/// Brukerkonto: an account with what it may, for how long, who gave it and when it was last used.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub user: User,
    pub places: Vec<Spoken>,
    /// The last day that the access holds, where it has one.
    pub last_day: Option<Day>,
    pub version: i64,
    pub last_seen: Option<Instant>,
    /// The role that was given last and holds; none for accounts from before it was kept.
    pub grant: Option<Grant>,
}

/// Et sted som noen snakker for, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    pub place: Place,
    /// The name of a NAV office; that of a municipality belongs to the day.
    pub nav_office: Option<String>,
}

/// Tildeling: a role that somebody was given, by whom and when.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub user: Id,
    pub user_name: String,
    pub role: Role,
    pub office: Option<Id>,
    pub from: Instant,
    pub until: Option<Instant>,
    pub given_by: String,
    pub reason: Option<String>,
}

/// Bruk: how much an access has been used lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Never,
    LongAgo,
    Lately,
}

impl Account {
    /// Whether the person may sign in that day.
    pub fn is_open(&self, day: Day) -> bool {
        is_open(self.user.active, self.last_day, day)
    }

    pub fn usage(&self, today: Day) -> Use {
        usage(self.last_seen.map(Instant::day), today)
    }

    /// In one order, whichever order they were chosen in.
    pub fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.places.iter().map(|spoken| spoken.place).collect();
        places.sort_unstable();
        places
    }

    /// What the account may.
    pub fn content(&self) -> Content {
        Content {
            role: self.user.role,
            office: self.user.office,
            places: self.places(),
            last_day: self.last_day,
            active: self.user.active,
        }
    }

    /// Names of what the person speaks for.
    pub fn place_names(&self, day: Day) -> String {
        let names: Vec<_> = self.places.iter().map(|spoken| spoken.name(day)).collect();
        names.join(", ")
    }
}

impl Spoken {
    pub fn name(&self, day: Day) -> String {
        match (self.place, &self.nav_office) {
            (Place::Municipality(id), _) => nation()
                .municipality(id)
                .map(|known| known.name_at(nation(), day).to_owned())
                .unwrap_or_default(),
            (Place::NavOffice(_), name) => name.clone().unwrap_or_default(),
        }
    }
}

/// Whether an account that is active, with this last day, may be used that day.
pub(crate) fn is_open(active: bool, last_day: Option<Day>, day: Day) -> bool {
    active && last_day.is_none_or(|last| day <= last)
}

fn usage(last_seen: Option<Day>, today: Day) -> Use {
    match last_seen {
        None => Use::Never,
        Some(seen) if seen.days_until(today) >= LONG_UNUSED_DAYS => Use::LongAgo,
        Some(_) => Use::Lately,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn an_access_is_long_unused_after_ninety_days() {
        let today = day("2026-06-01");
        for (seen, expected) in [
            (None, Use::Never),
            (Some("2026-06-01"), Use::Lately),
            (Some("2026-03-04"), Use::Lately),
            (Some("2026-03-03"), Use::LongAgo),
            (Some("2020-01-01"), Use::LongAgo),
        ] {
            assert_eq!(usage(seen.map(day), today), expected, "{seen:?}");
        }
    }

    #[test]
    fn an_access_holds_to_the_end_of_its_last_day() {
        for (active, last, on, open) in [
            (true, None, "2026-06-01", true),
            (true, Some("2026-06-01"), "2026-06-01", true),
            (true, Some("2026-06-01"), "2026-06-02", false),
            (false, None, "2026-06-01", false),
            (false, Some("2026-06-01"), "2026-06-01", false),
        ] {
            assert_eq!(
                is_open(active, last.map(day), day(on)),
                open,
                "{last:?} on {on}"
            );
        }
    }
}
