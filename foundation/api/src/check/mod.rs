//! Requests are checked against the document: what it says is what is taken, and every fault is told at once.

mod asked;
mod body;
mod headers;
mod parameters;
mod rules;
mod schema;

use axum::{
    extract::{RawPathParams, Request},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http::HeaderMap;
use kernel::Id;
use serde_json::Value;
use shell::Fault;

use crate::{Problem, ProblemKind, Repeat, caller::Found};

pub use asked::{Asked, Sent, Speech, Version};
pub(crate) use rules::Rules;

/// What a checked request brings along for its handler.
#[derive(Clone)]
pub(crate) struct Checked {
    /// The parameters of the address, each as its schema says.
    query: Value,
    body: Value,
    version: Option<i64>,
    repeat: Option<Repeat>,
}

/// Lets the request through when it is as the document says.
pub(crate) async fn check(rules: &Rules, request: Request, next: Next) -> Response {
    match checked(rules, request).await {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn checked(rules: &Rules, request: Request) -> Result<Request, Problem> {
    let (mut parts, body) = request.into_parts();
    let speech = parts.extensions.get::<Speech>().cloned();
    let Speech(t) = speech.ok_or_else(|| anyhow::anyhow!("the API's own layer is missing"))?;
    headers::acceptable(&parts.headers, &rules.produces)?;
    in_path(rules, &mut parts, &t).await?;
    let mut faults = Vec::new();
    let query = parameters::read(
        rules,
        parts.uri.query().unwrap_or_default(),
        &t,
        &mut faults,
    );
    headers::check(rules, &parts.headers, &t, &mut faults);
    unless(faults, ProblemKind::Unreadable)?;
    headers::version_is_there(rules, &parts.headers)?;
    let sent = body::read(rules, &parts.headers, body, &t).await?;
    let caller = parts.extensions.get::<Found>().map(|found| found.0.id);
    let asked = format!("{} {}\n", parts.method, parts.uri);
    let repeat = repeat(&parts.headers, caller, &[asked.as_bytes(), &sent.bytes]);
    let version = headers::version(&parts.headers);
    parts.extensions.insert(Checked {
        query,
        body: sent.value,
        version,
        repeat,
    });
    Ok(Request::from_parts(parts, axum::body::Body::empty()))
}

/// What stands in the path and has not the form of its parameter names nothing.
async fn in_path(
    rules: &Rules,
    parts: &mut http::request::Parts,
    t: &texts::Tongue,
) -> Result<(), Problem> {
    use axum::extract::FromRequestParts as _;
    let nothing = || Problem::new(ProblemKind::NotFound);
    let values = RawPathParams::from_request_parts(parts, &());
    let values = values.await.map_err(|_| nothing())?;
    for (name, value) in &values {
        let mut faults = Vec::new();
        parameters::in_path(rules, name, value, t, &mut faults);
        if !faults.is_empty() {
            return Err(nothing());
        }
    }
    Ok(())
}

fn repeat(headers: &HeaderMap, caller: Option<Id>, request: &[&[u8]]) -> Option<Repeat> {
    let key = headers.get("idempotency-key")?.to_str().ok()?.to_owned();
    Some(Repeat {
        caller: caller?,
        key,
        request_hash: crate::hash_of(&request.concat()),
    })
}

fn unless(faults: Vec<Fault>, kind: ProblemKind) -> Result<(), Problem> {
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Problem::with_faults(kind, faults))
    }
}
