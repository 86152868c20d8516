use std::collections::HashMap;

use database::Result;
use kernel::{Day, Id, Instant};
use shell::App;

use crate::{
    account::{Account, Grant, Use},
    account_scope::AccountScope,
    limits::Span,
    queries::{
        accounts,
        deputyships::{self, Named},
        reviews::{self, Review},
    },
};

/// Tilgangsgjennomgang: who has what, and what has changed since somebody looked through it.
pub(crate) struct AccessReview {
    pub accounts: Vec<Account>,
    /// How many open sessions each person has.
    pub sessions: HashMap<Id, i64>,
    pub deputyships: Vec<Named>,
    /// The last time, of one office.
    pub last: Option<Review>,
    /// Roles given or taken since then.
    pub changes: Vec<Grant>,
}

/// Utvalg: the accounts that are asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Show {
    Open,
    Never,
    LongAgo,
    Closed,
    ClosedWithSessions,
}

impl Show {
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Never,
        Self::LongAgo,
        Self::Closed,
        Self::ClosedWithSessions,
    ];

    /// The word in the address, and the key of the text.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Open => ("apne", "accounts-show-open"),
            Self::Never => ("aldri", "accounts-flag-never"),
            Self::LongAgo => ("lenge-siden", "accounts-flag-long-ago"),
            Self::Closed => ("avsluttet", "accounts-show-closed"),
            Self::ClosedWithSessions => ("apne-okter", "accounts-flag-sessions"),
        }
    }

    pub fn of(word: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|show| show.words().0 == word)
            .unwrap_or(Self::Open)
    }
}

impl AccessReview {
    /// All of it, for the scope.
    pub async fn of(app: &App, scope: AccountScope, today: Day) -> Result<Self> {
        let office = scope.office();
        let mut reader = app.database.read().await?;
        let accounts = accounts::accounts(&mut reader, office).await?;
        let deputyships = deputyships::deputyships(&mut reader, office, today).await?;
        let last = match office {
            Some(office) => reviews::last(&mut reader, office).await?,
            None => None,
        };
        let changes = match &last {
            Some(last) => accounts::grants_since(&mut reader, office, last.reviewed).await?,
            None => Vec::new(),
        };
        drop(reader);
        let sessions = open_sessions(app).await?;
        Ok(Self {
            accounts,
            sessions,
            deputyships,
            last,
            changes,
        })
    }

    pub fn shown(&self, show: Show, today: Day) -> Vec<&Account> {
        let chosen = |account: &&Account| {
            let is_open = account.is_open(today);
            match show {
                Show::Open => is_open,
                Show::Never => is_open && account.usage(today) == Use::Never,
                Show::LongAgo => is_open && account.usage(today) == Use::LongAgo,
                Show::Closed => !is_open,
                Show::ClosedWithSessions => !is_open && self.sessions_of(account) > 0,
            }
        };
        self.accounts.iter().filter(chosen).collect()
    }

    pub fn sessions_of(&self, account: &Account) -> i64 {
        self.sessions.get(&account.user.id).copied().unwrap_or(0)
    }
}

/// Sessions belong to no office, so they are counted by the program's own reach; only counts of the scope's own accounts are
/// shown.
async fn open_sessions(app: &App) -> Result<HashMap<Id, i64>> {
    let over = Span::over_before(app.now());
    let since: (Instant, Instant) = (over.began, over.last_seen);
    let mut reader = app.database.of_program().read().await?;
    accounts::sessions_by_user(&mut reader, since).await
}
