//! The door for Prometheus, on an address of its own.

use std::sync::Arc;

use anyhow::Context as _;
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use shell::App;
use tokio::net::TcpListener;

use crate::operating::MetricsDoor;

/// Opens the door, and hands out metrics for as long as the program runs.
pub async fn open(door: MetricsDoor, app: App) -> anyhow::Result<()> {
    let listener = TcpListener::bind(door.listen)
        .await
        .with_context(|| format!("{} for metrics is taken or not this machine's", door.listen))?;
    let router = router(app, door.token);
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics are no longer handed out");
        }
    });
    Ok(())
}

/// The door as a router; with a token, only who shows it gets anything.
pub fn router(app: App, token: Option<String>) -> Router {
    Router::new()
        .route("/metrics", get(metrics))
        .with_state((app, token.map(Arc::from)))
}

async fn metrics(
    State((app, token)): State<(App, Option<Arc<str>>)>,
    headers: HeaderMap,
) -> Response {
    if token.is_some_and(|token| !shows(&headers, &token)) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let counted = app.operation().metrics.as_text();
    let up = |up: u8| {
        format!(
            "# HELP oppdrag_database_up Whether the database answers\n# TYPE oppdrag_database_up gauge\noppdrag_database_up {up}\n"
        )
    };
    let now = match operation::gauges(&app).await {
        Ok(gauges) => gauges + &up(1),
        Err(error) => {
            tracing::warn!(%error, "metrics without the database");
            up(0)
        }
    };
    let kind = [(
        header::CONTENT_TYPE,
        "text/plain; version=0.0.4; charset=utf-8",
    )];
    (kind, counted + &now).into_response()
}

/// Whether the request shows the token. All of it is compared however soon it differs, so that time tells nothing.
fn shows(headers: &HeaderMap, token: &str) -> bool {
    let shown = headers
        .get(header::AUTHORIZATION)
        .map_or(&[][..], |value| value.as_bytes());
    let wanted = format!("Bearer {token}");
    let differing = shown
        .iter()
        .zip(wanted.as_bytes())
        .fold(0, |differing, (one, other)| differing | (one ^ other));
    shown.len() == wanted.len() && differing == 0
}
