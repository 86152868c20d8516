use std::future::Future;

use api::{Answer, Caller, Problem, ProblemKind, Repeat, Speech, Taken, Version, take};
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use http::StatusCode;
use kernel::Id;
use shell::{App, Fields, Page};
use texts::Tongue;

use super::KeyAsk;
use crate::{
    actions::work::{Asker, Work},
    queries,
};

/// What another system names of a case that is there: which, and in the version that it knows.
pub(super) struct OnCase {
    app: App,
    caller: Caller,
    t: Tongue,
    id: Id,
    version: Version,
}

impl FromRequestParts<App> for OnCase {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, app).await?;
        let Speech(t) = Speech::from_request_parts(parts, app).await?;
        let id = Path::<Id>::from_request_parts(parts, app).await;
        let Path(id) = id.map_err(|why| Problem::new(ProblemKind::of_status(why.status())))?;
        let version = Version::from_request_parts(parts, app).await?;
        Ok(Self {
            app: app.clone(),
            caller,
            t,
            id,
            version,
        })
    }
}

impl OnCase {
    /// Opens the case in that version and carries the work out, with the same fields as the form of the page has. What
    /// came before gets the answer it had.
    ///
    /// # Errors
    /// [`ProblemKind::NotFound`] when the office has no such case, [`ProblemKind::Stale`] when it was changed since, or why
    /// the work cannot be done.
    pub async fn carry_out<F>(
        self,
        repeat: Option<Repeat>,
        fields: Vec<(&'static str, String)>,
        work: impl FnOnce(Box<Work>) -> F,
    ) -> Answer
    where
        F: Future<Output = Page>,
    {
        let scope = self.caller.own_scope()?;
        let mut tx = self.app.database.begin().await?;
        if let Some(repeat) = &repeat
            && let Taken::Again(answer) = take(&mut tx, repeat, self.app.now()).await?
        {
            return Ok(answer);
        }
        let case = queries::cases::find(&mut tx, &scope, self.id).await?;
        let case = case.ok_or(Problem::new(ProblemKind::NotFound))?;
        if case.version != self.version.0 {
            return Err(Problem::new(ProblemKind::Stale));
        }
        let fields = Fields::new(named(fields), self.t.clone());
        let asker = Asker::Key(KeyAsk {
            caller: self.caller,
            t: self.t,
            repeat,
            status: StatusCode::OK,
        });
        let opened = Work::on(tx, scope, case, fields, (self.app, asker));
        Ok(work(opened).await?)
    }
}

/// The fields of a form as a browser would send them.
pub(super) fn named(fields: Vec<(&'static str, String)>) -> Vec<(String, String)> {
    let fields = fields.into_iter();
    fields
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
