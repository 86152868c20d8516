use axum::extract::{Path, State};
use shell::{App, Frame, Page, see_other};
use tower_sessions::Session;

use super::sign_in::begin_session;
use crate::{
    link::{DeadLink, hash_of},
    oidc::Providers,
    pages::link::dead_link,
    queries,
};

/// Signs the person in and uses the link up. Of two who come at once, one gets in.
pub(crate) async fn sign_in_by_link(
    State(app): State<App>,
    providers: Providers,
    frame: Frame,
    session: Session,
    Path(token): Path<String>,
) -> Page {
    if !providers.links_work() {
        return dead_link(frame, DeadLink::NoLinks);
    }
    let (hash, now) = (hash_of(&token), app.now());
    let mut tx = app.database.of_program().begin().await?;
    let found = queries::link(&mut tx, &hash)
        .await?
        .ok_or(DeadLink::Unknown)
        .and_then(|link| link.check(now));
    let link = match found {
        Ok(link) => link,
        Err(dead) => return dead_link(frame, dead),
    };
    if !queries::use_link(&mut tx, &hash, now).await? {
        return dead_link(frame, DeadLink::Used);
    }
    begin_session(&app, &session, tx, link.user, &link.user_name).await?;
    Ok(see_other("/"))
}
