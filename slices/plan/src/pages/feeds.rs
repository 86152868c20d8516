use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, page, page_with};

use crate::{
    feed::{self, Extent, Feed},
    queries,
};

#[derive(Template)]
#[template(path = "pages/feeds.html")]
struct FeedsPage {
    frame: Frame,
    fields: Fields,
    extents: Vec<(String, String)>,
    rows: Vec<FeedLine>,
    /// The address of a link that was just made, which stands nowhere else.
    made: Option<String>,
}

struct FeedLine {
    id: String,
    extent: String,
    made: String,
    revoked: Option<String>,
}

/// Kalenderlenkene til den som er logget inn.
///
/// # Errors
/// What the database says.
pub async fn show(State(app): State<App>, person: Person, frame: Frame) -> Page {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let feeds = queries::feeds::of_person(&mut reader, &scope, person.id).await?;
    let fields = Fields::new(vec![], frame.t.clone());
    page(&template(frame, &feeds, fields, None))
}

/// The page with a link that was just made.
///
/// # Errors
/// As [`page`].
pub fn with_link(frame: Frame, feeds: &[Feed], token: &str) -> Page {
    let fields = Fields::new(vec![], frame.t.clone());
    page(&template(frame, feeds, fields, Some(feed::path(token))))
}

/// The page again, with what was wrong.
///
/// # Errors
/// As [`page`].
pub fn with_faults(frame: Frame, feeds: &[Feed], fields: Fields) -> Page {
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &template(frame, feeds, fields, None),
    )
}

fn template(frame: Frame, feeds: &[Feed], fields: Fields, made: Option<String>) -> FeedsPage {
    let t = &frame.t;
    let line = |feed: &Feed| FeedLine {
        id: feed.id.to_string(),
        extent: t.say(feed.extent.key()),
        made: t.moment(feed.made),
        revoked: feed.revoked.map(|revoked| t.moment(revoked)),
    };
    let extent = |extent: &Extent| (extent.code().to_owned(), t.say(extent.key()));
    FeedsPage {
        extents: Extent::ALL.iter().map(extent).collect(),
        rows: feeds.iter().map(line).collect(),
        made,
        fields,
        frame,
    }
}
