//! An attempt to sign in: the browser holds what proves that it began it, the database that it was not used.

use http::{HeaderMap, HeaderValue, header};
use kernel::{Ids, Instant};

/// How long somebody may take at the provider, in seconds.
const TIME_LIMIT: i64 = 10 * 60;
const NAME: &str = "innlogging";

/// Innloggingsforsøk: the secrets of one, which this browser alone has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attempt {
    /// Comes back with the answer.
    pub state: String,
    /// Comes back within the token.
    pub nonce: String,
    /// Proves to the provider that who fetches the token is who asked for it (PKCE).
    pub verifier: String,
}

impl Attempt {
    pub fn begin(ids: &Ids) -> Self {
        Self {
            state: ids.token(),
            nonce: ids.token(),
            verifier: ids.token(),
        }
    }

    pub fn expires(begun: Instant) -> Instant {
        begun.plus_seconds(TIME_LIMIT)
    }

    /// The attempt that this browser began last.
    pub fn of_browser(headers: &HeaderMap, is_https: bool) -> Option<Self> {
        let value = cookie(headers, &name(is_https))?;
        let mut parts = value.split('.').map(str::to_owned);
        let attempt = Self {
            state: parts.next()?,
            nonce: parts.next()?,
            verifier: parts.next()?,
        };
        parts.next().is_none().then_some(attempt)
    }

    /// The cookie that keeps the attempt in this browser as long as it may take.
    pub fn keep(&self, is_https: bool) -> Option<HeaderValue> {
        let value = format!("{}.{}.{}", self.state, self.nonce, self.verifier);
        written(&value, TIME_LIMIT, is_https)
    }

    /// The cookie that makes the browser forget it.
    pub fn forget(is_https: bool) -> Option<HeaderValue> {
        written("", 0, is_https)
    }
}

/// The prefix lets no other host and no page without https put such a cookie into the browser.
fn name(is_https: bool) -> String {
    format!("{}{NAME}", if is_https { "__Host-" } else { "" })
}

fn written(value: &str, seconds: i64, is_https: bool) -> Option<HeaderValue> {
    let (name, secure) = (name(is_https), if is_https { "; Secure" } else { "" });
    // Lax: the provider sends the browser back from its own site.
    HeaderValue::from_str(&format!(
        "{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"
    ))
    .ok()
}

/// The value of the cookie with exactly this name.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let mut pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(found, value)| *found == name && !value.is_empty())
        .map(|(_, value)| value.to_owned())
}
