use axum::extract::{Path, State};
use kernel::Id;
use plan::Theme;
use register::{Begun, Work};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person};

use super::TITLE_LENGTH;
use crate::{
    meeting::{Meeting, Topic},
    queries,
};

/// Setter en sak på sakslista: a theme, words of one's own, or both.
///
/// # Errors
/// As [`Work`].
pub async fn add_topic(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Meeting>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let theme = work.fields.choice::<Theme>("sakstema");
    let title = work.fields.text("sak", TITLE_LENGTH).unwrap_or_default();
    if theme.is_none() && title.is_empty() {
        let sentence = work.frame.t.say("dialogue-cannot-empty-topic");
        work.fields.note("sak", sentence);
    }
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    let topic = Topic {
        id: work.app.new_id(),
        theme,
        title,
    };
    let marks = &mut work.thing.activity.marks;
    if let Some(theme) = theme.filter(|theme| !marks.themes.contains(theme)) {
        marks.themes.push(theme);
    }
    let place = work.thing.topics.len() as i64;
    queries::meetings::add_topic(&mut work.tx, work.thing.activity.id, place, &topic).await?;
    let also = told(&topic);
    work.done("meeting.topic-added", also).await
}

/// Tar en sak av sakslista.
///
/// # Errors
/// As [`Work`].
pub async fn take_topic_off(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Meeting>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let chosen: Option<Id> = work.fields.id("punkt");
    let topics = &work.thing.topics;
    let topic = topics
        .iter()
        .find(|topic| Some(topic.id) == chosen)
        .cloned();
    let topic = work.fields.required("punkt", topic);
    let (Some(topic), true) = (topic, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let others = topics_but(&work.thing, topic.id);
    let marks = &mut work.thing.activity.marks;
    marks.themes.retain(|theme| others.contains(theme));
    queries::meetings::take_topic_off(&mut work.tx, work.thing.activity.id, topic.id).await?;
    work.done("meeting.topic-removed", told(&topic)).await
}

/// The themes that the other topics of the meeting are about.
fn topics_but(meeting: &Meeting, topic: Id) -> Vec<Theme> {
    let others = meeting.topics.iter().filter(|other| other.id != topic);
    others.filter_map(|other| other.theme).collect()
}

fn told(topic: &Topic) -> Vec<(&'static str, serde_json::Value)> {
    vec![
        ("theme", json!(topic.theme.map_or("", |theme| theme.code()))),
        ("topic", json!(topic.title)),
    ]
}
