use askama::Template;
use axum::extract::{Path, State};
use database::Result;
use http::StatusCode;
use shell::{App, Frame, Page, page, page_with};

use super::account_words;
use crate::{
    connecting::{
        ConnectingLink, DeadConnection,
        queries::{self, identities},
    },
    link::hash_of,
    oidc::{Provider, Providers},
};

#[derive(Template)]
#[template(path = "pages/connecting.html")]
struct ConnectingPage {
    frame: Frame,
    /// What comes back with the button.
    token: String,
    name: String,
    /// None where the account belongs to no office.
    office: Option<String>,
    /// Where the account is nobody's yet.
    providers: Vec<Provider>,
}

#[derive(Template)]
#[template(path = "pages/dead_connection.html")]
struct DeadPage {
    frame: Frame,
    dead: DeadConnection,
}

/// Says which account the link is for, and asks to sign in. Nothing is used up yet: programs that look at links in e-mail
/// come here too.
pub(crate) async fn connecting(
    State(app): State<App>,
    providers: Providers,
    frame: Frame,
    Path(token): Path<String>,
) -> Page {
    let link = match found(&app, &hash_of(&token)).await? {
        Ok(link) => link,
        Err(dead) => return dead_connection(frame, dead),
    };
    let mut reader = app.database.of_program().read().await?;
    let known = identities(&mut reader, link.user.id).await?;
    let open = providers.without(known.iter().map(|known| known.issuer.as_str()));
    if open.is_empty() {
        return dead_connection(frame, DeadConnection::NothingToConnect);
    }
    let office = link.user.office;
    page(&ConnectingPage {
        office: office.map(|_| account_words::office(&frame.t, office, frame.today)),
        name: link.user.name,
        providers: open,
        token,
        frame,
    })
}

/// The link with this hash, or why it connects nobody.
pub(crate) async fn found(
    app: &App,
    hash: &str,
) -> Result<std::result::Result<ConnectingLink, DeadConnection>> {
    let mut reader = app.database.of_program().read().await?;
    let found = queries::link(&mut reader, hash).await?;
    let found = found.ok_or(DeadConnection::Unknown);
    Ok(found.and_then(|link| link.check(app.now())))
}

/// Says why the link connects nobody, and whom to ask.
pub(crate) fn dead_connection(frame: Frame, dead: DeadConnection) -> Page {
    let status = if dead == DeadConnection::Unknown {
        StatusCode::NOT_FOUND
    } else {
        StatusCode::GONE
    };
    page_with(status, &DeadPage { frame, dead })
}
