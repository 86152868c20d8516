use axum::extract::{Path, State};
use http::header;
use shell::{App, Fields, Frame, Page, Refusal, see_other};

use super::sign_in::destination;
use crate::{
    oidc::{Providers, attempt::Attempt, authorization_address, queries},
    pages::onward::onward,
};

/// Sends the person to the provider to sign in there.
pub(crate) async fn sign_in_at_provider(
    State(app): State<App>,
    providers: Providers,
    frame: Frame,
    Path(key): Path<String>,
    fields: Fields,
) -> Page {
    let provider = providers.by_key(&key).ok_or(Refusal::NotFound)?;
    let (attempt, now) = (Attempt::begin(&app.ids), app.now());
    let asking = (frame.t.language(), now);
    let address = match authorization_address(&providers, provider, &attempt, asking).await {
        Ok(address) => address,
        Err(refused) => return Ok(see_other(&refused.address(&provider.key))),
    };
    queries::begin_attempt(
        &app.database,
        (&attempt.state, provider),
        destination(fields.raw("til")),
        (now, Attempt::expires(now)),
    )
    .await?;
    let mut response = onward(frame, &provider.name, address)?;
    if let Some(cookie) = attempt.keep(providers.is_https()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
