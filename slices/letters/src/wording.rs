//! What the words of an item are on a day: an item keeps its identity, its words change with the amendments.

use kernel::{Day, Id};

use crate::{letter::LetterItem, reading::MeasureGuess};

/// Ordlyd: the words that an amendment gave an item from a day on, or that it took the item away.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    pub item: Id,
    pub amendment: Id,
    pub valid_from: Day,
    /// None when the item is withdrawn from that day on.
    pub text: Option<String>,
    pub guess: MeasureGuess,
}

/// Endret: since when the words of an item are the ones shown, and by which amendment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amended {
    pub on: Day,
    pub amendment: Id,
}

/// The item as it stands on the day; none when it is not there yet or no longer. `wordings` are its own, in the order in
/// which they apply, the last one of a day being the one that counts.
pub fn on_day(
    mut item: LetterItem,
    wordings: &[(Wording, String)],
    day: Day,
) -> Option<LetterItem> {
    if item.valid_from.is_some_and(|first| first > day) {
        return None;
    }
    let latest = wordings
        .iter()
        .rfind(|(wording, _)| wording.valid_from <= day);
    if let Some((latest, _)) = latest {
        item.text = latest.text.clone()?;
        item.guess = latest.guess.clone();
        item.amended = Some(Amended {
            on: latest.valid_from,
            amendment: latest.amendment,
        });
    }
    Some(item)
}
