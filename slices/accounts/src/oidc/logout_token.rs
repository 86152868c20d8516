//! The token by which a provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0).

use kernel::Instant;
use openidconnect::core::CoreJsonWebKeySet;
use serde_json::Value;

use super::{
    Provider,
    claims::{Claims, LEEWAY},
    signed::{NotSigned, signed_claims},
};

const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// How old a token may be that does not say how long it holds, in seconds.
const LONGEST: i64 = 10 * 60;

/// Utlogging hos innloggingstjenesten: whose sessions end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logout {
    pub who: Who,
    /// What tells this token from every other.
    pub id: String,
    /// Until when the token could be sent again.
    pub expires: Instant,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// The sessions that began in one session at the provider.
    Session(String),
    /// All sessions of the person that began at the provider.
    Subject(String),
}

/// Reads the token.
///
/// # Errors
/// When it proves nothing.
pub(crate) fn logout(
    provider: &Provider,
    keys: &CoreJsonWebKeySet,
    token: &str,
    now: Instant,
) -> Result<Logout, NotSigned> {
    let claims = signed_claims(
        token,
        keys,
        &["logout+jwt", "application/logout+jwt", "JWT"],
    )?;
    said_by(provider, &claims, now).ok_or(NotSigned::Forged)
}

fn said_by(provider: &Provider, claims: &Claims, now: Instant) -> Option<Logout> {
    let is_event = |events: &Value| events.get(EVENT).is_some_and(Value::is_object);
    let is_whole = claims.text("iss") == Some(&provider.issuer)
        && claims.has("aud", &provider.client_id)
        && claims.0.get("events").is_some_and(is_event)
        // With a nonce it is an ID token, which anybody who got hold of one could send.
        && !claims.0.contains_key("nonce");
    let issued = claims.number("iat")?;
    let last = claims.number("exp").unwrap_or(issued + LONGEST);
    let seconds = now.to_utc().timestamp();
    let holds = claims.has_begun(now) && issued <= seconds + LEEWAY && seconds <= last + LEEWAY;
    if !is_whole || !holds {
        return None;
    }
    let session = claims.text("sid").map(|sid| Who::Session(sid.to_owned()));
    let subject = || claims.text("sub").map(|sub| Who::Subject(sub.to_owned()));
    Some(Logout {
        who: session.or_else(subject)?,
        id: claims.text("jti")?.to_owned(),
        expires: now.plus_seconds(last - seconds + LEEWAY + 1),
    })
}
