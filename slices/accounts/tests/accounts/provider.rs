//! A provider that the test makes up: it describes itself, has keys of its own and answers as it is told.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, OnceLock},
};

use accounts::{ProviderEntry, Providers, check_providers};
use axum::{
    Form, Json, Router,
    extract::State,
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use http::StatusCode;
use kernel::{Day, Instant};
use openidconnect::{
    JsonWebKeyId, PkceCodeChallenge, PkceCodeVerifier, PrivateSigningKey as _,
    core::{CoreHmacKey, CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey},
    url::Url,
};
use rsa::{RsaPrivateKey, pkcs1::EncodeRsaPrivateKey as _};
use serde_json::{Value, json};
use tokio::net::TcpListener;

pub const SECRET: &str = "a secret of the provider and its client";
/// Where people reach the program of the test.
pub const ADDRESS: &str = "http://localhost";

/// With which key a token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    Own,
    /// By a key that is the provider's from now on, which it says.
    Renewed,
    /// By another's key that calls itself by the name of the provider's.
    Forged,
    /// By the secret that both ends know.
    BySecret,
    /// Not at all, which its head says.
    Not,
}

/// A token before it is signed.
pub struct Token {
    pub head: Value,
    pub claims: Value,
    pub signed: Signed,
}

#[derive(Clone)]
pub struct TestProvider(Arc<Inner>);

struct Inner {
    issuer: String,
    told: Mutex<Told>,
}

#[derive(Default)]
struct Told {
    is_down: bool,
    renewed: bool,
    names_itself: bool,
    /// What is fetched with a code: the challenge that goes before, and the token.
    codes: HashMap<String, (String, String)>,
    described: usize,
    signed_out: usize,
}

