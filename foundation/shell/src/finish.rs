use std::{panic::AssertUnwindSafe, sync::Arc};

use askama::Template;
use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse as _, Response},
    routing::get,
};
use database::Reach;
use futures_util::FutureExt as _;
use http::{HeaderValue, Method, header, request::Parts};
use tower_http::{compression::CompressionLayer, csrf::CsrfLayer};
use tower_sessions::{Session, SessionManagerLayer, SessionStore};

use crate::{
    App, ChosenLanguage, Frame, Person, Refusal, Routes, SESSION_PERSON, assets,
    attend::{RequestCode, Told, attend},
    cookies::kept,
    frame::visitor,
    headers::protect,
    operation::{Errand, Who, ready},
    page_with,
    person::Visitor,
    see_other,
};

/// How long a browser keeps the language that was chosen, in seconds.
const YEAR: u32 = 365 * 24 * 3600;

/// Only our own files, no inline script or style, no framing.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/// How the finished router is served.
#[derive(Clone, Copy, Debug)]
pub struct Serving {
    /// Cookies are sent over https only.
    pub secure_cookies: bool,
}

/// The routes inside their frame: sessions, the reader, refusals as pages, headers. What stands beside them, for those who
/// are no browsers, has a frame of its own, and the same headers, counts and log.
pub fn finish<S: SessionStore + Clone>(
    routes: Routes,
    app: App,
    sessions: S,
    serving: Serving,
    beside: Router,
) -> Router {
    let app = app.for_requests();
    let sessions = SessionManagerLayer::new(sessions)
        .with_name(session_name(serving))
        .with_http_only(true)
        .with_same_site(tower_sessions::cookie::SameSite::Lax)
        .with_secure(serving.secure_cookies);
    routes
        .into_router()
        .fallback(async || Refusal::NotFound)
        .method_not_allowed_fallback(async || Refusal::NotFound)
        .layer(from_fn_with_state(app.clone(), admit))
        .layer(from_fn_with_state((app.clone(), serving), dress))
        .layer(from_fn_with_state(app.clone(), recognise))
        .layer(sessions)
        .layer(from_fn_with_state(app.clone(), spare))
        .route("/filer/{hash}/{*file}", get(assets::serve))
        .route("/livstegn", get(async || "ok"))
        .route("/klar", get(ready))
        .layer(CsrfLayer::new())
        .with_state(app.clone())
        .merge(beside)
        .layer(CompressionLayer::new())
        .layer(from_fn(move |request, next| {
            protect(serving.secure_cookies, request, next)
        }))
        .layer(from_fn_with_state(app, attend))
}

/// Over https the name lets no other host, and no page without https, put a session into the browser.
fn session_name(serving: Serving) -> &'static str {
    if serving.secure_cookies {
        "__Host-oppdrag"
    } else {
        "oppdrag"
    }
}

/// Finds out who comes, once for all layers within, and lets the database show no more than that person's rows.
async fn recognise(
    State(_): State<App>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    let visitor = match session.get::<Person>(SESSION_PERSON).await {
        Ok(visitor) => visitor,
        Err(error) => {
            tracing::error!(%error, "the session could not be read");
            request.extensions_mut().insert(Unreachable);
            None
        }
    };
    let reach = visitor.as_ref().map_or(Reach::Nobody, Person::reach);
    request.extensions_mut().insert(Visitor(visitor));
    database::within(reach, next.run(request)).await
}

/// It could not be known who comes, because the database did not answer.
#[derive(Clone, Copy)]
struct Unreachable;

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage {
    frame: Frame,
    title: String,
    sentence: String,
    /// What to quote when telling those who operate the program.
    code: Option<String>,
}

