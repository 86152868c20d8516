use std::sync::Arc;

use axum::{
    Router,
    body::to_bytes,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse as _, Response},
    routing::any,
};
use database::Reach;
use http::{HeaderValue, Method, StatusCode, header};
use sha2::{Digest as _, Sha256};
use shell::{App, Refusal, accepted};
use texts::Tongue;

use crate::{ApiRoutes, KeyRing, Problem, ProblemKind, caller::Found, check::Speech};

/// The routes of the API in their own frame, beside the one of the pages: no sessions, no cookies, no pages.
pub fn finish(routes: ApiRoutes, app: App, keys: Option<KeyRing>) -> Router {
    let not_found = async || Problem::new(ProblemKind::NotFound);
    routes
        .router
        .route("/api/v1", any(not_found))
        .route("/api/v1/", any(not_found))
        .route("/api/v1/{*rest}", any(not_found))
        .method_not_allowed_fallback(async || Problem::new(ProblemKind::MethodNotAllowed))
        .layer(from_fn_with_state((app.clone(), keys), recognise))
        .layer(from_fn_with_state(app.clone(), dress))
        .with_state(app.for_requests())
}

/// SHA-256 in hexadecimal: what is stored of a key, and what an answer is known by.
pub fn hash_of(bytes: &[u8]) -> String {
    let hash: [u8; 32] = Sha256::digest(bytes).into();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Finds out whose key comes, by its hash alone, and lets the database show no more than that key's rows. Cookies say
/// nothing here.
async fn recognise(
    State((app, keys)): State<(App, Option<KeyRing>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let key = request.headers().get(header::AUTHORIZATION);
    let key = key.and_then(|value| value.to_str().ok());
    let key = key.and_then(|value| value.split_once(' '));
    let key = key.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    let (mut reach, mut found) = (Reach::Nobody, None);
    if let Some(((_, key), keys)) = key.zip(keys) {
        match keys(&app, &hash_of(key.trim().as_bytes())).await {
            Ok(Some(caller)) => {
                found = Some(caller.id);
                reach = caller.office.map_or(Reach::Nation, Reach::Office);
                request.extensions_mut().insert(Found(Arc::new(caller)));
            }
            Ok(None) => {}
            Err(error) => {
                tracing::error!(%error, "the key could not be looked up");
                app.operation().met(&error, app.now());
                return Problem::new(ProblemKind::Unavailable).into_response();
            }
        }
    }
    let (parts, body) = request.into_parts();
    if let Err(refusal) = app.operation().admit_system(found, &parts, app.now()) {
        return told_when_to_come(refusal);
    }
    let request = Request::from_parts(parts, body);
    database::within(reach, next.run(request)).await
}

/// The refusal with how long to wait.
fn told_when_to_come(refusal: Refusal) -> Response {
    let wait = refusal.retry_after();
    let mut response = refusal.into_response();
    if let Some(seconds) = wait {
        let seconds = HeaderValue::from(seconds);
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

/// Writes problems in the reader's language, gives answers an `ETag`, and adds the headers that every answer has.
async fn dress(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let t = app.texts.tongue(accepted(request.headers()));
    let wanted = request.headers().get(header::IF_NONE_MATCH).cloned();
    let wanted = wanted.filter(|_| [Method::GET, Method::HEAD].contains(request.method()));
    let instance = request.uri().path().to_owned();
    let is_read = [Method::GET, Method::HEAD].contains(request.method());
    request.extensions_mut().insert(Speech(t.clone()));
    let mut response = next.run(request).await;
    if let Some(problem) = problem_of(&mut response) {
        response = told(&problem, &t, &instance, response);
    } else if is_read && response.status() == StatusCode::OK {
        response = known(response, wanted.as_ref()).await;
    }
    let keep = if is_read && response.status().as_u16() < 400 {
        "private, no-cache"
    } else {
        "no-store"
    };
    let language = HeaderValue::from_static(t.language().code());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, language);
    for (name, value) in [
        (header::CACHE_CONTROL, keep),
        (header::VARY, "Accept-Language, Authorization"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn problem_of(response: &mut Response) -> Option<Arc<Problem>> {
    let extensions = response.extensions_mut();
    if let Some(problem) = extensions.remove::<Arc<Problem>>() {
        return Some(problem);
    }
    if let Some(refusal) = extensions.remove::<Arc<Refusal>>() {
        return Some(Arc::new(Problem::of_refusal(&refusal)));
    }
    let status = response.status();
    let is_problem = status.is_client_error() || status.is_server_error();
    is_problem.then(|| Arc::new(Problem::new(ProblemKind::of_status(status))))
}

/// The problem with the headers that the refused answer had, such as `Allow`.
fn told(problem: &Problem, t: &Tongue, instance: &str, refused: Response) -> Response {
    let body = serde_json::to_string(&problem.told(t, instance)).unwrap_or_default();
    let (mut parts, _) = refused.into_parts();
    parts.status = problem.kind.status();
    parts.headers.remove(header::CONTENT_LENGTH);
    let kind = HeaderValue::from_static("application/problem+json");
    parts.headers.insert(header::CONTENT_TYPE, kind);
    Response::from_parts(parts, body.into())
}

/// The answer with what it is known by, its version or the hash of its words; without content when the reader has it.
async fn known(response: Response, wanted: Option<&HeaderValue>) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if !parts.headers.contains_key(header::ETAG) {
        let etag = format!("\"{}\"", &hash_of(&bytes)[..32]);
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            parts.headers.insert(header::ETAG, etag);
        }
    }
    let etag = parts.headers.get(header::ETAG);
    let is_known = wanted
        .and_then(|wanted| wanted.to_str().ok())
        .is_some_and(|wanted| {
            let mut tags = wanted
                .split(',')
                .map(|tag| tag.trim().trim_start_matches("W/"));
            tags.any(|tag| tag == "*" || etag.is_some_and(|etag| etag == tag))
        });
    if is_known {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, axum::body::Body::empty());
    }
    Response::from_parts(parts, bytes.into())
}
