use audit::{Actor, Event};
use kernel::Instant;

use super::ApiKey;

/// The event of what was done with a key. It belongs to the key's office, and no other office reads it.
pub(crate) fn key_event(
    action: &'static str,
    (actor, now): (&Actor, Instant),
    key: &ApiKey,
) -> Event {
    let event = Event::new(action, actor, now).about("key", key.id);
    match key.office {
        Some(office) => event.office(office),
        None => event,
    }
}
