use askama::Template;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use http::{HeaderValue, StatusCode, header};

use crate::Refusal;

/// What a handler answers: a page, or why there is none.
pub type Page = Result<Response, Refusal>;

/// The page.
///
/// # Errors
/// [`Refusal::Broken`] when the template cannot be written.
pub fn page(template: &impl Template) -> Page {
    page_with(StatusCode::OK, template)
}

/// The page with another status, such as 422 for a form with faults.
///
/// # Errors
/// As [`page`].
pub fn page_with(status: StatusCode, template: &impl Template) -> Page {
    let html = template
        .render()
        .map_err(|error| Refusal::Broken(error.into()))?;
    Ok((status, Html(html)).into_response())
}

/// «It is done, look there»: the answer to every form that was accepted.
pub fn see_other(location: &str) -> Response {
    Redirect::to(location).into_response()
}

/// A file for the reader to keep.
pub fn download(name: &str, kind: &'static str, body: impl Into<axum::body::Body>) -> Response {
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || "-_.".contains(c) {
                c
            } else {
                '-'
            }
        })
        .collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{plain}\""))
        .unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let mut response = Response::new(body.into());
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
        .headers_mut()
        .insert(header::CONTENT_DISPOSITION, disposition);
    response
}
