//! Tokens that the library has no reader for: whether they are signed by the provider.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use openidconnect::{
    JsonWebKey as _,
    core::{CoreJsonWebKeySet, CoreJwsSigningAlgorithm},
};
use serde::Deserialize;

use super::claims::Claims;

/// How providers may sign: with a key that they alone have. A key that both ends know, and no key at all, prove nothing.
pub(crate) const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
];

/// Why the words of a token prove nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotSigned {
    /// The provider may have got a new key since it was asked.
    UnknownKey,
    Forged,
}

#[derive(Deserialize)]
struct Header {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
    typ: Option<String>,
    /// Rules that one must know to read the token; we know none.
    crit: Option<serde_json::Value>,
}

/// The claims of a token in its written form that is signed with one of the keys.
///
/// # Errors
/// When it is not.
pub(crate) fn signed_claims(
    token: &str,
    keys: &CoreJsonWebKeySet,
    kinds: &[&str],
) -> Result<Claims, NotSigned> {
    let (words, signature) = token.rsplit_once('.').ok_or(NotSigned::Forged)?;
    let signature = decoded(signature)?;
    let (header, _) = words.split_once('.').ok_or(NotSigned::Forged)?;
    let header: Header =
        serde_json::from_slice(&decoded(header)?).map_err(|_| NotSigned::Forged)?;
    let is_kind = |typ: &String| kinds.iter().any(|kind| typ.eq_ignore_ascii_case(kind));
    let is_readable = header.crit.is_none()
        && header.typ.as_ref().is_none_or(is_kind)
        && ALGORITHMS.contains(&header.alg);
    if !is_readable {
        return Err(NotSigned::Forged);
    }
    let named = keys.keys().iter().filter(|key| {
        let id = key.key_id().map(|id| id.as_str());
        header.kid.is_none() || id == header.kid.as_deref()
    });
    let named: Vec<_> = named.collect();
    if named.is_empty() {
        return Err(NotSigned::UnknownKey);
    }
    let is_signed = named.into_iter().any(|key| {
        key.verify_signature(&header.alg, words.as_bytes(), &signature)
            .is_ok()
    });
    if !is_signed {
        return Err(NotSigned::Forged);
    }
    Claims::of_token(token).ok_or(NotSigned::Forged)
}

fn decoded(part: &str) -> Result<Vec<u8>, NotSigned> {
    BASE64_URL_SAFE_NO_PAD
        .decode(part)
        .map_err(|_| NotSigned::Forged)
}
