//! What the log keeps of courses, and how their history is told.

use audit::{Entry, Event};
use kernel::Day;
use serde_json::{Map, Value, json};
use shell::Told;
use texts::Tongue;

use crate::{
    course::{Course, Material},
    session::Session,
    words::{CourseType, SessionState, StaffRole, Work},
};

pub type Facts = Map<String, Value>;

/// Everything of a course that can change, with its activity, in codes.
pub fn of_course(course: &Course) -> Facts {
    let mut facts = plan::facts::of(&course.activity);
    let lines: Vec<String> = course.material.iter().map(Material::line).collect();
    facts.extend(object(json!({
        "course_type": course.course_type.code(),
        "work": course.work.map(Work::code),
        "material": lines.join(", "),
        "lecturers": course.lecturers.len(),
    })));
    facts
}

/// Everything of a session that can change.
pub fn of_session(session: &Session) -> Facts {
    object(json!({
        "session_state": session.state.code(),
        "held_on": session.held_on,
        "starts_at": session.starts_at,
        "ends_at": session.ends_at,
        "place": session.place,
        "link": session.link,
        "capacity": session.capacity,
        "deadline": session.deadline,
    }))
}

/// The fields of an object.
pub fn object(value: Value) -> Facts {
    match value {
        Value::Object(facts) => facts,
        _ => Facts::new(),
    }
}

/// What changed: before and after.
pub fn changes(before: &Facts, after: &Facts) -> (Facts, Facts) {
    let differs = |key: &String| before.get(key) != after.get(key);
    let of = |side: &Facts| -> Facts {
        let pairs = side.iter().filter(|(key, _)| differs(key));
        pairs
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect()
    };
    (of(before), of(after))
}

/// The event with the values before and after, where there are any.
pub fn told_by(event: Event, (before, after): (Facts, Facts)) -> Event {
    let event = if before.is_empty() {
        event
    } else {
        event.before(&before.into())
    };
    if after.is_empty() {
        event
    } else {
        event.after(&after.into())
    }
}

/// Tells what was done, in the reader's language.
pub fn tell(entries: &[Entry], t: &Tongue) -> Vec<Told> {
    shell::told(entries, t, &|key, value| detail(key, value, t))
}

fn detail(key: &str, value: &Value, t: &Tongue) -> Option<(String, String)> {
    let text = value.as_str().filter(|text| !text.is_empty());
    let plain = text.map(str::to_owned);
    let number = value.as_u64().map(|number| t.number(number));
    let day = || Some(t.day(text?.parse::<Day>().ok()?));
    let (label, told) = match key {
        "title" => ("plan-field-title", plain),
        "activity_state" => ("plan-field-state", word(text, plan::ActivityState::key, t)),
        "first_day" => ("plan-field-first-day", day()),
        "last_day" => ("plan-field-last-day", day()),
        "description" => ("plan-field-description", plain),
        "outcome" => ("plan-field-outcome", plain),
        "lesson" => ("plan-field-lesson", plain),
        "course_type" => ("training-field-type", word(text, CourseType::key, t)),
        "work" => ("training-field-work", word(text, Work::key, t)),
        "role" => ("training-field-role", word(text, StaffRole::key, t)),
        "material" => ("training-field-material", plain),
        "lecturers" => ("training-field-lecturers", number),
        "session_state" => ("training-field-state", word(text, SessionState::key, t)),
        "held_on" => ("training-field-day", day()),
        "starts_at" => ("training-field-starts", plain),
        "ends_at" => ("training-field-ends", plain),
        "place" => ("training-field-place", plain),
        "link" => ("training-field-link", plain),
        "capacity" => ("training-field-capacity", number),
        "deadline" => ("training-field-deadline", day()),
        "places" => ("training-field-nav-offices", places(text?, t)),
        "nav_offices" => ("training-field-nav-offices", number),
        "people" => ("training-field-people", number),
        "counts" => ("training-field-counts", plain),
        "confirmed" => ("training-field-confirmed", day()),
        "theme" => ("training-field-theme", plain),
        "name" => ("training-field-name", plain),
        "started_on" => ("training-field-started", day()),
        "ended_on" => ("training-field-ended", day()),
        _ => return crate::participants::detail(key, value, t),
    };
    Some((t.say(label), told?))
}

/// How many places an event names.
fn places(codes: &str, t: &Tongue) -> Option<String> {
    Some(t.number(codes.split(' ').count()))
}

fn word<T: std::str::FromStr>(
    text: Option<&str>,
    key: fn(T) -> &'static str,
    t: &Tongue,
) -> Option<String> {
    let value = text?.parse().ok()?;
    Some(t.say(key(value)))
}
