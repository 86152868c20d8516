use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::finish::CONTENT_SECURITY_POLICY;

/// What every answer carries, page, file, refusal and redirect alike, unless it carries its own.
const ALWAYS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];
/// Two years on https alone; subdomains are not ours to promise for.
const STRICT_TRANSPORT_SECURITY: &str = "max-age=63072000";

/// Adds the headers of a safe answer.
pub(crate) async fn protect(is_https: bool, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if is_https {
        secure_cookies(headers);
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(STRICT_TRANSPORT_SECURITY),
        );
    }
    response
}

/// A browser forgets a cookie of this host alone only where the answer is as careful as when it was given, which the library
/// of sessions is not.
fn secure_cookies(headers: &mut HeaderMap) {
    let cookies = headers.get_all(header::SET_COOKIE).iter();
    let careful: Vec<_> = cookies
        .filter_map(|cookie| as_given(cookie.to_str().ok()?))
        .collect();
    headers.remove(header::SET_COOKIE);
    for cookie in careful {
        headers.append(header::SET_COOKIE, cookie);
    }
}

fn as_given(cookie: &str) -> Option<HeaderValue> {
    let mut cookie = cookie.to_owned();
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax"] {
        let name = attribute.split('=').next().unwrap_or_default();
        let is_there = cookie.split("; ").any(|part| part.starts_with(name));
        if !is_there {
            cookie = format!("{cookie}; {attribute}");
        }
    }
    HeaderValue::from_str(&cookie).ok()
}
