use axum::{extract::State, response::Response};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use shell::{App, Frame, Menu, Page, Person, address_with, see_other};
use tower_sessions::Session;

use crate::{
    account_event::account_event,
    oidc::{Provider, Providers},
    pages::onward::onward,
    sessions::SESSION_PROVIDER,
    sign_out_hint,
};

/// Signs out here, and leads one who came from a provider there to sign out too, where the provider has a place for it.
pub(crate) async fn sign_out(
    State(app): State<App>,
    providers: Providers,
    person: Person,
    session: Session,
    frame: Frame,
    headers: HeaderMap,
) -> Page {
    let key: Option<String> = session
        .get(SESSION_PROVIDER)
        .await
        .map_err(anyhow::Error::from)?;
    let tx = app.database.begin().await?;
    audit::commit(
        tx,
        &account_event(
            "account.signed-out",
            (&person.actor(), app.now()),
            (person.id, person.office.as_ref().map(|office| office.id)),
        ),
    )
    .await?;
    session.flush().await.map_err(anyhow::Error::from)?;
    let provider = key.and_then(|key| providers.by_key(&key));
    let way_out = match provider {
        Some(provider) => way_out(&app, &providers, provider, &headers).await,
        None => None,
    };
    let mut response = match (provider, way_out) {
        (Some(provider), Some(address)) => {
            let frame = Frame {
                person: None,
                menu: Menu::default(),
                ..frame
            };
            onward(frame, &provider.name, address)?
        }
        _ => see_other("/logg-inn"),
    };
    forget_pages(&mut response);
    if let Some(cookie) = sign_out_hint::forget(providers.is_https()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Lets the browser forget what it has of the pages, also those that «back» would show again. What people chose for this
/// machine, such as their language, stays.
pub(super) fn forget_pages(response: &mut Response) {
    let name = HeaderName::from_static("clear-site-data");
    let cache = HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert(name, cache);
}

/// Where the person signs out at the provider; nothing when it has no such place or does not answer.
async fn way_out(
    app: &App,
    providers: &Providers,
    provider: &Provider,
    headers: &HeaderMap,
) -> Option<String> {
    let said = providers.said_by(provider, app.now()).await.ok()?;
    let place = said.additional_metadata().end_session_endpoint.clone()?;
    let hint = sign_out_hint::of_browser(headers, providers.is_https()).unwrap_or_default();
    let back = providers.own("/logg-inn");
    let pairs = [
        ("client_id", provider.client_id.as_str()),
        ("post_logout_redirect_uri", &back),
        ("id_token_hint", &hint),
    ];
    let query = address_with("", pairs);
    let join = if place.contains('?') { "&" } else { "?" };
    Some(format!("{place}{join}{}", query.trim_start_matches('?')))
}
