use api::{Caller, Problem, ProblemKind, Repeat, Taken, Version, take};
use axum::response::Response;
use http::StatusCode;
use kernel::Id;
use shell::{App, Fields};
use texts::Tongue;

use super::KeyAsk;
use crate::{
    actions::work::{Asker, Work},
    queries,
};

/// What another system sends about a case that is there.
pub(super) struct Change {
    pub app: App,
    pub caller: Caller,
    pub t: Tongue,
    pub id: Id,
    pub version: Version,
    pub repeat: Option<Repeat>,
    /// The same fields as the form of the page has.
    pub fields: Vec<(&'static str, String)>,
}

/// What a change begins.
pub(super) enum Begun {
    Work(Box<Work>),
    /// It came before; this is the answer it had.
    Answered(Response),
}

/// Opens the case that the change is about, in the version that it names.
///
/// # Errors
/// [`ProblemKind::NotFound`] when the office has no such case, [`ProblemKind::Stale`] when it was changed since.
pub(super) async fn begin(change: Change) -> Result<Begun, Problem> {
    let Change {
        app,
        caller,
        t,
        id,
        version,
        repeat,
        fields,
    } = change;
    let scope = caller.own_scope()?;
    let mut tx = app.database.begin().await?;
    if let Some(repeat) = &repeat
        && let Taken::Again(answer) = take(&mut tx, repeat, app.now()).await?
    {
        return Ok(Begun::Answered(answer));
    }
    let case = queries::cases::find(&mut tx, &scope, id).await?;
    let case = case.ok_or(Problem::new(ProblemKind::NotFound))?;
    if case.version != version.0 {
        return Err(Problem::new(ProblemKind::Stale));
    }
    let fields = Fields::new(named(fields), t.clone());
    let asker = Asker::Key(KeyAsk {
        caller,
        t,
        repeat,
        status: StatusCode::OK,
    });
    Ok(Begun::Work(Work::on(tx, scope, case, fields, (app, asker))))
}

/// The fields of a form as a browser would send them.
pub(super) fn named(fields: Vec<(&'static str, String)>) -> Vec<(String, String)> {
    let fields = fields.into_iter();
    fields
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
