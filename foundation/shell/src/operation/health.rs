use std::time::Duration;

use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::StatusCode;
use serde::Serialize;

use crate::App;

/// How long the database may take to answer one who asks whether the program is ready.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether the program is ready for requests, for those who send them to it. Tells nothing that is secret.
#[derive(Serialize)]
struct Ready {
    ready: bool,
    database: bool,
    schema: bool,
    writable: bool,
    stopping: bool,
}

/// `/klar`: 200 when the program is ready, 503 when it is not. A full disk can still be read, so it is ready then.
pub(crate) async fn ready(State(app): State<App>) -> Response {
    let operation = app.operation();
    let database = app.database.answers_within(PATIENCE).await.is_ok();
    if database {
        operation.condition.is_back();
    } else {
        operation.condition.is_gone(app.now());
    }
    let schema = database
        && app
            .database
            .has_run(operation.steps())
            .await
            .unwrap_or(false);
    let stopping = operation.is_stopping();
    let ready = Ready {
        ready: database && schema && !stopping,
        database,
        schema,
        writable: operation.condition.can_be_written(),
        stopping,
    };
    let status = if ready.ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(ready)).into_response()
}
