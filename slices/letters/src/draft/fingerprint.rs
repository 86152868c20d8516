use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{Draft, DraftItem};
use crate::original::hexadecimal;

impl Draft {
    /// What tells one state of the item, line or left-out item from another: the same as long as nobody changes it,
    /// whatever happens to the rest of the letter. Empty when there is nothing of the key.
    pub fn fingerprint(&self, key: u32) -> String {
        if let Some(item) = self.item(key) {
            return of(&alone(item));
        }
        if let Some(note) = self.notes.iter().find(|note| note.key == key) {
            return of(note);
        }
        let left_out = self.left_out.iter().find(|left| left.item.key == key);
        left_out.map_or_else(String::new, |left| of(&(alone(&left.item), &left.reason)))
    }

    /// The same of a section's number and title.
    pub fn section_fingerprint(&self, number: &str) -> String {
        let section = self.sections.iter().find(|one| one.number == number);
        section.map_or_else(String::new, of)
    }
}

/// The item without what follows from its neighbours.
fn alone(item: &DraftItem) -> DraftItem {
    DraftItem {
        address: String::new(),
        nested_in: None,
        ..item.clone()
    }
}

fn of(thing: &impl Serialize) -> String {
    let text = serde_json::to_vec(thing).expect("what we write has only text keys");
    hexadecimal(&Sha256::digest(text)[..8])
}
