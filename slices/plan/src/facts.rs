//! What the log keeps of an activity, and how its history is told.

use audit::Entry;
use kernel::Day;
use serde_json::{Map, Value, json};
use shell::Told;
use texts::Tongue;

use crate::{
    activity::Activity,
    audience::AimedAt,
    desk::Desk,
    words::{ActivityKind, ActivityState, Organiser, Partner, TargetGroup, Theme, Unit},
};

pub type Facts = Map<String, Value>;

/// Everything of an activity that can change, in codes.
pub fn of(activity: &Activity) -> Facts {
    let joined = |codes: Vec<&str>| codes.join(" ");
    let marks = &activity.marks;
    let facts = json!({
        "title": activity.title,
        "kind": activity.kind.code(),
        "organiser": activity.organiser.code(),
        "activity_state": activity.state.code(),
        "first_day": activity.first_day,
        "last_day": activity.last_day,
        "owner": activity.owner,
        "description": activity.description,
        "budget_chapter": activity.budget_chapter,
        "cost_kroner": activity.cost_kroner,
        "outcome": activity.outcome,
        "lesson": activity.lesson,
        "themes": joined(marks.themes.iter().map(|one| one.code()).collect()),
        "target_groups": joined(marks.target_groups.iter().map(|one| one.code()).collect()),
        "partners": joined(marks.partners.iter().map(|one| one.code()).collect()),
        "units": joined(marks.units.iter().map(|one| one.code()).collect()),
        "items": activity.items,
    });
    match facts {
        Value::Object(facts) => facts,
        _ => Facts::new(),
    }
}

/// What changed: before and after.
pub fn changes(before: &Activity, after: &Activity) -> (Facts, Facts) {
    let (old, new) = (of(before), of(after));
    let new: Facts = new
        .into_iter()
        .filter(|(key, value)| old.get(key) != Some(value))
        .collect();
    let old = old
        .into_iter()
        .filter(|(key, _)| new.contains_key(key))
        .collect();
    (old, new)
}

/// The places of an event: «k… n…».
pub fn places(places: impl IntoIterator<Item = AimedAt>) -> Value {
    let codes: Vec<String> = places.into_iter().map(AimedAt::code).collect();
    codes.join(" ").into()
}

/// Tells what was done with the activity, in the reader's language.
pub fn tell(entries: &[Entry], desk: &Desk, t: &Tongue) -> Vec<Told> {
    shell::told(entries, t, &|key, value| detail(key, value, desk, t))
}

fn detail(key: &str, value: &Value, desk: &Desk, t: &Tongue) -> Option<(String, String)> {
    let text = value.as_str().filter(|text| !text.is_empty());
    let plain = text.map(str::to_owned);
    let day = || Some(t.day(text?.parse::<Day>().ok()?));
    let (label, told) = match key {
        "title" => ("plan-field-title", plain),
        "kind" => ("plan-field-kind", word(text, ActivityKind::key, t)),
        "organiser" => ("plan-field-organiser", word(text, Organiser::key, t)),
        "activity_state" => ("plan-field-state", word(text, ActivityState::key, t)),
        "first_day" => ("plan-field-first-day", day()),
        "last_day" => ("plan-field-last-day", day()),
        "day" => ("plan-field-day", day()),
        "owner" => {
            let owner = text.and_then(|text| text.parse().ok());
            ("plan-field-owner", Some(desk.owner_name(owner, t)))
        }
        "description" => ("plan-field-description", plain),
        "budget_chapter" => ("plan-field-budget-chapter", plain),
        "cost_kroner" => ("plan-field-cost", value.as_u64().map(|cost| t.number(cost))),
        "outcome" => ("plan-field-outcome", plain),
        "lesson" => ("plan-field-lesson", plain),
        "themes" => ("plan-field-themes", words(text, Theme::key, t)),
        "target_groups" => ("plan-field-target-groups", words(text, TargetGroup::key, t)),
        "partners" => ("plan-field-partners", words(text, Partner::key, t)),
        "units" => ("plan-field-units", words(text, Unit::key, t)),
        "items" => ("plan-field-items", items(value, desk)),
        "places" => (
            "plan-field-places",
            text.map(|codes| place_names(codes, desk)),
        ),
        _ => return None,
    };
    Some((t.say(label), told?))
}

fn items(value: &Value, desk: &Desk) -> Option<String> {
    let keys = value.as_array()?.iter().filter_map(Value::as_str);
    let address = |key: &str| desk.item(key).map(|item| item.address.clone());
    let addresses: Vec<String> = keys.filter_map(address).collect();
    (!addresses.is_empty()).then(|| addresses.join(", "))
}

/// The names of places by their codes.
pub fn place_names(codes: &str, desk: &Desk) -> String {
    let places = codes.split(' ').filter_map(|code| code.parse().ok());
    let names: Vec<String> = places
        .map(|place| desk.place_name(place, desk.today))
        .collect();
    names.join(", ")
}

fn word<T: std::str::FromStr>(
    text: Option<&str>,
    key: fn(T) -> &'static str,
    t: &Tongue,
) -> Option<String> {
    let value = text?.parse().ok()?;
    Some(t.say(key(value)))
}

fn words<T: std::str::FromStr>(
    text: Option<&str>,
    key: fn(T) -> &'static str,
    t: &Tongue,
) -> Option<String> {
    let codes = text?.split(' ').filter_map(|code| code.parse().ok());
    let told: Vec<String> = codes.map(|value| t.say(key(value))).collect();
    Some(told.join(", "))
}
