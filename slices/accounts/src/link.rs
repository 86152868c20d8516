use kernel::{Day, Id, Instant};

use crate::account::is_open;

/// Innloggingslenke: a link that signs one person in, once.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub user: Id,
    pub user_name: String,
    pub user_active: bool,
    pub user_last_day: Option<Day>,
    pub expires: Instant,
    pub used: Option<Instant>,
}

/// Why a link signs nobody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeadLink {
    Unknown,
    Used,
    Expired,
    /// The person may no longer sign in.
    Closed,
    /// People sign in from a provider, and links are not used.
    NoLinks,
}

impl Link {
    pub fn check(self, now: Instant) -> Result<Self, DeadLink> {
        if self.used.is_some() {
            Err(DeadLink::Used)
        } else if self.expires < now {
            Err(DeadLink::Expired)
        } else if !is_open(self.user_active, self.user_last_day, now.day()) {
            Err(DeadLink::Closed)
        } else {
            Ok(self)
        }
    }
}

impl DeadLink {
    /// Whether another link would help.
    pub fn can_be_renewed(self) -> bool {
        self != Self::NoLinks
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::Unknown => "accounts-link-unknown",
            Self::Used => "accounts-link-used",
            Self::Expired => "accounts-link-expired",
            Self::Closed => "accounts-link-closed",
            Self::NoLinks => "accounts-link-no-links",
        }
    }
}

/// What is stored of a secret: whoever reads the database cannot sign in with it.
pub(crate) fn hash_of(secret: &str) -> String {
    api::hash_of(secret.as_bytes())
}
