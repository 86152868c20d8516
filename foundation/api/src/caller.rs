use std::sync::Arc;

use access::{ApiScope, OfficeScope};
use audit::Actor;
use axum::{extract::FromRequestParts, http::request::Parts};
use futures_util::future::BoxFuture;
use kernel::{Id, Instant};
use shell::App;

use crate::{Problem, ProblemKind};

/// Nøkkelen som spør: who comes to the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    pub id: Id,
    /// What the key is for, in its maker's words.
    pub name: String,
    /// Who made it, as the log names people.
    pub made_by: String,
    /// The one office whose data it may see; none when it may see every office's.
    pub office: Option<Id>,
    pub scopes: Vec<ApiScope>,
    /// It holds until this moment.
    pub expires: Instant,
}

/// Finds the key whose hash is given, as long as it holds, and notes that it was used. Handed over by the slice that
/// keeps the keys.
pub type KeyRing = for<'a> fn(&'a App, &'a str) -> BoxFuture<'a, database::Result<Option<Caller>>>;

impl Caller {
    /// The key as it stands in the log.
    pub fn actor(&self) -> Actor {
        Actor {
            id: Some(self.id),
            name: format!("nøkkelen {}, laget av {}", self.name, self.made_by),
        }
    }

    /// The right to the data of the office.
    ///
    /// # Errors
    /// [`ProblemKind::NotFound`] when it is another's: what belongs to another office is not there.
    pub fn scope(&self, office: Id) -> Result<OfficeScope, Problem> {
        OfficeScope::of_key(self.office, office).ok_or(Problem::new(ProblemKind::NotFound))
    }

    /// The right to the data of the key's own office.
    ///
    /// # Errors
    /// [`ProblemKind::NotAllowed`] for a key of the whole nation.
    pub fn own_scope(&self) -> Result<OfficeScope, Problem> {
        let own = self
            .office
            .ok_or(Problem::new(ProblemKind::NotAllowed).because("api-key-of-no-office"))?;
        self.scope(own)
    }
}

/// Who comes, as the API's own layer found it; laid into every request that brings a key that holds.
#[derive(Clone)]
pub(crate) struct Found(pub Arc<Caller>);

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let found = parts.extensions.get::<Found>();
        let caller = found.map(|found| Self::clone(&found.0));
        caller.ok_or(Problem::new(ProblemKind::NoKey))
    }
}
