use askama::Template;
use axum::extract::{Path, State};
use shell::{App, Frame, Page, page};

use super::gone::gone;
use crate::{
    participants::ParticipantState,
    queries,
    sign_up::{Own, own_path},
};

#[derive(Template)]
#[template(path = "sign_up/pages/own.html")]
struct OwnPage {
    frame: Frame,
    own: Own,
    shape: &'static str,
    state: String,
    may_withdraw: bool,
    /// Where the certificate is, when there is one.
    certificate: Option<String>,
}

/// Min påmelding: how it stands, and a way to withdraw. For whoever has the own link.
///
/// # Errors
/// What the database says.
pub(crate) async fn own(State(app): State<App>, frame: Frame, Path(token): Path<String>) -> Page {
    let mut reader = app.database.of_program().read().await?;
    let hash = api::hash_of(token.as_bytes());
    let found = queries::sign_up::behind_own(&mut reader, &hash).await?;
    let Some(own) = found else {
        return gone(frame);
    };
    let (shape, state) = match own.state {
        ParticipantState::Confirmed => ("good", frame.t.say("training-own-confirmed")),
        ParticipantState::Waiting => {
            let number = [("number", (own.ahead + 1).into())];
            ("warn", frame.t.with("training-own-waiting", number))
        }
        ParticipantState::Withdrawn => ("none", frame.t.say("training-own-withdrawn")),
    };
    let has_certificate = own.attended == Some(true) && own.certificate_number.is_some();
    page(&OwnPage {
        may_withdraw: own.state != ParticipantState::Withdrawn && own.day.is_to_come(frame.today),
        certificate: has_certificate.then(|| format!("{}/kursbevis", own_path(&token))),
        shape,
        state,
        own,
        frame,
    })
}
