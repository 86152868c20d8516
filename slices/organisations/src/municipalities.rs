//! Kommunene til et embete, to choose among and to name.

use crate::{alphabetical, nation::nation};
use kernel::{Day, Id};

/// The municipalities that the office covers on the day, each by identity and name, in alphabetical order.
pub fn of_office(office: Id, day: Day) -> Vec<(Id, &'static str)> {
    let numbers = nation().municipalities_of(office, day);
    let mut found: Vec<_> = numbers
        .into_iter()
        .map(|number| (number.municipality, number.name))
        .collect();
    found.sort_by_cached_key(|(_, name)| alphabetical(name));
    found
}

/// As [`of_office`], to choose among in a form.
pub fn options(office: Id, day: Day) -> Vec<(String, String)> {
    let all = of_office(office, day).into_iter();
    all.map(|(id, name)| (id.to_string(), name.to_owned()))
        .collect()
}

/// What the municipality is called on the day.
pub fn name(id: Id, day: Day) -> String {
    let known = nation().municipality(id);
    known
        .map_or("–", |known| known.name_at(nation(), day))
        .to_owned()
}

/// Their names on the day, in alphabetical order.
pub fn names(ids: impl IntoIterator<Item = Id>, day: Day) -> String {
    let mut names: Vec<String> = ids.into_iter().map(|id| name(id, day)).collect();
    names.sort_by_cached_key(|name| alphabetical(name));
    names.join(", ")
}
