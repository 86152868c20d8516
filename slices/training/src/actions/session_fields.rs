use shell::Fields;
use texts::Tongue;

use crate::{
    session::{CannotHold, Session, faults, time_of_day},
    words::SessionState,
};

const PLACE_LENGTH: usize = 200;
const LINK_LENGTH: usize = 500;
const MOST_PLACES: i64 = 20_000;

/// Reads what the form says of a session into it; notes every fault. `confirmed` have a place already.
pub fn read(
    fields: &mut Fields,
    session: &mut Session,
    confirmed: i64,
    today: kernel::Day,
    t: &Tongue,
) {
    if let Some(state) = fields.choice::<SessionState>("tilstand") {
        session.state = state;
    }
    let held_on = fields.required_day("dag");
    let deadline = fields.day("frist").or(held_on);
    if let (Some(held_on), Some(deadline)) = (held_on, deadline) {
        (session.held_on, session.deadline) = (held_on, deadline);
    }
    let starts_at = time(fields, "fra", t);
    let ends_at = time(fields, "til", t);
    if let (Some(starts_at), Some(ends_at)) = (&starts_at, &ends_at) {
        (session.starts_at, session.ends_at) = (starts_at.clone(), ends_at.clone());
    }
    session.place = fields.text("sted", PLACE_LENGTH).unwrap_or_default();
    session.link = fields.text("lenke", LINK_LENGTH).unwrap_or_default();
    let is_address = session.link.is_empty()
        || ["https://", "http://"]
            .iter()
            .any(|start| session.link.starts_with(start));
    if !is_address {
        fields.note("lenke", t.say("training-cannot-link"));
    }
    let capacity = fields.number("plasser", 1, MOST_PLACES);
    if let Some(capacity) = fields.required("plasser", capacity) {
        session.capacity = capacity;
    }
    if held_on.is_some() && starts_at.is_some() && ends_at.is_some() && capacity.is_some() {
        for why in faults(session, confirmed, today) {
            let (field, key) = told(why);
            fields.note(field, t.with(key, [("confirmed", confirmed.into())]));
        }
    }
}

fn time(fields: &mut Fields, name: &str, t: &Tongue) -> Option<String> {
    let written = fields.raw(name).trim().to_owned();
    if written.is_empty() {
        return fields.required(name, None);
    }
    let time = time_of_day(&written);
    if time.is_none() {
        fields.note(name, t.say("training-cannot-time"));
    }
    time
}

fn told(why: CannotHold) -> (&'static str, &'static str) {
    match why {
        CannotHold::EndsBeforeItBegins => ("til", "training-cannot-end-before"),
        CannotHold::DeadlineAfter => ("frist", "training-cannot-deadline-after"),
        CannotHold::Nowhere => ("sted", "training-cannot-nowhere"),
        CannotHold::HeldInFuture => ("tilstand", "training-cannot-held-in-future"),
        CannotHold::TooFewPlaces => ("plasser", "training-cannot-too-few-places"),
    }
}

/// What a session has, as the fields of its form.
pub fn pairs(session: &Session) -> Vec<(String, String)> {
    [
        ("tilstand", session.state.code().to_owned()),
        ("dag", session.held_on.to_string()),
        ("fra", session.starts_at.clone()),
        ("til", session.ends_at.clone()),
        ("sted", session.place.clone()),
        ("lenke", session.link.clone()),
        ("plasser", session.capacity.to_string()),
        ("frist", session.deadline.to_string()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}
