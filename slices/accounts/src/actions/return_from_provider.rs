use audit::{Actor, Event};
use axum::extract::{Path, State};
use http::{HeaderMap, header};
use serde_json::json;
use shell::{App, Page, Query, Refusal, see_other};
use tower_sessions::Session;

use super::{
    enter::{Coming, enter},
    sign_in::{At, start_session},
};
use crate::{
    oidc::{Answered, Provider, Providers, Refused, Stop, answered, attempt::Attempt, queries},
    sign_out_hint,
};

/// Signs in the person whom the provider sent back, or says why not. It is the one GET that writes: the protocol sends
/// people back by an address. A second look at the address does nothing, because an attempt is used once.
pub(crate) async fn return_from_provider(
    State(app): State<App>,
    providers: Providers,
    session: Session,
    headers: HeaderMap,
    Path(key): Path<String>,
    query: Query,
) -> Page {
    let provider = providers.by_key(&key).ok_or(Refusal::NotFound)?;
    let attempt = Attempt::of_browser(&headers, providers.is_https());
    let came = come_in(&app, (&providers, provider), &session, (attempt, &query)).await;
    let (location, hint) = match came {
        Ok((destination, token)) => {
            let hint = sign_out_hint::keep(&token, providers.is_https());
            (destination, hint)
        }
        Err(Stop::Broken(fault)) => return Err(fault),
        Err(Stop::Refused(refused, account)) => {
            let why = refused.word();
            tracing::info!(provider = provider.key, why, "a sign-in was refused");
            if let Some(account) = account {
                let event = Event::new("account.sign-in-refused", &Actor::program(), app.now());
                let event = event.about("account", account);
                let event = event.after(&json!({ "provider": provider.key, "why": why }));
                audit::commit(app.database.of_program().begin().await?, &event).await?;
            }
            (refused.address(&provider.key), None)
        }
    };
    let mut response = see_other(&location);
    for cookie in [Attempt::forget(providers.is_https()), hint]
        .into_iter()
        .flatten()
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Where the person goes, and the token for signing out at the provider.
async fn come_in(
    app: &App,
    (providers, provider): (&Providers, &Provider),
    session: &Session,
    (attempt, query): (Option<Attempt>, &Query),
) -> Result<(String, String), Stop> {
    let state = query.raw("state");
    let attempt = attempt
        .filter(|attempt| attempt.state == state)
        .ok_or(Refused::OtherBrowser.stop())?;
    let used = queries::use_attempt(&app.database, (state, provider), app.now()).await?;
    let aim = used.ok_or(Refused::Over.stop())?;
    let code = code(app, (providers, provider), query).await?;
    let asking = (code, app.now());
    let answer = answered(providers, provider, &attempt, asking).await;
    let Answered { claims, token } = answer.map_err(Refused::stop)?;
    let coming = Coming {
        claims: &claims,
        connecting_link: aim.connecting_link.as_deref(),
    };
    let entered = enter(app, provider, &coming).await?;
    let at = At {
        provider: provider.key.clone(),
        session: claims.text("sid").map(queries::session_hash),
    };
    start_session(session, entered, Some(at)).await?;
    Ok((aim.destination, token))
}

/// The code, when it is this provider that answers and it has not refused.
async fn code<'a>(
    app: &App,
    (providers, provider): (&Providers, &Provider),
    query: &'a Query,
) -> Result<&'a str, Stop> {
    let said = providers.said_by(provider, app.now()).await;
    let names_itself = said
        .map_err(Refused::stop)?
        .additional_metadata()
        .authorization_response_iss_parameter_supported;
    let issuer = query.raw("iss");
    let is_from_here = issuer == provider.issuer || issuer.is_empty() && !names_itself;
    if !is_from_here {
        return Err(Refused::NotProven.stop());
    }
    match query.raw("error") {
        "" => {}
        "access_denied" => return Err(Refused::Cancelled.stop()),
        "server_error" | "temporarily_unavailable" => return Err(Refused::NoAnswer.stop()),
        _ => return Err(Refused::NotProven.stop()),
    }
    let code = query.raw("code");
    if code.is_empty() {
        return Err(Refused::NotProven.stop());
    }
    Ok(code)
}
