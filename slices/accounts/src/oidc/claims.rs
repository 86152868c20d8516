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

    /// Whether the token's time has begun, where the token says from when it holds.
    pub fn has_begun(&self, now: Instant) -> bool {
        let begins = self.0.get("nbf");
        begins.is_none_or(|begins| {
            let latest = now.to_utc().timestamp() + LEEWAY;
            begins.as_i64().is_some_and(|begins| begins <= latest)
        })
    }

    /// What the library leaves to us to look at: from when the token holds, for whom the token is among several, how strong and how old the sign-in is.
    ///
    /// # Errors
    /// Why the person is not let in.
    pub fn admit(&self, provider: &Provider, now: Instant) -> Result<(), Refused> {
        let is_alone =
            !matches!(self.0.get("aud"), Some(Value::Array(several)) if several.len() > 1);
        let party = self.0.get("azp");
        let is_ours = party.map_or(is_alone, |party| party == provider.client_id.as_str());
        if !is_ours || !self.has_begun(now) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oidc::settings::{ProviderEntry, check_providers};
    use kernel::{Clock as _, Day, FixedClock};
    use serde_json::json;

    fn provider(more: &str) -> Provider {
        let written =
            format!("key = 'p'\nname = 'P'\nissuer = 'https://p.no'\nclient_id = 'us'\n{more}");
        let entry: ProviderEntry = toml::from_str(&written).unwrap();
        let checked = check_providers(&[entry], Day::of(2026, 3, 2).unwrap());
        checked.unwrap().remove(0)
    }

    fn claims(value: Value) -> Claims {
        Claims(value.as_object().unwrap().clone())
    }

    #[test]
    fn what_a_provider_says_must_be_for_us_and_strong_and_new_enough() {
        let now = FixedClock::noon(Day::of(2026, 3, 2).unwrap()).now();
        let at = now.to_utc().timestamp();
        let strict = "required_acr = ['b', 'c']\nmax_age = 100";
        for (situation, more, said, outcome) in [
            ("one receiver", "", json!({ "aud": "us" }), Ok(())),
            ("a list of one", "", json!({ "aud": ["us"] }), Ok(())),
            (
                "we asked",
                "",
                json!({ "aud": ["us", "x"], "azp": "us" }),
                Ok(()),
            ),
            (
                "nobody asked",
                "",
                json!({ "aud": ["us", "x"] }),
                Err(Refused::NotProven),
            ),
            (
                "another asked",
                "",
                json!({ "aud": "us", "azp": "x" }),
                Err(Refused::NotProven),
            ),
            ("holds since now", "", json!({ "nbf": at }), Ok(())),
            (
                "by a clock a minute ahead",
                "",
                json!({ "nbf": at + 60 }),
                Ok(()),
            ),
            (
                "holds later",
                "",
                json!({ "nbf": at + 61 }),
                Err(Refused::NotProven),
            ),
            (
                "holds from no time",
                "",
                json!({ "nbf": "soon" }),
                Err(Refused::NotProven),
            ),
            (
                "strong, just now",
                strict,
                json!({ "acr": "c", "auth_time": at }),
                Ok(()),
            ),
            (
                "weak",
                strict,
                json!({ "acr": "a", "auth_time": at }),
                Err(Refused::LevelTooLow),
            ),
            (
                "no level",
                strict,
                json!({ "auth_time": at }),
                Err(Refused::LevelTooLow),
            ),
            (
                "several levels",
                strict,
                json!({ "acr": ["b"], "auth_time": at }),
                Err(Refused::LevelTooLow),
            ),
            (
                "no time",
                strict,
                json!({ "acr": "b" }),
                Err(Refused::NotProven),
            ),
            (
                "as old as may be",
                strict,
                json!({ "acr": "b", "auth_time": at - 160 }),
                Ok(()),
            ),
            (
                "too old",
                strict,
                json!({ "acr": "b", "auth_time": at - 161 }),
                Err(Refused::TooLongAgo),
            ),
        ] {
            assert_eq!(
                claims(said).admit(&provider(more), now),
                outcome,
                "{situation}"
            );
        }
    }

    #[test]
    fn an_address_counts_when_somebody_vouches_for_it() {
        for (situation, more, said, address) in [
            (
                "verified",
                "",
                json!({ "email": " Kari@Example.no ", "email_verified": true }),
                Some("kari@example.no"),
            ),
            (
                "not verified",
                "",
                json!({ "email": "kari@example.no", "email_verified": false }),
                None,
            ),
            (
                "said in words",
                "",
                json!({ "email": "kari@example.no", "email_verified": "true" }),
                None,
            ),
            ("not said", "", json!({ "email": "kari@example.no" }), None),
            (
                "trusted",
                "trust_email = true",
                json!({ "email": "kari@example.no" }),
                Some("kari@example.no"),
            ),
            (
                "another claim",
                "account_claim = 'upn'",
                json!({ "upn": "kari@example.no" }),
                Some("kari@example.no"),
            ),
            (
                "not the configured claim",
                "account_claim = 'upn'",
                json!({ "email": "kari@example.no", "email_verified": true }),
                None,
            ),
            (
                "no text",
                "trust_email = true",
                json!({ "email": ["kari@example.no"] }),
                None,
            ),
        ] {
            let found = claims(said).account(&provider(more));
            assert_eq!(found.as_deref(), address, "{situation}");
        }
    }

    #[test]
    fn a_claim_has_a_value_alone_or_among_others() {
        let said = claims(
            json!({ "one": "a", "many": ["a", "b"], "yes": true, "level": 4, "object": { "a": 1 } }),
        );
        for (claim, value, has) in [
            ("one", "a", true),
            ("one", "A", false),
            ("many", "b", true),
            ("many", "a b", false),
            ("yes", "true", true),
            ("level", "4", true),
            ("object", "a", false),
            ("gone", "", false),
        ] {
            assert_eq!(said.has(claim, value), has, "{claim} {value}");
        }
    }
}
