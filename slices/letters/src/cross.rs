//! Where the words of an item send the reader, within its letter.

use recognition::cross_references;

use crate::letter::{Letter, LetterItem};

/// Krysshenvisning i brev: what an item says, and where it leads; nowhere when the letter has no such place.
pub struct CrossLink {
    /// The address of the item whose words they are.
    pub address: String,
    pub words: String,
    pub section: String,
    pub href: Option<String>,
}

/// The cross references of a published letter in its order.
pub fn of_letter(letter: &Letter, items: &[LetterItem]) -> Vec<CrossLink> {
    items
        .iter()
        .flat_map(|item| of_item(letter, items, item))
        .collect()
}

/// Those of one item: to the one item of the part that is named, else to the section.
pub fn of_item(letter: &Letter, items: &[LetterItem], item: &LetterItem) -> Vec<CrossLink> {
    cross_references(&item.text)
        .into_iter()
        .map(|found| {
            let mut named = items.iter().filter(|other| {
                other.section == found.section
                    && Some(other.kind) == found.part
                    && other.id != item.id
            });
            let href = match (named.next(), named.next()) {
                (Some(only), None) => Some(format!("/brev/{}/punkt/{}", letter.id, only.address)),
                _ => letter
                    .sections
                    .iter()
                    .any(|section| section.number == found.section)
                    .then(|| format!("/brev/{}#avsnitt-{}", letter.id, found.section)),
            };
            CrossLink {
                address: item.address.clone(),
                words: found.words,
                section: found.section,
                href,
            }
        })
        .collect()
}
