use kernel::{Day, Id};
use organisations::{nation::nation, office_name};
use texts::Tongue;

use crate::account::{Account, Use};

/// The name of the office today; that there is none where the account is the nation's.
pub(crate) fn office(t: &Tongue, office: Option<Id>, today: Day) -> String {
    match office.and_then(|id| nation().office(id)) {
        Some(office) => office_name(t, office, today),
        None => t.say("accounts-no-office"),
    }
}

/// Whether the account may be used: kind of status and word.
pub(crate) fn standing(t: &Tongue, account: &Account, today: Day) -> (&'static str, String) {
    if !account.user.active {
        return ("none", t.say("accounts-closed"));
    }
    match account.last_day {
        Some(last) if last < today => (
            "none",
            t.with("accounts-ended", [("day", t.day(last).into())]),
        ),
        Some(last) => (
            "warn",
            t.with("accounts-until", [("day", t.day(last).into())]),
        ),
        None => ("good", t.say("accounts-open")),
    }
}

/// When the account was last used, in words.
pub(crate) fn last_used(t: &Tongue, account: &Account) -> String {
    match account.last_seen {
        Some(seen) => t.day(seen.day()),
        None => t.say("accounts-never-used"),
    }
}

/// What to look at in how the account is used: kind of status and word; nothing when it is used.
pub(crate) fn unused(t: &Tongue, account: &Account, today: Day) -> Option<(&'static str, String)> {
    if !account.is_open(today) {
        return None;
    }
    match account.usage(today) {
        Use::Lately => None,
        Use::Never => Some(("warn", t.say("accounts-flag-never"))),
        Use::LongAgo => Some(("warn", t.say("accounts-flag-long-ago"))),
    }
}

/// Since when and by whom the person has the role.
pub(crate) fn since(t: &Tongue, account: &Account) -> (String, String) {
    match &account.grant {
        Some(grant) => (t.day(grant.from.day()), grant.given_by.clone()),
        None => (t.say("accounts-since-unknown"), String::new()),
    }
}
