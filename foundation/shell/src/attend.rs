use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue};

use crate::{App, operation::Served};

/// The code of one request, which stands in its answer, in the log, and on the page when something went wrong.
#[derive(Clone, Debug)]
pub(crate) struct RequestCode(pub String);

/// The kind of refusal that the answer is, for those who count.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told(pub &'static str);

impl RequestCode {
    /// Short enough to read aloud over the telephone.
    fn new(app: &App) -> Self {
        let mut random = [0; 5];
        app.ids.fill(&mut random);
        Self(random.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// Gives the request its code, and counts and logs how it went: the pattern of its route and never its address, for
/// addresses tell what one looks at.
pub(crate) async fn attend(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let code = RequestCode::new(&app);
    request.extensions_mut().insert(code.clone());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str);
    let method = request.method().clone();
    let began = std::time::Instant::now();
    let (mut response, statements) = database::counted(next.run(request)).await;
    let took = began.elapsed();
    let served = Served {
        // A method that nobody knows must not become a series of its own.
        method: if method.is_safe() || method == http::Method::POST {
            method.as_str()
        } else {
            "other"
        },
        route,
        status: response.status().as_u16(),
        took,
        statements,
        refusal: response.extensions().get::<Told>().map(|told| told.0),
    };
    app.operation().learn(&served, &method, app.now());
    tracing::info!(
        target: "request",
        request = code.0,
        method = served.method,
        route,
        status = served.status,
        ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        statements,
    );
    let headers = response.headers_mut();
    if let Ok(code) = HeaderValue::from_str(&code.0) {
        headers.insert(HeaderName::from_static("x-request-id"), code);
    }
    if app.demo {
        // For those who measure.
        headers.insert(
            HeaderName::from_static("x-statements"),
            HeaderValue::from(statements),
        );
    }
    response
}
