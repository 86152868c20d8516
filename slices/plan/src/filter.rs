use std::str::FromStr;

use kernel::{Day, Id};
use shell::Fields;

use crate::{
    activity::Activity,
    words::{ActivityKind, ActivityState, Organiser, Theme},
};

/// Filter: which activities of a year are looked at. The address bar holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub year: i32,
    pub kind: Option<ActivityKind>,
    pub state: Option<ActivityState>,
    pub theme: Option<Theme>,
    pub organiser: Option<Organiser>,
    pub owner: Option<Id>,
    /// The stable key of an item of the letter.
    pub item: Option<String>,
    /// Only what should have been held by now.
    pub overdue: bool,
}

impl Filter {
    /// The filter of the address; what cannot be read narrows nothing.
    pub fn read(fields: &Fields, today: Day) -> Self {
        let year = fields.raw("ar").parse().ok();
        Self {
            year: year
                .filter(|year| (2000..=2100).contains(year))
                .unwrap_or_else(|| today.year()),
            kind: code(fields, "slag"),
            state: code(fields, "tilstand"),
            theme: code(fields, "tema"),
            organiser: code(fields, "arrangor"),
            owner: code(fields, "ansvarlig"),
            item: Some(fields.raw("krav").to_owned()).filter(|key| !key.is_empty()),
            overdue: fields.is_set("over-tiden"),
        }
    }

    /// Whether the activity is looked at.
    pub fn matches(&self, activity: &Activity, today: Day) -> bool {
        let is = |wanted: bool, found: bool| !wanted || found;
        self.year == activity.year()
            && self.kind.is_none_or(|kind| kind == activity.kind)
            && self.state.is_none_or(|state| state == activity.state)
            && self
                .theme
                .is_none_or(|theme| activity.marks.themes.contains(&theme))
            && self.organiser.is_none_or(|one| one == activity.organiser)
            && self.owner.is_none_or(|owner| activity.owner == Some(owner))
            && self
                .item
                .as_ref()
                .is_none_or(|key| activity.items.contains(key))
            && is(self.overdue, activity.is_overdue(today))
    }
}

fn code<T: FromStr>(fields: &Fields, name: &str) -> Option<T> {
    fields.raw(name).parse().ok()
}
