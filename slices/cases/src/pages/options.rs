use texts::Tongue;

use super::Choice;
use crate::{Outcome, Reason, SECTIONS, Theme, WaitingReason, filter::Show};

pub fn sections(t: &Tongue) -> Vec<Choice> {
    SECTIONS
        .iter()
        .map(|section| (section.code.to_owned(), t.say(section.title)))
        .collect()
}

pub fn outcomes(t: &Tongue) -> Vec<Choice> {
    Outcome::ALL
        .iter()
        .map(|outcome| (outcome.code().to_owned(), t.say(outcome.key())))
        .collect()
}

pub fn reasons(t: &Tongue) -> Vec<Choice> {
    Reason::ALL
        .iter()
        .map(|reason| (reason.code().to_owned(), t.say(reason.key())))
        .collect()
}

pub fn themes(t: &Tongue) -> Vec<Choice> {
    Theme::ALL
        .iter()
        .map(|theme| (theme.code().to_owned(), t.say(theme.key())))
        .collect()
}

pub fn waiting_reasons(t: &Tongue) -> Vec<Choice> {
    WaitingReason::ALL
        .iter()
        .map(|reason| (reason.code().to_owned(), t.say(reason.key())))
        .collect()
}

pub fn shows(t: &Tongue) -> Vec<Choice> {
    Show::ALL
        .iter()
        .map(|show| (show.code().to_owned(), t.say(show.key())))
        .collect()
}

pub fn yes_no(t: &Tongue) -> Vec<Choice> {
    vec![
        ("ja".to_owned(), t.say("cases-yes")),
        ("nei".to_owned(), t.say("cases-no")),
    ]
}
