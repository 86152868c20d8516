use kernel::{Day, Id};
use shell::Frame;

use crate::{letter::LetterItem, said, wording::Wording};

/// A wording with the days in which it holds.
pub struct ShownWording {
    pub days: String,
    /// None where the item is withdrawn.
    pub text: Option<String>,
    /// The amendment that gave it, with its title; none for the letter's own words.
    pub amendment: Option<(Id, String)>,
}

/// Every wording with its days, when there is more than the first.
pub fn shown_wordings(
    item: &LetterItem,
    later: Vec<(Wording, String)>,
    frame: &Frame,
) -> Vec<ShownWording> {
    if later.is_empty() && item.valid_from.is_none() {
        return Vec::new();
    }
    let first = (item.valid_from, Some(item.text.clone()), None);
    let later = later.into_iter().map(|(wording, title)| {
        let amendment = Some((wording.amendment, title));
        (Some(wording.valid_from), wording.text, amendment)
    });
    let all: Vec<_> = std::iter::once(first).chain(later).collect();
    let ends = all.iter().skip(1).map(|(from, ..)| *from).chain([None]);
    let ends: Vec<Option<Day>> = ends.collect();
    all.into_iter()
        .zip(ends)
        .filter(|((from, ..), end)| from.is_none() || from != end)
        .map(|((from, text, amendment), end)| ShownWording {
            days: said::days(from, end.map(|end| end.plus_days(-1)), &frame.t),
            text,
            amendment,
        })
        .collect()
}