impl TestProvider {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let provider = Self(Arc::new(Inner {
            issuer,
            told: Mutex::default(),
        }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(description))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    /// The program's configuration of it.
    pub fn entry(&self, more: &str) -> ProviderEntry {
        let written = format!(
            "key = 'test'\nname = 'Testporten'\nissuer = '{}'\nclient_id = 'oppdrag'\nclient_secret = '{SECRET}'\n{more}",
            self.0.issuer
        );
        toml::from_str(&written).unwrap()
    }

    pub fn providers(&self, more: &str) -> Providers {
        let checked = check_providers(&[self.entry(more)], Day::of(2026, 3, 2).unwrap());
        Providers::new(ADDRESS, checked.unwrap(), false).unwrap()
    }

    pub fn issuer(&self) -> &str {
        &self.0.issuer
    }

    pub fn fall(&self, is_down: bool) {
        self.told().is_down = is_down;
    }

    /// From now on its answers say who it is.
    pub fn name_itself(&self) {
        self.told().names_itself = true;
    }

    /// How often it was asked to describe itself.
    pub fn described(&self) -> usize {
        self.told().described
    }

    /// The person signs in at the address that the program sent the browser to: where the browser is sent back to. `change`
    /// makes the token another than the one that it should be.
    pub fn sign_in(&self, address: &str, now: Instant, change: impl FnOnce(&mut Token)) -> String {
        let asked = asked(address);
        let seconds = now.to_utc().timestamp();
        let mut token = Token {
            head: json!({ "alg": "RS256", "kid": "own", "typ": "JWT" }),
            claims: json!({
                "iss": self.0.issuer, "aud": "oppdrag", "sub": "kari-at-testporten", "sid": "first",
                "iat": seconds, "exp": seconds + 300, "nonce": asked["nonce"], "acr": "high",
                "name": "Kari Nes", "email": "kari@example.org", "email_verified": true,
            }),
            signed: Signed::Own,
        };
        change(&mut token);
        let token = self.write(token);
        let mut told = self.told();
        let code = format!("code-{}", told.codes.len());
        let challenge = asked["code_challenge"].clone();
        told.codes.insert(code.clone(), (challenge, token));
        let state = &asked["state"];
        format!("/logg-inn/oidc/test/tilbake?code={code}&state={state}")
    }

    /// The token by which it says that the person signed out.
    pub fn sign_out(&self, now: Instant, change: impl FnOnce(&mut Token)) -> String {
        let seconds = now.to_utc().timestamp();
        let number = {
            let mut told = self.told();
            told.signed_out += 1;
            told.signed_out
        };
        let mut token = Token {
            head: json!({ "alg": "RS256", "kid": "own", "typ": "logout+jwt" }),
            claims: json!({
                "iss": self.0.issuer, "aud": "oppdrag", "sub": "kari-at-testporten", "sid": "first",
                "iat": seconds, "exp": seconds + 120, "jti": format!("token-{number}"),
                "events": { "http://schemas.openid.net/event/backchannel-logout": {} },
            }),
            signed: Signed::Own,
        };
        change(&mut token);
        self.write(token)
    }

    fn write(&self, mut token: Token) -> String {
        if token.signed == Signed::Renewed {
            self.told().renewed = true;
            token.head["kid"] = json!("renewed");
        }
        let algorithm = match token.signed {
            Signed::BySecret => "HS256",
            Signed::Not => "none",
            _ => "RS256",
        };
        token.head["alg"] = json!(algorithm);
        let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        let words = format!("{}.{}", part(&token.head), part(&token.claims));
        let signature = signature(token.signed, words.as_bytes());
        format!("{words}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.0.told.lock().unwrap()
    }
}

/// What the address asks the provider for.
pub fn asked(address: &str) -> HashMap<String, String> {
    Url::parse(address)
        .unwrap()
        .query_pairs()
        .into_owned()
        .collect()
}

fn signature(signed: Signed, words: &[u8]) -> Vec<u8> {
    let rsa = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
    match signed {
        Signed::Own => own().sign(&rsa, words).unwrap(),
        Signed::Renewed => other("renewed").sign(&rsa, words).unwrap(),
        Signed::Forged => other("own").sign(&rsa, words).unwrap(),
        Signed::BySecret => CoreHmacKey::new(SECRET)
            .sign(&CoreJwsSigningAlgorithm::HmacSha256, words)
            .unwrap(),
        Signed::Not => Vec::new(),
    }
}

fn own() -> CoreRsaPrivateSigningKey {
    static PEM: OnceLock<String> = OnceLock::new();
    key(PEM.get_or_init(new_pem), "own")
}

fn other(name: &str) -> CoreRsaPrivateSigningKey {
    static PEM: OnceLock<String> = OnceLock::new();
    key(PEM.get_or_init(new_pem), name)
}

fn key(pem: &str, name: &str) -> CoreRsaPrivateSigningKey {
    CoreRsaPrivateSigningKey::from_pem(pem, Some(JsonWebKeyId::new(name.to_owned()))).unwrap()
}

/// A key made now, and known to nobody else.
fn new_pem() -> String {
    let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048).unwrap();
    key.to_pkcs1_pem(rsa::pkcs8::LineEnding::LF)
        .unwrap()
        .to_string()
}

async fn description(State(provider): State<TestProvider>) -> Response {
    let mut told = provider.told();
    told.described += 1;
    if told.is_down {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let issuer = provider.issuer();
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "end_session_endpoint": format!("{issuer}/logout"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "authorization_response_iss_parameter_supported": told.names_itself,
    }))
    .into_response()
}

async fn keys(State(provider): State<TestProvider>) -> Json<Value> {
    let mut keys = vec![own().as_verification_key()];
    if provider.told().renewed {
        keys.push(other("renewed").as_verification_key());
    }
    Json(json!({ "keys": keys }))
}

/// Hands the token to who has the secret, the code and what the challenge was made of.
async fn token(
    State(provider): State<TestProvider>,
    headers: http::HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let refused = (
        StatusCode::BAD_REQUEST,
        Json(json!({ "error": "invalid_grant" })),
    );
    let authorization = headers["authorization"].to_str().unwrap().to_owned();
    let secret = url_encoded(SECRET);
    let expected = base64::prelude::BASE64_STANDARD.encode(format!("oppdrag:{secret}"));
    let verifier = PkceCodeVerifier::new(form["code_verifier"].clone());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    let found = provider.told().codes.remove(&form["code"]);
    match found {
        Some((asked, token))
            if asked == challenge.as_str() && authorization == format!("Basic {expected}") =>
        {
            Json(json!({ "access_token": "unused", "token_type": "Bearer", "id_token": token }))
                .into_response()
        }
        _ => refused.into_response(),
    }
}

fn url_encoded(text: &str) -> String {
    openidconnect::url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
