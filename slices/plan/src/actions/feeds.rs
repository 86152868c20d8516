use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    feed::{self, Extent, Feed},
    pages, queries,
};

/// The page of the links.
pub const LINKS: &str = "/plan/abonner";
/// The most links that one person has at a time.
const MOST: usize = 10;

/// Lager en kalenderlenke, shown once, in the answer itself.
///
/// # Errors
/// What the database says.
pub async fn make(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, LINKS, app.now()).await? {
        return Ok(see_other(&location));
    }
    let extent = fields.choice::<Extent>("omfang");
    let extent = fields.required("omfang", extent);
    let mut feeds = queries::feeds::of_person(&mut tx, &scope, person.id).await?;
    if feeds.iter().filter(|feed| feed.revoked.is_none()).count() >= MOST {
        fields.note("omfang", frame.t.say("plan-cannot-feed-too-many"));
    }
    let (Some(extent), true) = (extent, fields.is_faultless()) else {
        drop(tx);
        return pages::feeds::with_faults(frame, &feeds, fields);
    };
    let feed = Feed {
        id: app.new_id(),
        office: scope.office(),
        person: person.id,
        extent,
        language: frame.t.language(),
        made: app.now(),
        revoked: None,
    };
    let token = app.ids.token();
    queries::feeds::add(&mut tx, &feed, &feed::hash_of(&token)).await?;
    let event = Event::new("calendar.feed-made", &person.actor(), app.now())
        .office(scope.office())
        .about("calendar_feed", feed.id)
        .after(&json!({"extent": extent.code()}));
    feeds.insert(0, feed);
    // The page comes first: what is shown once must not be lost with a page that could not be made.
    let shown = pages::feeds::with_link(frame, &feeds, &token)?;
    audit::commit(tx, &event).await?;
    Ok(shown)
}

/// Trekker en kalenderlenke tilbake: from now on its address is dead.
///
/// # Errors
/// [`Refusal::NotFound`] when it is not the person's own, or dead already.
pub async fn revoke(
    State(app): State<App>,
    person: Person,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let scope = person.own_scope()?;
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, LINKS, app.now()).await? {
        return Ok(see_other(&location));
    }
    if !queries::feeds::revoke(&mut tx, &scope, (id, person.id), app.now()).await? {
        return Err(Refusal::NotFound);
    }
    let event = Event::new("calendar.feed-revoked", &person.actor(), app.now())
        .office(scope.office())
        .about("calendar_feed", id);
    audit::commit(tx, &event).await?;
    Ok(see_other(LINKS))
}
