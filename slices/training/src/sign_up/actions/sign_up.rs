use axum::extract::{Path, State};
use http::StatusCode;
use shell::{App, Fields, Frame, Page, see_other};

use crate::sign_up::{
    arrivals::{Arrived, arrive},
    pages::{gone::gone, sign_up::again},
};

/// Melder på: gives a place, or one on the waiting list, and a link of one's own.
///
/// # Errors
/// What the database says; then nothing of the form is stored.
pub(crate) async fn sign_up(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    fields: Fields,
) -> Page {
    let language = frame.t.language();
    match arrive(&app, &token, fields, language).await? {
        Arrived::In(own) => Ok(see_other(&own)),
        Arrived::Faults(fields) => {
            again(
                &app,
                frame,
                &token,
                fields,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Arrived::Closed => {
            let empty = Fields::new(vec![], frame.t.clone());
            again(&app, frame, &token, empty, StatusCode::CONFLICT).await
        }
        Arrived::NoSuchLink => gone(frame),
    }
}
