use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse as _, Response},
    routing::get,
};
use database::Reach;
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use tower_http::{compression::CompressionLayer, csrf::CsrfLayer};
use tower_sessions::{Session, SessionManagerLayer, SessionStore};

use crate::{
    App, Frame, Person, Refusal, Routes, SESSION_PERSON, assets, page_with, person::Visitor,
    see_other,
};

/// Only our own files, no inline script or style, no framing.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/// How the finished router is served.
#[derive(Clone, Copy, Debug)]
pub struct Serving {
    /// Cookies are sent over https only.
    pub secure_cookies: bool,
}

/// The routes inside their frame: sessions, the reader, refusals as pages, headers.
pub fn finish<S: SessionStore + Clone>(
    routes: Routes,
    app: App,
    sessions: S,
    serving: Serving,
) -> Router {
    let app = app.for_requests();
    let sessions = SessionManagerLayer::new(sessions)
        .with_name("oppdrag")
        .with_http_only(true)
        .with_same_site(tower_sessions::cookie::SameSite::Lax)
        .with_secure(serving.secure_cookies);
    routes
        .into_router()
        .fallback(async || Refusal::NotFound)
        .method_not_allowed_fallback(async || Refusal::NotFound)
        .layer(from_fn_with_state(app.clone(), dress))
        .layer(from_fn_with_state(app.clone(), recognise))
        .layer(sessions)
        .layer(from_fn_with_state(app.clone(), count))
        .route("/filer/{hash}/{*file}", get(assets::serve))
        .route("/livstegn", get(async || "ok"))
        .layer(CsrfLayer::new())
        .layer(CompressionLayer::new())
        .with_state(app)
}

/// Finds out who comes, once for all layers within, and lets the database show no more than that person's rows.
async fn recognise(
    State(app): State<App>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    let visitor = match session.get::<Person>(SESSION_PERSON).await {
        Ok(visitor) => visitor,
        Err(error) => {
            tracing::error!(%error, "the session could not be read");
            return (
                StatusCode::SERVICE_UNAVAILABLE,
                app.texts
                    .tongue(kernel::Language::Nb)
                    .say("refusal-no-database"),
            )
                .into_response();
        }
    };
    let reach = visitor.as_ref().map_or(Reach::Nobody, Person::reach);
    request.extensions_mut().insert(Visitor(visitor));
    database::within(reach, next.run(request)).await
}

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage {
    frame: Frame,
    title: String,
    sentence: String,
}

/// Makes a refusal into a page, adds the headers that every page has, and remembers the office asked for.
async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let frame = Frame::of(&parts, &app);
    let is_get = parts.method == Method::GET;
    let asked = frame.asked_office.clone().filter(|_| {
        parts
            .uri
            .query()
            .is_some_and(|query| query.contains("embete="))
    });
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(refusal) = response.extensions_mut().remove::<Arc<Refusal>>() {
        response = refused(frame, &refusal, is_get);
    }
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if let Some(cookie) = asked.and_then(|key| {
        HeaderValue::from_str(&format!("embete={key}; Path=/; HttpOnly; SameSite=Lax")).ok()
    }) {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}

fn is_first_page(frame: &Frame) -> bool {
    frame.here.split('?').next() == Some("/")
}

fn refused(frame: Frame, refusal: &Refusal, is_get: bool) -> Response {
    if matches!(refusal, Refusal::SignIn) && is_get {
        return see_other(&crate::address_with(
            "/logg-inn",
            [("til", frame.here.as_str())],
        ));
    }
    if matches!(refusal, Refusal::NotAllowed) && is_get && is_first_page(&frame) {
        // The first page is not for everyone; the others begin with the first that is for them.
        if let Some(first) = frame.navigation.first() {
            return see_other(first.href);
        }
    }
    if let Refusal::Broken(error) = refusal {
        tracing::error!(error = format!("{error:#}"), "a page broke");
    }
    let sentence = match refusal {
        Refusal::NotNow(sentence) => frame
            .t
            .with(refusal.sentence_key(), [("sentence", sentence.into())]),
        _ => frame.t.say(refusal.sentence_key()),
    };
    let title = frame.t.say(refusal.title_key());
    let template = RefusalPage {
        frame,
        title,
        sentence,
    };
    page_with(refusal.status(), &template).unwrap_or_else(|_| refusal.status().into_response())
}

/// In the demo every page says how many statements it took, for those who measure.
async fn count(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut response, statements) = database::counted(next.run(request)).await;
    if app.demo {
        response.headers_mut().insert(
            HeaderName::from_static("x-statements"),
            HeaderValue::from(statements),
        );
    }
    response
}
