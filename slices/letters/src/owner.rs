use access::Role;
use kernel::Id;
use shell::{Person, Refusal};

use crate::letter::{Letter, LetterStatus};

/// Whether the person may correct, publish and bind the letters of this owner: the directorate those to all, an
/// office's advisers and leaders its own.
pub fn may_edit(person: &Person, owner: Option<Id>) -> bool {
    match owner {
        None => person.role == Role::Steward,
        Some(office) => {
            matches!(person.role, Role::Adviser | Role::Leader)
                && person.office.as_ref().is_some_and(|own| own.id == office)
        }
    }
}

/// Whether the person writes statements for the own office.
pub fn writes_statements(person: &Person) -> bool {
    matches!(person.role, Role::Adviser | Role::Leader)
}

/// Lets the person see the letter: another office's is not there, and a draft is there for those who work on it
/// and for the auditor.
pub fn visible(letter: Option<Letter>, person: &Person) -> Result<Letter, Refusal> {
    let letter = letter.ok_or(Refusal::NotFound)?;
    if let Some(office) = letter.office {
        person.scope(office)?;
    }
    let is_open = letter.status != LetterStatus::Draft
        || may_edit(person, letter.office)
        || person.role == Role::Auditor;
    if is_open {
        Ok(letter)
    } else {
        Err(Refusal::NotFound)
    }
}

/// As [`visible`], for those who change it.
pub fn editable(letter: Option<Letter>, person: &Person) -> Result<Letter, Refusal> {
    let letter = visible(letter, person)?;
    if may_edit(person, letter.office) {
        Ok(letter)
    } else {
        Err(Refusal::NotAllowed)
    }
}
