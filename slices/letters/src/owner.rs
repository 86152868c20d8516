use access::Role;
use kernel::Id;
use shell::{Person, Refusal};

use crate::{
    amendment::Amendment,
    letter::{Letter, LetterStatus},
};

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

/// For whom the person amends the letter: the directorate for all whom it binds, an office for itself.
pub fn amends(letter: &Letter, person: &Person) -> Result<Option<Id>, Refusal> {
    let own = person.office.as_ref().map(|office| office.id);
    if letter.status != LetterStatus::Published {
        return Err(Refusal::NotFound);
    }
    if may_edit(person, own) && (letter.office.is_none() || letter.office == own) {
        Ok(own)
    } else {
        Err(Refusal::NotAllowed)
    }
}

/// Lets the person see the amendment: another office's is not there, and a draft is there for those who work on it and
/// for the auditor.
pub fn visible_amendment(
    amendment: Option<Amendment>,
    person: &Person,
) -> Result<Amendment, Refusal> {
    let amendment = amendment.ok_or(Refusal::NotFound)?;
    if let Some(office) = amendment.office {
        person.scope(office)?;
    }
    let is_open =
        !amendment.is_draft() || may_edit(person, amendment.office) || person.role == Role::Auditor;
    if is_open {
        Ok(amendment)
    } else {
        Err(Refusal::NotFound)
    }
}

/// As [`visible_amendment`], for those who change it while it is a draft.
pub fn editable_amendment(
    amendment: Option<Amendment>,
    person: &Person,
) -> Result<Amendment, Refusal> {
    let amendment = visible_amendment(amendment, person)?;
    if !may_edit(person, amendment.office) {
        Err(Refusal::NotAllowed)
    } else if amendment.is_draft() {
        Ok(amendment)
    } else {
        Err(Refusal::SomebodyWasFirst)
    }
}
