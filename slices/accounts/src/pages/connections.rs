use database::{Fetch, Result};
use kernel::{Id, Instant};
use texts::Tongue;

use crate::{
    Providers,
    connecting::queries::{Waiting, identities, waiting},
};

/// Koblinger: where an account is somebody's, and what can be done about it.
pub(crate) struct Connections {
    /// One-time links sign people in.
    pub links_work: bool,
    /// There is a provider to be connected to.
    pub has_providers: bool,
    pub connected: Vec<Connected>,
    /// Whether there is a provider where the account is nobody's.
    pub can_connect: bool,
    /// A link that waits, in words.
    pub waiting: Option<String>,
}

/// A provider where the account is somebody's.
pub(crate) struct Connected {
    pub key: String,
    pub name: String,
    /// Since which day.
    pub since: String,
}

impl Connections {
    /// Of the account; the reader has the program's own reach, since how people sign in belongs to no office.
    pub async fn of(
        reader: &mut impl Fetch,
        providers: &Providers,
        (account, now): (Id, Instant),
        t: &Tongue,
    ) -> Result<Self> {
        let known = identities(reader, account).await?;
        let waits = waiting(reader, account, now).await?;
        let connected = providers.all().iter().filter_map(|provider| {
            let own = known.iter().find(|own| own.issuer == provider.issuer)?;
            Some(Connected {
                key: provider.key.clone(),
                name: provider.name.clone(),
                since: t.day(own.linked.day()),
            })
        });
        let connected: Vec<_> = connected.collect();
        Ok(Self {
            links_work: providers.links_work(),
            has_providers: !providers.all().is_empty(),
            can_connect: connected.len() < providers.all().len(),
            waiting: waits.map(|waits| in_words(&waits, t)),
            connected,
        })
    }
}

fn in_words(waits: &Waiting, t: &Tongue) -> String {
    let values = [
        ("made", t.moment(waits.made).into()),
        ("name", waits.made_by.as_str().into()),
        ("expires", t.moment(waits.expires).into()),
    ];
    t.with("accounts-connecting-waits", values)
}
