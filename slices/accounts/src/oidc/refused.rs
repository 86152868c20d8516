use kernel::Id;
use shell::address_with;

/// Avvist innlogging: why somebody who came from a provider was not let in, seen from that person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The person, or the provider for the person, gave up.
    Cancelled,
    /// The attempt is over: used before, or older than it may be.
    Over,
    /// The attempt was begun in another browser, or by nobody.
    OtherBrowser,
    /// Nobody with an account here.
    NoAccount,
    Closed,
    /// The last day of the account is over.
    Ended,
    /// Came by a connecting link that was used, was revoked or is too old.
    LinkUsed,
    LinkRevoked,
    LinkExpired,
    /// Came by a connecting link, and has another account already.
    OtherAccount,
    /// Came by a connecting link to an account that is somebody else's at the provider.
    AccountTaken,
    /// The sign-in at the provider was not strong enough.
    LevelTooLow,
    /// The sign-in at the provider was too long ago.
    TooLongAgo,
    /// The provider cannot be reached, or says that it has a fault.
    NoAnswer,
    /// What the provider sent proves nothing.
    NotProven,
}

/// Why there is no session: something to tell the person, or a fault of ours.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Why, and the account where it is known.
    Refused(Refused, Option<Id>),
    Broken(shell::Refusal),
}

impl Refused {
    pub const ALL: [Self; 15] = [
        Self::Cancelled,
        Self::Over,
        Self::OtherBrowser,
        Self::NoAccount,
        Self::Closed,
        Self::Ended,
        Self::LinkUsed,
        Self::LinkRevoked,
        Self::LinkExpired,
        Self::OtherAccount,
        Self::AccountTaken,
        Self::LevelTooLow,
        Self::TooLongAgo,
        Self::NoAnswer,
        Self::NotProven,
    ];

    /// The word that the address has for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "avbrutt",
            Self::Over => "utlopt",
            Self::OtherBrowser => "annen-nettleser",
            Self::NoAccount => "ingen-tilgang",
            Self::Closed => "avsluttet",
            Self::Ended => "siste-dag-er-over",
            Self::LinkUsed => "lenka-er-brukt",
            Self::LinkRevoked => "lenka-er-trukket-tilbake",
            Self::LinkExpired => "lenka-er-for-gammel",
            Self::OtherAccount => "har-annen-bruker",
            Self::AccountTaken => "brukeren-er-koblet",
            Self::LevelTooLow => "for-lavt-niva",
            Self::TooLongAgo => "for-lenge-siden",
            Self::NoAnswer => "svarer-ikke",
            Self::NotProven => "ikke-bevist",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|refused| refused.word() == word)
    }

    /// The keys of the title, of the sentence that says what happened, and of the way out.
    pub fn keys(self) -> [&'static str; 3] {
        match self {
            Self::Cancelled => [
                "accounts-refused-cancelled-title",
                "accounts-refused-cancelled",
                "accounts-refused-again",
            ],
            Self::Over => [
                "accounts-refused-over-title",
                "accounts-refused-over",
                "accounts-refused-again",
            ],
            Self::OtherBrowser => [
                "accounts-refused-other-browser-title",
                "accounts-refused-other-browser",
                "accounts-refused-again",
            ],
            Self::NoAccount => [
                "accounts-refused-no-account-title",
                "accounts-refused-no-account",
                "accounts-refused-ask",
            ],
            Self::Closed => [
                "accounts-refused-closed-title",
                "accounts-refused-closed",
                "accounts-refused-ask",
            ],
            Self::Ended => [
                "accounts-refused-ended-title",
                "accounts-refused-ended",
                "accounts-refused-ask",
            ],
            Self::LinkUsed => [
                "accounts-connecting-dead",
                "accounts-connecting-used",
                "accounts-connecting-ask",
            ],
            Self::LinkRevoked => [
                "accounts-connecting-dead",
                "accounts-connecting-revoked",
                "accounts-connecting-ask",
            ],
            Self::LinkExpired => [
                "accounts-connecting-dead",
                "accounts-connecting-expired",
                "accounts-connecting-ask",
            ],
            Self::OtherAccount => [
                "accounts-refused-other-account-title",
                "accounts-refused-other-account",
                "accounts-refused-other-account-ask",
            ],
            Self::AccountTaken => [
                "accounts-refused-taken-title",
                "accounts-refused-taken",
                "accounts-refused-taken-ask",
            ],
            Self::LevelTooLow => [
                "accounts-refused-level-title",
                "accounts-refused-level",
                "accounts-refused-stronger",
            ],
            Self::TooLongAgo => [
                "accounts-refused-long-ago-title",
                "accounts-refused-long-ago",
                "accounts-refused-again",
            ],
            Self::NoAnswer => [
                "accounts-refused-no-answer-title",
                "accounts-refused-no-answer",
                "accounts-refused-later",
            ],
            Self::NotProven => [
                "accounts-refused-not-proven-title",
                "accounts-refused-not-proven",
                "accounts-refused-tell",
            ],
        }
    }

    /// The page that says so. What the provider sent stays behind: neither code nor state stands in its address.
    pub fn address(self, provider: &str) -> String {
        let path = format!("/logg-inn/avvist/{}", self.word());
        address_with(&path, [("hos", provider)])
    }
}

impl From<shell::Refusal> for Stop {
    fn from(fault: shell::Refusal) -> Self {
        Self::Broken(fault)
    }
}

impl From<database::DatabaseError> for Stop {
    fn from(error: database::DatabaseError) -> Self {
        Self::Broken(error.into())
    }
}

impl Refused {
    /// Before the account is known.
    pub fn stop(self) -> Stop {
        Stop::Refused(self, None)
    }
}
