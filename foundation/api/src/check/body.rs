use axum::body::{Body, Bytes, to_bytes};
use http::{HeaderMap, header};
use serde_json::Value;
use texts::Tongue;

use super::{Rules, schema::Trial, unless};
use crate::{Problem, ProblemKind};

/// The largest request that is read: 1 MB.
const LARGEST: usize = 1024 * 1024;

/// What was sent, as it came and as it was read.
#[derive(Default)]
pub(super) struct SentBody {
    pub bytes: Bytes,
    pub value: Value,
}

/// Reads the JSON that the operation takes; nothing where it takes none.
pub(super) async fn read(
    rules: &Rules,
    headers: &HeaderMap,
    body: Body,
    t: &Tongue,
) -> Result<SentBody, Problem> {
    let Some(schema) = &rules.body else {
        return Ok(SentBody::default());
    };
    if !is_json(headers) {
        return Err(Problem::new(ProblemKind::NotJson));
    }
    let bytes = to_bytes(body, LARGEST).await;
    let bytes = bytes.map_err(|_| Problem::new(ProblemKind::TooLarge))?;
    let value: Value = serde_json::from_slice(&bytes).map_err(|error| {
        let place = format!("{}:{}", error.line(), error.column());
        Problem::new(ProblemKind::Unreadable).because_of("api-unreadable-json", "place", &place)
    })?;
    let mut faults = Vec::new();
    let mut trial = Trial {
        rules,
        t,
        faults: &mut faults,
    };
    trial.check(&value, schema, "");
    unless(faults, ProblemKind::Faults)?;
    Ok(SentBody { bytes, value })
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    kind.and_then(|kind| kind.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}
