use texts::Tongue;

use crate::{
    desk::Desk,
    filter::Filter,
    words::{ActivityKind, ActivityState, Organiser, Partner, TargetGroup, Theme, Unit},
};

/// A value and its text, to choose among.
pub type Choice = (String, String);

/// Everything that the form of an activity chooses among.
pub struct Choices {
    pub kinds: Vec<Choice>,
    pub organisers: Vec<Choice>,
    pub states: Vec<Choice>,
    pub themes: Vec<Choice>,
    pub target_groups: Vec<Choice>,
    pub partners: Vec<Choice>,
    pub units: Vec<Choice>,
    /// The sections of the year's letter, and what is in none.
    pub sections: Vec<Choice>,
    pub owners: Vec<Choice>,
    pub items: Vec<Choice>,
    pub municipalities: Vec<Choice>,
    pub nav_offices: Vec<Choice>,
}

impl Choices {
    pub fn of(desk: &Desk, t: &Tongue) -> Self {
        let said = |code: &str, key: &str| (code.to_owned(), t.say(key));
        Self {
            kinds: ActivityKind::ALL
                .iter()
                .map(|one| said(one.code(), one.key()))
                .collect(),
            organisers: Organiser::all()
                .map(|one| said(one.code(), one.key()))
                .collect(),
            states: ActivityState::ALL
                .iter()
                .map(|one| said(one.code(), one.key()))
                .collect(),
            themes: Theme::ALL
                .iter()
                .map(|one| said(one.code(), one.key()))
                .collect(),
            target_groups: TargetGroup::ALL
                .iter()
                .map(|one| said(one.code(), one.key()))
                .collect(),
            partners: Partner::ALL
                .iter()
                .map(|one| said(one.code(), one.key()))
                .collect(),
            units: Unit::ALL
                .iter()
                .map(|one| said(one.code(), one.key()))
                .collect(),
            sections: sections(desk, t),
            owners: desk.owner_options(),
            items: desk.item_options(),
            municipalities: desk.municipality_options(),
            nav_offices: desk.nav_office_options(),
        }
    }
}

fn sections(desk: &Desk, t: &Tongue) -> Vec<Choice> {
    let named = |(number, title): &(String, String)| (number.clone(), format!("{number} {title}"));
    let none = (Filter::NO_SECTION.to_owned(), t.say("plan-no-section"));
    desk.sections.iter().map(named).chain([none]).collect()
}
