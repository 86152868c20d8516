//! What a provider says of a person, and what it must be for the person to be let in.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use kernel::Instant;
use serde_json::{Map, Value};

use super::{Provider, Refused};

/// How far the clocks of two machines may be apart, in seconds.
pub(crate) const LEEWAY: i64 = 60;

/// Påstander: what stands in a token whose signature was found good.
#[derive(Clone, Debug, Default)]
pub(crate) struct Claims(pub Map<String, Value>);

impl Claims {
    /// The claims of a token in its written form; whether it is genuine was looked at before.
    pub fn of_token(token: &str) -> Option<Self> {
        let payload = token.split('.').nth(1)?;
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(payload).ok()?;
        serde_json::from_slice(&bytes).ok().map(Self)
    }

    pub fn text(&self, claim: &str) -> Option<&str> {
        self.0.get(claim)?.as_str().filter(|text| !text.is_empty())
    }

    pub fn number(&self, claim: &str) -> Option<i64> {
        self.0.get(claim)?.as_i64()
    }

    /// Whether the claim has the value, or has it among others.
    pub fn has(&self, claim: &str, value: &str) -> bool {
        match self.0.get(claim) {
            Some(Value::String(text)) => text == value,
            Some(Value::Array(several)) => several.iter().any(|one| one.as_str() == Some(value)),
            Some(Value::Bool(yes)) => yes.to_string() == value,
            Some(Value::Number(number)) => number.to_string() == value,
            _ => false,
        }
    }

    /// The e-mail address of the account, where the provider vouches for it.
    pub fn account(&self, provider: &Provider) -> Option<String> {
        let claim = provider.account_claim.as_str();
        let is_vouched_for = claim != "email"
            || provider.trust_email
            || self.0.get("email_verified") == Some(&Value::Bool(true));
        let address = self.text(claim).filter(|_| is_vouched_for)?;
        Some(address.trim().to_lowercase())
    }

    pub fn name(&self) -> Option<String> {
        let parts = || {
            Some(format!(
                "{} {}",
                self.text("given_name")?,
                self.text("family_name")?
            ))
        };
        self.text("name").map(str::to_owned).or_else(parts)
    }

    /// What the library leaves to us to look at: for whom the token is among several, how strong and how old the sign-in is.
    ///
    /// # Errors
    /// Why the person is not let in.
    pub fn admit(&self, provider: &Provider, now: Instant) -> Result<(), Refused> {
        let is_alone =
            !matches!(self.0.get("aud"), Some(Value::Array(several)) if several.len() > 1);
        let party = self.0.get("azp");
        let is_ours = party.map_or(is_alone, |party| party == provider.client_id.as_str());
        if !is_ours {
            return Err(Refused::NotProven);
        }
        let is_strong = provider.required_acr.is_empty()
            || self
                .text("acr")
                .is_some_and(|level| provider.required_acr.iter().any(|one| one == level));
        if !is_strong {
            return Err(Refused::LevelTooLow);
        }
        let Some(longest) = provider.max_age else {
            return Ok(());
        };
        let signed_in = self.number("auth_time").ok_or(Refused::NotProven)?;
        let age = now.to_utc().timestamp() - signed_in;
        if age > i64::from(longest) + LEEWAY {
            return Err(Refused::TooLongAgo);
        }
        Ok(())
    }
}
