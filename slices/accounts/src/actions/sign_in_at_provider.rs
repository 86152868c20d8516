use axum::extract::{Path, State};
use http::header;
use shell::{App, Fields, Frame, Page, Refusal, see_other};

use super::sign_in::destination;
use crate::{
    link::hash_of,
    oidc::{
        Providers,
        attempt::Attempt,
        authorization_address,
        queries::{self, Aim},
    },
    pages::{
        connecting::{dead_connection, found},
        onward::onward,
    },
};

/// Sends the person to the provider to sign in there. One who came by a connecting link brings it along; it is used up
/// when the person is back.
pub(crate) async fn sign_in_at_provider(
    State(app): State<App>,
    providers: Providers,
    frame: Frame,
    Path(key): Path<String>,
    fields: Fields,
) -> Page {
    let provider = providers.by_key(&key).ok_or(Refusal::NotFound)?;
    let link = fields.raw("kobling");
    let connecting_link = (!link.is_empty()).then(|| hash_of(link));
    if let Some(hash) = &connecting_link
        && let Err(dead) = found(&app, hash).await?
    {
        return dead_connection(frame, dead);
    }
    let (attempt, now) = (Attempt::begin(&app.ids), app.now());
    let asking = (frame.t.language(), now);
    let address = match authorization_address(&providers, provider, &attempt, asking).await {
        Ok(address) => address,
        Err(refused) => return Ok(see_other(&refused.address(&provider.key))),
    };
    queries::begin_attempt(
        &app.database,
        (&attempt.state, provider),
        &Aim {
            destination: destination(fields.raw("til")).to_owned(),
            connecting_link,
        },
        (now, Attempt::expires(now)),
    )
    .await?;
    let mut response = onward(frame, &provider.name, address)?;
    if let Some(cookie) = attempt.keep(providers.is_https()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
