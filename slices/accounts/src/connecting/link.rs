use kernel::{Day, Id, Instant};

use crate::{
    User,
    oidc::{Refused, entry::Account},
};

/// Koblingslenke: a link that ties an account to the one who signs in at a provider, once.
#[derive(Clone, Debug)]
pub(crate) struct ConnectingLink {
    pub user: User,
    pub last_day: Option<Day>,
    /// Who made it; none for one who operates the program.
    pub made_by_id: Option<Id>,
    pub expires: Instant,
    pub used: Option<Instant>,
    pub revoked: Option<Instant>,
}

/// Why a link ties nobody to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeadConnection {
    Unknown,
    Used,
    Revoked,
    Expired,
    /// The account was closed by people.
    Closed,
    /// The last day of the account is over.
    Ended,
    /// The account is tied to somebody at every provider that is configured, or none is.
    NothingToConnect,
}

impl ConnectingLink {
    pub fn check(self, now: Instant) -> Result<Self, DeadConnection> {
        if self.used.is_some() {
            Err(DeadConnection::Used)
        } else if self.revoked.is_some() {
            Err(DeadConnection::Revoked)
        } else if self.expires < now {
            Err(DeadConnection::Expired)
        } else if !self.user.active {
            Err(DeadConnection::Closed)
        } else if self.last_day.is_some_and(|last| last < now.day()) {
            Err(DeadConnection::Ended)
        } else {
            Ok(self)
        }
    }
}

impl ConnectingLink {
    /// The account for one who signed in at the provider, where `linked` is the account that the person has already and
    /// `is_taken` says that another person there has this one.
    pub fn account(self, linked: Option<Account>, is_taken: bool) -> Result<Account, Refused> {
        match linked {
            Some(own) if own.id() == Some(self.user.id) => Ok(own),
            Some(_) => Err(Refused::OtherAccount),
            None if is_taken => Err(Refused::AccountTaken),
            None => Ok(Account::Named {
                user: self.user,
                last_day: self.last_day,
                is_taken,
            }),
        }
    }
}

impl DeadConnection {
    /// The same, told to one who comes back from a provider.
    pub fn refused(self) -> Refused {
        match self {
            Self::Used => Refused::LinkUsed,
            Self::Revoked => Refused::LinkRevoked,
            Self::Closed => Refused::Closed,
            Self::Ended => Refused::Ended,
            Self::NothingToConnect => Refused::AccountTaken,
            // One that is not kept any more is too old.
            Self::Unknown | Self::Expired => Refused::LinkExpired,
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Unknown => "accounts-link-unknown",
            Self::Used => "accounts-connecting-used",
            Self::Revoked => "accounts-connecting-revoked",
            Self::Expired => "accounts-connecting-expired",
            Self::Closed => "accounts-connecting-closed",
            Self::Ended => "accounts-connecting-ended",
            Self::NothingToConnect => "accounts-connecting-nothing",
        }
    }
}

#[cfg(test)]
mod tests {
    use access::Role;
    use kernel::{Ids, Language};

    use super::*;

    #[test]
    fn a_link_connects_once_in_time_an_account_that_is_open() {
        let made: Instant = "2026-03-02T10:00:00Z".parse().unwrap();
        let later = |hours: i64| made.plus_seconds(hours * 3600);
        let link = |change: fn(&mut ConnectingLink)| {
            let mut link = ConnectingLink {
                user: User {
                    id: Ids::from_seed(1).next(made),
                    name: "Kari Nes".to_owned(),
                    email: "kari@example.org".to_owned(),
                    role: Role::Adviser,
                    office: None,
                    language: Language::default(),
                    active: true,
                },
                last_day: None,
                made_by_id: None,
                expires: later(24),
                used: None,
                revoked: None,
            };
            change(&mut link);
            link
        };
        let used = |link: &mut ConnectingLink| link.used = Some(link.expires);
        let revoked = |link: &mut ConnectingLink| link.revoked = Some(link.expires);
        let ends = |link: &mut ConnectingLink| link.last_day = Some("2026-03-02".parse().unwrap());
        for (situation, link, hours, dead) in [
            ("just made", link(|_| {}), 0, None),
            ("the last moment", link(|_| {}), 24, None),
            ("too late", link(|_| {}), 25, Some(DeadConnection::Expired)),
            ("used", link(used), 1, Some(DeadConnection::Used)),
            (
                "used, and too old",
                link(used),
                25,
                Some(DeadConnection::Used),
            ),
            ("revoked", link(revoked), 1, Some(DeadConnection::Revoked)),
            (
                "closed",
                link(|link| link.user.active = false),
                1,
                Some(DeadConnection::Closed),
            ),
            ("on the last day", link(ends), 1, None),
            (
                "after the last day",
                link(ends),
                20,
                Some(DeadConnection::Ended),
            ),
        ] {
            assert_eq!(link.check(later(hours)).err(), dead, "{situation}");
        }
    }
}
