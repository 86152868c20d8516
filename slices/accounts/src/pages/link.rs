use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use shell::{App, Frame, Page, page, page_with};

use crate::{
    link::{DeadLink, hash_of},
    oidc::Providers,
    queries,
};

#[derive(Template)]
#[template(path = "pages/link.html")]
struct LinkPage {
    frame: Frame,
    /// Whose link it is, or why it signs nobody in.
    link: Result<String, DeadLink>,
}

/// Asks whether to sign in. Nothing is used up yet: programs that look at links in e-mail come here too.
pub(crate) async fn link(
    State(app): State<App>,
    providers: Providers,
    frame: Frame,
    Path(token): Path<String>,
) -> Page {
    if !providers.links_work() {
        return dead_link(frame, DeadLink::NoLinks);
    }
    let found = queries::link(
        &mut app.database.of_program().read().await?,
        &hash_of(&token),
    )
    .await?;
    match found
        .ok_or(DeadLink::Unknown)
        .and_then(|link| link.check(app.now()))
    {
        Ok(link) => page(&LinkPage {
            frame,
            link: Ok(link.user_name),
        }),
        Err(dead) => dead_link(frame, dead),
    }
}

/// Says why the link signs nobody in, and how to get another.
pub(crate) fn dead_link(frame: Frame, dead: DeadLink) -> Page {
    let status = if dead == DeadLink::Unknown {
        StatusCode::NOT_FOUND
    } else {
        StatusCode::GONE
    };
    page_with(
        status,
        &LinkPage {
            frame,
            link: Err(dead),
        },
    )
}