/// Makes a refusal into a page, also when a page panics, and remembers the office and the language asked for.
async fn dress(
    State((app, serving)): State<(App, Serving)>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let frame = Frame::of(&parts, &app);
    let asked_by = Asked::of(&parts);
    let asked = frame.asked_office.clone().filter(|_| {
        parts
            .uri
            .query()
            .is_some_and(|query| query.contains("embete="))
    });
    let answering = AssertUnwindSafe(next.run(Request::from_parts(parts, body)));
    let mut response = answering
        .catch_unwind()
        .await
        .unwrap_or_else(|_| Refusal::Broken(anyhow::anyhow!("the page panicked")).into_response());
    if let Some(refusal) = response.extensions_mut().remove::<Arc<Refusal>>() {
        response = refused(frame, &refusal, &asked_by);
    }
    let chosen = response.extensions_mut().remove::<ChosenLanguage>();
    let language = chosen.and_then(|ChosenLanguage(language)| {
        let code = language.code();
        kept("sprak", code, Some(YEAR), serving.secure_cookies)
    });
    let office = asked.and_then(|key| kept("embete", &key, None, serving.secure_cookies));
    for cookie in language.into_iter().chain(office) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn is_first_page(frame: &Frame) -> bool {
    frame.here.split('?').next() == Some("/")
}

/// What the page of a refusal needs to know of the request.
struct Asked {
    is_get: bool,
    code: Option<String>,
}

impl Asked {
    fn of(parts: &Parts) -> Self {
        let code = parts.extensions.get::<RequestCode>();
        Self {
            is_get: parts.method == Method::GET,
            code: code.map(|code| code.0.clone()),
        }
    }
}

fn refused(frame: Frame, refusal: &Refusal, asked: &Asked) -> Response {
    if matches!(refusal, Refusal::SignIn) && asked.is_get {
        return see_other(&crate::address_with(
            "/logg-inn",
            [("til", frame.here.as_str())],
        ));
    }
    if matches!(refusal, Refusal::NotAllowed) && asked.is_get && is_first_page(&frame) {
        // The first page is not for everyone; the others begin with the first that is for them.
        if let Some(first) = frame.menu.entries.first() {
            return see_other(first.href);
        }
    }
    if let Refusal::Broken(error) = refusal {
        tracing::error!(
            request = asked.code,
            error = format!("{error:#}"),
            "a page broke"
        );
    }
    let sentence = match refusal {
        Refusal::NotNow(sentence) => frame
            .t
            .with(refusal.sentence_key(), [("sentence", sentence.into())]),
        Refusal::TooMany(seconds) => {
            let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX);
            frame
                .t
                .with(refusal.sentence_key(), [("seconds", seconds.into())])
        }
        _ => frame.t.say(refusal.sentence_key()),
    };
    let template = RefusalPage {
        title: frame.t.say(refusal.title_key()),
        frame,
        sentence,
        code: asked.code.clone().filter(|_| refusal.is_ours()),
    };
    let mut response =
        page_with(refusal.status(), &template).unwrap_or_else(|_| refusal.status().into_response());
    if let Some(seconds) = refusal.retry_after() {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    let kind = refusal.sentence_key().trim_start_matches("refusal-");
    response.extensions_mut().insert(Told(kind));
    response
}

/// While the database is gone or full, tells so at once instead of letting everyone wait for it; and makes a page of
/// what the library of sessions answers when a session cannot be stored.
async fn spare(State(app): State<App>, request: Request, next: Next) -> Response {
    let writes = !request.method().is_safe();
    let condition = &app.operation().condition;
    let (parts, body) = request.into_parts();
    let asked_by = Asked::of(&parts);
    let frame = Frame::of(&parts, &app);
    if let Err(refusal) = condition.admit(writes, app.now()) {
        return refused(frame, &refusal, &asked_by);
    }
    let response = next.run(Request::from_parts(parts, body)).await;
    let is_bare =
        response.status().is_server_error() && response.extensions().get::<Told>().is_none();
    if !is_bare {
        return response;
    }
    let met = condition.admit(true, app.now()).err();
    let broken = || Refusal::Broken(anyhow::anyhow!("the session was not stored"));
    refused(frame, &met.unwrap_or_else(broken), &asked_by)
}

/// Lets in who does not come too often; nobody while it cannot be known who comes.
async fn admit(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if parts.extensions.get::<Unreachable>().is_some() {
        return Refusal::NoDatabase.into_response();
    }
    let operation = app.operation();
    let who = visitor(&parts).map_or_else(
        || Who::Address(operation.proxies.caller_of(&parts)),
        |person| Who::Account(person.id),
    );
    let errand = if parts.method.is_safe() {
        Errand::Read
    } else if parts.uri.path().starts_with("/logg-inn") {
        Errand::SignIn
    } else {
        Errand::Write
    };
    match operation.limiter.admit(who, errand, app.now()) {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(seconds) => Refusal::TooMany(seconds).into_response(),
    }
}
