use std::collections::BTreeSet;

use audit::Entry;
use kernel::Day;
use serde_json::Value;

use crate::{
    activity::Activity,
    audience::{AimedAt, Step},
    facts::{self, Facts},
};

/// Angre: what takes back the last thing that was done with an activity.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// The values that it had come back.
    Restore(Facts),
    /// It was copied from another and is untouched: it goes again.
    DropCopy,
}

/// What was done that can be taken back by what the event says of before.
const TAKEN_BACK: [&str; 7] = [
    "activity.changed",
    "activity.moved",
    "activity.cancelled",
    "activity.undone",
    "activity.asked-for",
    "activity.offered",
    "activity.reached",
];

/// What takes back the last thing done with the activity; nothing when that cannot be taken back, or was done by another
/// part of the program with more than the activity. `history` has the latest first.
pub fn undo(activity: &Activity, history: &[Entry]) -> Option<Undo> {
    let last = history.first()?;
    if last.action == "activity.copied" {
        return (activity.version == 1).then_some(Undo::DropCopy);
    }
    if !TAKEN_BACK.contains(&last.action.as_str()) {
        return None;
    }
    let before = last.before.as_ref()?.as_object()?;
    (!before.is_empty()).then(|| Undo::Restore(before.clone()))
}

/// The places that it was aimed at before, where the event tells.
pub fn places_before(before: &Facts) -> Option<BTreeSet<AimedAt>> {
    let codes = before.get("places")?.as_str()?;
    Some(facts::codes(codes).into_iter().collect())
}

/// Places, each with a day that it had, or none.
pub type PlaceDays = Vec<(AimedAt, Option<Day>)>;

/// The days that a step had at places before, where the event tells.
pub fn steps_before(before: &Facts) -> Option<(Step, PlaceDays)> {
    let step = before.get("step")?.as_str()?.parse().ok()?;
    let days = before.get("step_days")?.as_object()?;
    let day = |value: &Value| value.as_str().and_then(|day| day.parse().ok());
    let days = days
        .iter()
        .filter_map(|(place, value)| Some((place.parse().ok()?, day(value))));
    Some((step, days.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::new::blank;
    use serde_json::json;

    fn entry(action: &str, before: Option<Value>) -> Entry {
        Entry {
            at: "2026-03-01T00:00:00Z".parse().unwrap(),
            actor: "Kari".to_owned(),
            action: action.to_owned(),
            before,
            after: None,
            reason: None,
        }
    }

    #[test]
    fn only_the_last_thing_done_with_the_activity_itself_is_taken_back() {
        let id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
        let activity = |version| Activity {
            version,
            ..blank(id, "2026-03-01".parse().unwrap())
        };
        let title = json!({"title": "Før"});
        let restore = Undo::Restore(title.as_object().unwrap().clone());
        let moved = entry("activity.moved", Some(title.clone()));
        for (name, version, history, expected) in [
            ("nothing known", 1, vec![], None),
            ("planned", 1, vec![entry("activity.planned", None)], None),
            ("moved", 2, vec![moved.clone()], Some(restore.clone())),
            (
                "taken back itself",
                3,
                vec![entry("activity.undone", Some(title))],
                Some(restore),
            ),
            (
                "saved with nothing changed",
                2,
                vec![entry("activity.changed", Some(json!({})))],
                None,
            ),
            (
                "another part after it",
                3,
                vec![entry("course.changed", None), moved],
                None,
            ),
            (
                "a copy",
                1,
                vec![entry("activity.copied", None)],
                Some(Undo::DropCopy),
            ),
            (
                "a copy that something was done with",
                2,
                vec![entry("activity.copied", None)],
                None,
            ),
        ] {
            assert_eq!(undo(&activity(version), &history), expected, "{name}");
        }
    }

    #[test]
    fn the_days_of_a_step_come_back() {
        let place = AimedAt::Municipality("018f0000-0000-7000-8000-000000000001".parse().unwrap());
        let day: Day = "2026-03-01".parse().unwrap();
        let before =
            json!({"step": "offered", "step_days": facts::step_days([(place, Some(day))])});
        let found = steps_before(before.as_object().unwrap());
        assert_eq!(found, Some((Step::Offered, vec![(place, Some(day))])));
    }
}
