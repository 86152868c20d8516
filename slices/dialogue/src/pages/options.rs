//! What the forms and filters of the slice choose among.

use access::{CASE_WORKERS, Role};
use kernel::Day;
use plan::Theme;
use register::{Input, Lead};
pub use register::{choose, words};
use shell::{Frame, Person};
use texts::Tongue;

pub fn themes(t: &Tongue) -> Vec<Lead> {
    words(Theme::ALL, Theme::code, Theme::key, t)
}

/// The filter's input that narrows by nothing when it is empty.
pub fn narrow(name: &'static str, label: &str, options: Vec<Lead>, t: &Tongue) -> Input {
    choose(name, t.say(label), options, t.say("dialogue-all"))
}

/// Whether the one who looks may change what the office has.
pub fn may_work(person: &Person) -> bool {
    is_worked_by(person.role)
}

/// Whether those in the role register and change here.
pub fn is_worked_by(role: Role) -> bool {
    CASE_WORKERS.contains(&role)
}

/// The day in words, or a dash.
pub fn day(day: Option<Day>, frame: &Frame) -> String {
    day.map_or_else(|| "–".to_owned(), |day| frame.t.day(day))
}
