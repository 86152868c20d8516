//! Målinger over opplæringen, one file each. All of them ask the same three statements.

mod attended_staff;
mod course_types_held;
mod guides_supported;
mod networks_alive;
mod offered_nav_offices;
mod offered_network;
mod offered_staff;
mod participants;
mod sessions_held;
mod wordings;
mod work;

pub use course_types_held::{COUNSELLING, is_counselling};
use kernel::{Id, Period};
use slice::{Ask, CountedRow, Measure, Outcome, Parameter};

use crate::{
    coverage::{Came, Held},
    words::CourseType,
};

pub const MEASURES: &[Measure] = &[
    offered_staff::MEASURE,
    offered_nav_offices::MEASURE,
    attended_staff::MEASURE,
    course_types_held::MEASURE,
    sessions_held::MEASURE,
    participants::MEASURE,
    networks_alive::MEASURE,
    offered_network::MEASURE,
    guides_supported::MEASURE,
];

/// Which kind of course is counted.
const COURSE_TYPE: Parameter = Parameter {
    name: "course_type",
    text: "training-field-type",
    default: 0,
    least: 0,
    most: CourseType::ALL.len() as i64 - 1,
    choices: CourseType::KEYS,
};

/// The part of the period that is counted as of the day asked for.
fn counted(ask: &Ask<'_>) -> Result<Period, Outcome> {
    ask.period
        .until(ask.as_of)
        .ok_or_else(|| Outcome::NotMeasurable(ask.t.say("training-not-begun")))
}

/// The chosen course type.
fn course_type(ask: &Ask<'_>) -> CourseType {
    let place = usize::try_from(ask.parameters.get(&COURSE_TYPE)).unwrap_or_default();
    CourseType::ALL
        .get(place)
        .copied()
        .unwrap_or(CourseType::Other)
}

/// The address of a list over the period, with what else narrows it.
fn list(path: &str, period: Period, also: &[(&str, &str)]) -> String {
    let (first, last) = (period.first.to_string(), period.last.to_string());
    let days = [("fra", first.as_str()), ("til", last.as_str())];
    shell::address_with(path, also.iter().copied().chain(days))
}

/// The sessions as counted rows.
fn session_rows<'a>(held: impl IntoIterator<Item = &'a Held>) -> Vec<CountedRow> {
    let row = |one: &Held| CountedRow {
        id: one.session,
        name: format!("{} {}", one.title, one.day),
        in_part: true,
    };
    held.into_iter().map(row).collect()
}

/// Each person who came once, at the first time; told by the session, since names are forgotten.
fn participant_rows<'a>(
    held: &[Held],
    came: impl IntoIterator<Item = &'a Came>,
) -> Vec<CountedRow> {
    let mut seen = std::collections::BTreeSet::new();
    let title = |session: Id| held.iter().find(|one| one.session == session);
    came.into_iter()
        .filter(|one| seen.insert(one.person.clone()))
        .map(|one| CountedRow {
            id: one.participant,
            name: title(one.session)
                .map_or_else(String::new, |held| format!("{} {}", held.title, held.day)),
            in_part: true,
        })
        .collect()
}
