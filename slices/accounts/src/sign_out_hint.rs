//! The provider's own token of the person who signed in: it is handed back at sign-out, so that the provider knows who
//! leaves. It holds what the provider says of the person, so the program stores it nowhere: the person's own browser
//! keeps it, and brings it to the one address that needs it.

use http::{HeaderMap, HeaderValue};

use crate::oidc::attempt::cookie;

const PATH: &str = "/logg-ut";
/// As long as a session may last.
const SECONDS: u32 = 12 * 3600;
/// Browsers drop cookies of more than 4096 bytes; a longer token is not kept, and the provider asks the person instead.
const LONGEST: usize = 3800;

/// The cookie that keeps the token; none for a token that is too long.
pub(crate) fn keep(token: &str, is_https: bool) -> Option<HeaderValue> {
    (token.len() <= LONGEST).then_some(())?;
    written(token, SECONDS, is_https)
}

/// The cookie that makes the browser forget it.
pub(crate) fn forget(is_https: bool) -> Option<HeaderValue> {
    written("", 0, is_https)
}

pub(crate) fn of_browser(headers: &HeaderMap, is_https: bool) -> Option<String> {
    cookie(headers, name(is_https))
}

fn name(is_https: bool) -> &'static str {
    if is_https {
        "__Secure-utlogging"
    } else {
        "utlogging"
    }
}

fn written(value: &str, seconds: u32, is_https: bool) -> Option<HeaderValue> {
    let (name, secure) = (name(is_https), if is_https { "; Secure" } else { "" });
    HeaderValue::from_str(&format!(
        "{name}={value}; Path={PATH}; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}"
    ))
    .ok()
}
