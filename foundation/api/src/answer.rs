use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;

use crate::Problem;

/// What a handler answers: a response, or why there is none.
pub type Answer = Result<Response, Problem>;

/// The value as JSON.
///
/// # Errors
/// [`crate::ProblemKind::Broken`] when it cannot be written.
pub fn json(value: &impl Serialize) -> Answer {
    let body = serde_json::to_string(value).map_err(anyhow::Error::from)?;
    Ok(made(StatusCode::OK, body, None, None))
}

/// An answer with a body that is written already, the version that it shows and where it can be found again.
pub fn made(
    status: StatusCode,
    body: String,
    etag: Option<&str>,
    location: Option<&str>,
) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    let mut response = (status, kind, body).into_response();
    for (name, value) in [(header::ETAG, etag), (header::LOCATION, location)] {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
