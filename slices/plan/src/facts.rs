//! What the log keeps of an activity, and how its history is told.

use std::str::FromStr;

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

/// The days that a step had at places, for the one who takes it back: `{"k…": "2026-05-04", "n…": null}`.
pub fn step_days(days: impl IntoIterator<Item = (AimedAt, Option<Day>)>) -> Value {
    let days = days
        .into_iter()
        .map(|(place, day)| (place.code(), json!(day)));
    Value::Object(days.collect())
}

/// Gives the activity back the values that an event says it had.
pub fn restore(activity: &mut Activity, before: &Facts) {
    let text = |key: &str| {
        before
            .get(key)
            .map(|value| value.as_str().unwrap_or_default())
    };
    let marks = &mut activity.marks;
    set(&mut activity.title, text("title").map(str::to_owned));
    set(&mut activity.kind, code(text("kind")));
    set(&mut activity.organiser, code(text("organiser")));
    set(&mut activity.state, code(text("activity_state")));
    set(&mut activity.first_day, code(text("first_day")));
    set(&mut activity.last_day, code(text("last_day")));
    set(&mut activity.owner, text("owner").map(|id| id.parse().ok()));
    set(
        &mut activity.description,
        text("description").map(str::to_owned),
    );
    let chapter = before.get("budget_chapter");
    let chapter = chapter.map(|value| value.as_str().map(str::to_owned));
    set(&mut activity.budget_chapter, chapter);
    set(
        &mut activity.cost_kroner,
        before.get("cost_kroner").map(Value::as_i64),
    );
    set(&mut activity.outcome, text("outcome").map(str::to_owned));
    set(&mut activity.lesson, text("lesson").map(str::to_owned));
    set(&mut marks.themes, text("themes").map(codes));
    set(&mut marks.target_groups, text("target_groups").map(codes));
    set(&mut marks.partners, text("partners").map(codes));
    set(&mut marks.units, text("units").map(codes));
    let items = before.get("items").and_then(Value::as_array);
    let items = items.map(|keys| keys.iter().filter_map(Value::as_str));
    set(
        &mut activity.items,
        items.map(|keys| keys.map(str::to_owned).collect()),
    );
}

fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

fn code<T: FromStr>(text: Option<&str>) -> Option<T> {
    text?.parse().ok()
}

/// The values of codes with blanks between them.
pub fn codes<T: FromStr>(text: &str) -> Vec<T> {
    let codes = text.split(' ').filter_map(|code| code.parse().ok());
    codes.collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actions::new::blank, activity::Marks};

    /// Whatever changes, what the event says of before brings it back.
    #[test]
    fn what_an_event_says_of_before_brings_everything_back() {
        let id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
        let one = blank(id, "2026-03-01".parse().unwrap());
        let other = Activity {
            kind: ActivityKind::Visit,
            organiser: Organiser::Partner(Partner::Ks),
            state: ActivityState::Held,
            title: "Besøk".to_owned(),
            description: "Om tjenestene".to_owned(),
            first_day: "2026-04-01".parse().unwrap(),
            last_day: "2026-04-02".parse().unwrap(),
            owner: Some(id),
            budget_chapter: Some("621.63".to_owned()),
            cost_kroner: Some(4000),
            outcome: "Godt".to_owned(),
            lesson: "Kom før".to_owned(),
            marks: Marks {
                themes: vec![Theme::TheAct, Theme::Housing],
                target_groups: vec![TargetGroup::Leadership],
                partners: vec![Partner::Ks],
                units: vec![Unit::Health],
            },
            items: vec!["a".to_owned(), "b".to_owned()],
            ..one.clone()
        };
        for (from, to) in [(&one, &other), (&other, &one)] {
            let (before, _) = changes(from, to);
            let mut back = to.clone();
            restore(&mut back, &before);
            assert_eq!(&back, from);
        }
    }
}
