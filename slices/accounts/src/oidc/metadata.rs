use kernel::Instant;
use openidconnect::{
    AdditionalProviderMetadata, ProviderMetadata,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType,
        CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm,
        CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
    },
};
use serde::{Deserialize, Serialize};

/// How long what a provider says of itself is believed, in seconds.
const FRESH: i64 = 3600;
/// How soon it may be asked again for a key that is not known, in seconds: nobody who sends us forged tokens can make us
/// ask more.
const AGAIN: i64 = 60;

/// What a provider says of itself, with its keys.
pub(crate) type Metadata = ProviderMetadata<
    AlsoSaid,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// What the library does not read of it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct AlsoSaid {
    /// Where people sign out (OpenID Connect RP-Initiated Logout 1.0).
    pub end_session_endpoint: Option<String>,
    /// Its answers say who it is (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for AlsoSaid {}

/// How well what was said at `asked` is known at `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    /// Asked so lately that asking again would not help.
    New,
    Fresh,
    Stale,
}

impl Age {
    pub fn of(asked: Instant, now: Instant) -> Self {
        if now < asked.plus_seconds(AGAIN) {
            Self::New
        } else if now < asked.plus_seconds(FRESH) {
            Self::Fresh
        } else {
            Self::Stale
        }
    }
}
