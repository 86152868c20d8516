use audit::{Actor, Event};
use kernel::{Id, Instant};

/// The event of what was done with an account. It belongs to the account's office, and no other office reads it.
pub(crate) fn account_event(
    action: &'static str,
    (actor, now): (&Actor, Instant),
    (id, office): (Id, Option<Id>),
) -> Event {
    let event = Event::new(action, actor, now).about("account", id);
    match office {
        Some(office) => event.office(office),
        None => event,
    }
}
