use audit::Event;
use database::{Result, Transaction};
use kernel::{Id, Instant};
use serde_json::json;
use shell::Person;

use crate::{activity::Activity, facts, queries};

/// Takes away an activity that was copied and that nobody has touched, and gives the event that says so; `None` when
/// something has come of it, then it stays. The caller has found it in the office's scope and knows that it is a copy.
///
/// # Errors
/// What the database says.
pub async fn drop(
    tx: &mut Transaction,
    person: &Person,
    activity: &Activity,
    now: Instant,
) -> Result<Option<Event>> {
    if queries::activities::has_followed(tx, activity.id).await? {
        return Ok(None);
    }
    queries::activities::remove(tx, activity.id).await?;
    let mut before = facts::of(activity);
    let from: Option<Id> = activity.copied_from;
    before.insert("copied_from".to_owned(), json!(from));
    let event = Event::new("activity.copy-dropped", &person.actor(), now);
    let event = event.about("activity", activity.id).before(&before.into());
    Ok(Some(match &person.office {
        Some(office) => event.office(office.id),
        None => event,
    }))
}
