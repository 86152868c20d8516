//! What the pages of the slice have in common.

use access::CASE_WORKERS;
use accounts::Colleagues;
use kernel::{Day, Id};
use organisations::municipalities;
use plan::Theme;
use register::{Input, Kind, Lead, choose, words};
use shell::{Fields, Frame, Person};
use texts::Tongue;

pub fn themes(t: &Tongue) -> Vec<Lead> {
    words(Theme::ALL, Theme::code, Theme::key, t)
}

/// The input for the one theme that a thing has.
pub fn theme_input(t: &Tongue) -> Input {
    choose(
        "tema",
        t.say("development-field-theme"),
        themes(t),
        t.say("development-choose"),
    )
}

/// The inputs of a list that is narrowed by theme and by what is shown of it.
pub fn filter(
    action: &'static str,
    fields: Fields,
    shown: Vec<Lead>,
    t: &Tongue,
) -> register::Filter {
    let mut inputs = vec![choose(
        "tema",
        t.say("development-field-theme"),
        themes(t),
        t.say("development-all"),
    )];
    if !shown.is_empty() {
        inputs.push(choose(
            "vis",
            t.say("development-field-show"),
            shown,
            t.say("development-all"),
        ));
    }
    register::Filter {
        action,
        fields,
        inputs,
        button: t.say("development-show"),
        clear: t.say("development-clear"),
    }
}

/// The municipalities of the office, to choose one.
pub fn municipality_input(name: &'static str, label: String, office: Id, frame: &Frame) -> Input {
    let options = municipalities::options(office, frame.today);
    choose(name, label, options, frame.t.say("development-none"))
}

/// The municipalities of the office, to choose several.
pub fn municipalities_input(name: &'static str, label: String, office: Id, frame: &Frame) -> Input {
    Input::new(
        name,
        label,
        Kind::Tick(municipalities::options(office, frame.today)),
    )
}

/// Whether the one who looks may change what the office has.
pub fn may_work(person: &Person) -> bool {
    CASE_WORKERS.contains(&person.role)
}

/// The day in words, or a dash.
pub fn day(day: Option<Day>, frame: &Frame) -> String {
    day.map_or_else(|| "–".to_owned(), |day| frame.t.day(day))
}

/// What a person or a municipality of the log is called.
pub fn name(code: &str, colleagues: Option<&Colleagues>, frame: &Frame) -> String {
    let Ok(id) = code.parse::<Id>() else {
        return code.to_owned();
    };
    let known = colleagues
        .and_then(|people| people.name(id))
        .map(str::to_owned);
    known.unwrap_or_else(|| municipalities::name(id, frame.today))
}

/// Pairs of a form that begins with what is stored.
pub fn fields<const N: usize>(pairs: [(&str, String); N], frame: &Frame) -> Fields {
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    Fields::new(pairs.to_vec(), frame.t.clone())
}

pub fn id(id: Option<Id>) -> String {
    id.map_or_else(String::new, |id| id.to_string())
}

pub fn said(keys: &[&str], t: &Tongue) -> Vec<String> {
    keys.iter().map(|key| t.say(key)).collect()
}

/// How many of how many are shown.
pub fn shown(shown: usize, count: usize, t: &Tongue) -> String {
    t.with(
        "development-shown",
        [("shown", shown.into()), ("count", count.into())],
    )
}
