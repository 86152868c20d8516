use std::str::FromStr;

use kernel::{Day, Id};
use shell::Fields;

use crate::{
    activity::Activity,
    desk::Desk,
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
    /// The number of a section of the letter, or [`Filter::NO_SECTION`].
    pub section: Option<String>,
    /// Only what should have been held by now.
    pub overdue: bool,
}

impl Filter {
    /// As the section of what answers nothing in the letter.
    pub const NO_SECTION: &str = "uten";

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
            section: Some(fields.raw("del").to_owned()).filter(|number| !number.is_empty()),
            overdue: fields.is_set("over-tiden"),
        }
    }

    /// Whether the activity is looked at.
    pub fn matches(&self, activity: &Activity, desk: &Desk) -> bool {
        self.year == activity.year() && self.matches_but_year(activity, desk)
    }

    /// As [`Filter::matches`], in whatever year: for views that look over the end of a year.
    pub fn matches_but_year(&self, activity: &Activity, desk: &Desk) -> bool {
        let is = |wanted: bool, found: bool| !wanted || found;
        self.kind.is_none_or(|kind| kind == activity.kind)
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
            && self
                .section
                .as_ref()
                .is_none_or(|number| answers_in(activity, number, desk))
            && is(self.overdue, activity.is_overdue(desk.today))
    }

    /// The filter as the pairs of an address.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let code = |code: Option<&str>| code.unwrap_or_default().to_owned();
        let owner = self.owner.map(|id| id.to_string());
        vec![
            ("ar", self.year.to_string()),
            ("slag", code(self.kind.map(ActivityKind::code))),
            ("tilstand", code(self.state.map(ActivityState::code))),
            ("tema", code(self.theme.map(Theme::code))),
            ("arrangor", code(self.organiser.map(Organiser::code))),
            ("ansvarlig", owner.unwrap_or_default()),
            ("krav", code(self.item.as_deref())),
            ("del", code(self.section.as_deref())),
            ("over-tiden", code(self.overdue.then_some("ja"))),
        ]
    }

    /// The address of a view with this filter.
    pub fn href(&self, path: &str) -> String {
        self.href_with(path, &[])
    }

    /// As [`Filter::href`], with what belongs to that view alone.
    pub fn href_with(&self, path: &str, more: &[(&'static str, String)]) -> String {
        let pairs = self.pairs();
        let pairs = pairs.iter().chain(more);
        shell::address_with(path, pairs.map(|(name, value)| (*name, value.as_str())))
    }
}

fn answers_in(activity: &Activity, number: &str, desk: &Desk) -> bool {
    let sections = desk.sections_of(activity);
    if number == Filter::NO_SECTION {
        return sections.is_empty();
    }
    sections.contains(&number)
}

fn code<T: FromStr>(fields: &Fields, name: &str) -> Option<T> {
    fields.raw(name).parse().ok()
}
