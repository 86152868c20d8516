//! The conversation with a provider: where people are sent, and what the provider says when they come back.

use std::time::Duration;

use kernel::{Instant, Language};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthenticationFlow, AuthorizationCode,
    ClaimsVerificationError, ClientId, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    LanguageTag, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope,
    SignatureVerificationError, TokenResponse as _,
    core::{CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenVerifier, CoreResponseType},
};

use super::{
    Provider, Providers, Refused,
    attempt::Attempt,
    claims::{Claims, LEEWAY},
    metadata::Metadata,
    signed::ALGORITHMS,
};

/// The client as the provider's own description makes it.
type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a provider answered about a person: genuine, for us, and of this attempt.
pub(crate) struct Answered {
    pub claims: Claims,
    /// The token as it was written, for telling the provider who signs out.
    pub token: String,
}

/// Where the person is sent to sign in.
///
/// # Errors
/// [`Refused::NoAnswer`].
pub(crate) async fn authorization_address(
    providers: &Providers,
    provider: &Provider,
    attempt: &Attempt,
    (language, now): (Language, Instant),
) -> Result<String, Refused> {
    let said = providers.said_by(provider, now).await?;
    let client = client(providers, provider, &said)?;
    let (state, nonce) = (attempt.state.clone(), attempt.nonce.clone());
    let verifier = PkceCodeVerifier::new(attempt.verifier.clone());
    let mut asked = client
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            || CsrfToken::new(state),
            || Nonce::new(nonce),
        )
        .add_scopes(provider.scopes.iter().cloned().map(Scope::new))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .add_ui_locale(LanguageTag::new(language.code().to_owned()));
    for level in &provider.acr_values {
        asked = asked.add_auth_context_value(AuthenticationContextClass::new(level.clone()));
    }
    if let Some(seconds) = provider.max_age {
        asked = asked.set_max_age(Duration::from_secs(seconds.into()));
    }
    let (address, _, _) = asked.url();
    Ok(address.into())
}

/// Fetches what the provider says of the person who came back with the code, and checks that it is genuine.
///
/// # Errors
/// [`Refused::NoAnswer`], [`Refused::Over`] or [`Refused::NotProven`].
pub(crate) async fn answered(
    providers: &Providers,
    provider: &Provider,
    attempt: &Attempt,
    (code, now): (&str, Instant),
) -> Result<Answered, Refused> {
    let said = providers.said_by(provider, now).await?;
    let exchange = client(providers, provider, &said)?
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(|_| Refused::NoAnswer)?
        .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()))
        .request_async(providers.way())
        .await;
    let tokens = exchange.map_err(|error| match error {
        RequestTokenError::Request(_) => Refused::NoAnswer,
        RequestTokenError::ServerResponse(_)
        | RequestTokenError::Parse(..)
        | RequestTokenError::Other(_) => Refused::NotProven,
    })?;
    let token = tokens.id_token().ok_or(Refused::NotProven)?;
    let nonce = Nonce::new(attempt.nonce.clone());
    let checked = match check(provider, &said, (token, &nonce), now) {
        Err(ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::NoMatchingKey,
        )) => {
            let said = providers.said_now_by(provider, now).await?;
            check(provider, &said, (token, &nonce), now)
        }
        checked => checked,
    };
    checked.map_err(|error| not_proven(provider, &error))?;
    let token = token.to_string();
    let claims = Claims::of_token(&token).ok_or(Refused::NotProven)?;
    Ok(Answered { claims, token })
}

/// The library's check: signature, issuer, receiver, nonce and times.
fn check(
    provider: &Provider,
    said: &Metadata,
    (token, nonce): (&CoreIdToken, &Nonce),
    now: Instant,
) -> Result<(), ClaimsVerificationError> {
    // As for a client without a secret: a key that both ends know never proves who wrote the token.
    let verifier = CoreIdTokenVerifier::new_public_client(
        ClientId::new(provider.client_id.clone()),
        said.issuer().clone(),
        said.jwks().clone(),
    );
    let latest = now.plus_seconds(LEEWAY).to_utc();
    let verifier = verifier
        .set_allowed_algs(ALGORITHMS)
        // Others among the receivers are let through to the rule about who asked for the token.
        .set_other_audience_verifier_fn(|_| true)
        .set_time_fn(|| now.plus_seconds(-LEEWAY).to_utc())
        .set_issue_time_verifier_fn(move |issued| {
            if issued <= latest {
                Ok(())
            } else {
                Err("issued later than now".to_owned())
            }
        });
    token.claims(&verifier, nonce).map(drop)
}

/// Says in the log what was wrong, without the words of the token.
fn not_proven(provider: &Provider, error: &ClaimsVerificationError) -> Refused {
    let why = match error {
        ClaimsVerificationError::Expired(_) => "times",
        ClaimsVerificationError::InvalidAudience(_) => "receiver",
        ClaimsVerificationError::InvalidIssuer(_) => "issuer",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        ClaimsVerificationError::SignatureVerification(_) => "signature",
        _ => "form",
    };
    tracing::warn!(provider = provider.key, why, "a token proves nothing");
    Refused::NotProven
}

fn client(providers: &Providers, provider: &Provider, said: &Metadata) -> Result<Client, Refused> {
    let way_back = RedirectUrl::new(providers.way_back(provider));
    let client = CoreClient::from_provider_metadata(
        said.clone(),
        ClientId::new(provider.client_id.clone()),
        provider.client_secret.clone(),
    );
    Ok(client
        .set_redirect_uri(way_back.map_err(|_| Refused::NoAnswer)?)
        .set_auth_type(way_of_the_secret(said)))
}

/// The secret goes in the header, as every provider must take it, unless this one says that it wants it in the form.
fn way_of_the_secret(said: &Metadata) -> AuthType {
    let ways = said.token_endpoint_auth_methods_supported();
    let takes = |way: &CoreClientAuthMethod| ways.is_some_and(|ways| ways.contains(way));
    let in_the_form = takes(&CoreClientAuthMethod::ClientSecretPost)
        && !takes(&CoreClientAuthMethod::ClientSecretBasic);
    if in_the_form {
        AuthType::RequestBody
    } else {
        AuthType::BasicAuth
    }
}
