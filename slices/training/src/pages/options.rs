use plan::{ActivityKind, Desk};
use texts::Tongue;

use crate::{
    lecturer::Lecturer,
    offer::Chosen,
    words::{CourseType, SessionState, SupportKind, Work},
};

/// A value and its text, to choose among.
pub type Choice = (String, String);

/// Everything that the form of a course chooses among.
pub struct CourseChoices {
    pub plan: plan::Choices,
    pub types: Vec<Choice>,
    pub works: Vec<Choice>,
    pub lecturers: Vec<Choice>,
}

impl CourseChoices {
    /// Only those lecturers who can be asked, and those who were.
    pub fn of(desk: &Desk, pool: &[Lecturer], chosen: &[&str], t: &Tongue) -> Self {
        let mut plan = plan::Choices::of(desk, t);
        plan.kinds
            .retain(|(code, _)| code == ActivityKind::Course.code());
        let can_be_asked =
            |one: &&Lecturer| one.is_active || chosen.contains(&one.id.to_string().as_str());
        Self {
            plan,
            types: types(t),
            works: works(t),
            lecturers: pool
                .iter()
                .filter(can_be_asked)
                .map(|one| (one.id.to_string(), one.called()))
                .collect(),
        }
    }
}

pub fn types(t: &Tongue) -> Vec<Choice> {
    said(CourseType::ALL, CourseType::code, CourseType::key, t)
}

pub fn works(t: &Tongue) -> Vec<Choice> {
    said(Work::ALL, Work::code, Work::key, t)
}

pub fn session_states(t: &Tongue) -> Vec<Choice> {
    said(SessionState::ALL, SessionState::code, SessionState::key, t)
}

fn said<T: Copy>(
    all: &[T],
    code: fn(T) -> &'static str,
    key: fn(T) -> &'static str,
    t: &Tongue,
) -> Vec<Choice> {
    all.iter()
        .map(|one| (code(*one).to_owned(), t.say(key(*one))))
        .collect()
}

pub fn chosen(t: &Tongue) -> Vec<Choice> {
    said(Chosen::ALL, Chosen::code, Chosen::key, t)
}

pub fn themes(t: &Tongue) -> Vec<Choice> {
    said(plan::Theme::ALL, plan::Theme::code, plan::Theme::key, t)
}

pub fn supports(t: &Tongue) -> Vec<Choice> {
    said(SupportKind::ALL, SupportKind::code, SupportKind::key, t)
}
