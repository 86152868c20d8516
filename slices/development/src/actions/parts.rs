//! What the actions of the slice have in common.

use access::OfficeScope;
use kernel::{Day, Id};
use organisations::municipalities;
use plan::{Activity, ActivityKind, ActivityState, Marks, Organiser, Theme};
use shell::Fields;

/// The longest title and text that are taken.
pub const TITLE_LENGTH: usize = 160;
pub const TEXT_LENGTH: usize = 8000;

/// An activity of the kind that nothing is written of yet.
pub fn activity(id: Id, kind: ActivityKind, day: Day) -> Activity {
    Activity {
        id,
        kind,
        organiser: Organiser::Office,
        state: ActivityState::Planned,
        title: String::new(),
        description: String::new(),
        first_day: day,
        last_day: day,
        owner: None,
        budget_chapter: None,
        cost_kroner: None,
        outcome: String::new(),
        lesson: String::new(),
        copied_from: None,
        version: 1,
        marks: Marks::default(),
        items: vec![],
    }
}

/// The one theme of a thing; notes a fault when none is chosen.
pub fn theme(fields: &mut Fields) -> Option<Theme> {
    let theme = fields.choice::<Theme>("tema");
    fields.required("tema", theme)
}

/// The themes that were ticked.
pub fn themes(fields: &Fields) -> Vec<Theme> {
    let codes = fields.all("tema").into_iter();
    codes.filter_map(|code| code.parse().ok()).collect()
}

/// The municipalities that were ticked; notes a fault when the office does not cover one of them.
pub fn places(fields: &mut Fields, scope: &OfficeScope, today: Day) -> Vec<Id> {
    let mut places: Vec<Id> = fields
        .all("sted")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    places.sort_unstable();
    places.dedup();
    if !places.iter().all(|id| is_own(scope, *id, today)) {
        note(fields, "sted", "development-cannot-elsewhere");
    }
    places
}

/// The municipality that was chosen; notes a fault when the office does not cover it.
pub fn place(fields: &mut Fields, name: &str, scope: &OfficeScope, today: Day) -> Option<Id> {
    let place: Id = fields.id(name)?;
    if !is_own(scope, place, today) {
        note(fields, name, "development-cannot-elsewhere");
    }
    Some(place)
}

/// The day; notes a fault when there is none or it is after today.
pub fn past_day(fields: &mut Fields, name: &str, today: Day) -> Option<Day> {
    let day = fields.required_day(name);
    if day.is_some_and(|day| day > today) {
        note(fields, name, "development-cannot-in-future");
    }
    day
}

pub fn note(fields: &mut Fields, name: &str, key: &str) {
    let sentence = fields.sentence(key);
    fields.note(name, sentence);
}

fn is_own(scope: &OfficeScope, place: Id, today: Day) -> bool {
    let covered = municipalities::of_office(scope.office(), today);
    covered.iter().any(|(known, _)| *known == place)
}
