use audit::{Actor, Event};
use axum::{
    extract::{Path, State},
    response::IntoResponse as _,
};
use http::StatusCode;
use serde_json::json;
use shell::{App, Fields, Page, Refusal};

use crate::{
    link::hash_of,
    oidc::{
        Provider, Providers,
        logout_token::{Logout, logout},
        queries,
        signed::NotSigned,
    },
};

/// Ends the sessions of one who signed out at the provider. The provider itself asks, not a browser; what proves that it is
/// the provider is the token, which is signed and taken once.
pub(crate) async fn end_sessions(
    State(app): State<App>,
    providers: Providers,
    Path(key): Path<String>,
    fields: Fields,
) -> Page {
    let provider = providers.by_key(&key).ok_or(Refusal::NotFound)?;
    let token = fields.raw("logout_token");
    let Some(logout) = proven(&app, &providers, provider, token).await else {
        tracing::warn!(provider = provider.key, "a sign-out that proves nothing");
        return Ok(StatusCode::BAD_REQUEST.into_response());
    };
    let is_first = end(&app, provider, &logout).await?;
    let status = if is_first {
        StatusCode::OK
    } else {
        StatusCode::BAD_REQUEST
    };
    Ok(status.into_response())
}

async fn proven(
    app: &App,
    providers: &Providers,
    provider: &Provider,
    token: &str,
) -> Option<Logout> {
    let now = app.now();
    let said = providers.said_by(provider, now).await.ok()?;
    match logout(provider, said.jwks(), token, now) {
        Err(NotSigned::UnknownKey) => {
            let said = providers.said_now_by(provider, now).await.ok()?;
            logout(provider, said.jwks(), token, now).ok()
        }
        read => read.ok(),
    }
}

/// `false` when the token was taken before.
async fn end(app: &App, provider: &Provider, logout: &Logout) -> Result<bool, Refusal> {
    let (now, program) = (app.now(), app.database.of_program());
    let token = hash_of(&format!("{}\n{}", provider.issuer, logout.id));
    let mut tx = program.begin().await?;
    if !queries::take_token(&mut tx, &token, (now, logout.expires)).await? {
        return Ok(false);
    }
    let ended = queries::end_sessions(&mut tx, provider, &logout.who).await?;
    if ended.is_empty() {
        // Nothing was done that the log should tell of, but the token is taken.
        drop(tx);
        return Ok(queries::take_token_alone(&program, &token, logout.expires).await?);
    }
    let events: Vec<Event> = ended
        .into_iter()
        .map(|account| {
            let event = Event::new("account.signed-out-by-provider", &Actor::program(), now);
            let event = event.about("account", account);
            event.after(&json!({ "provider": provider.key }))
        })
        .collect();
    audit::commit_all(tx, &events).await?;
    Ok(true)
}
