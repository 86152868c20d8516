use texts::Tongue;

use crate::{Input, Kind, Lead};

/// The words of a closed list, each by its code, to choose among.
pub fn words<T: Copy>(
    all: &[T],
    code: fn(T) -> &'static str,
    key: fn(T) -> &'static str,
    t: &Tongue,
) -> Vec<Lead> {
    all.iter()
        .map(|one| (code(*one).to_owned(), t.say(key(*one))))
        .collect()
}

/// An input that chooses one, or none where `empty` says what that means.
pub fn choose(name: &'static str, label: String, options: Vec<Lead>, empty: String) -> Input {
    Input::new(name, label, Kind::Choose { options, empty })
}
