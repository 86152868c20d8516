use access::Role;
use database::Fetch;
use kernel::{Day, Id};
use organisations::AtOffice;
use shell::{Fields, Frame, Person, Refusal};

use crate::{
    comparing::Compared,
    letter::Letter,
    owner,
    queries::{self, StoredDecisions},
};

/// The two letters that an address or a form names, and what was decided about them.
pub struct Asked {
    pub letters: Vec<Letter>,
    pub old: Option<Letter>,
    pub new: Option<Letter>,
}

/// For whom the person decides: none for the directorate, which decides for all.
pub fn decides_for(person: &Person) -> Option<Id> {
    person.office.as_ref().map(|office| office.id)
}

/// Reads which letters are asked for; another office's letter, or another's draft, is not there.
pub async fn asked(
    reader: &mut impl Fetch,
    person: &Person,
    frame: &Frame,
    fields: &mut Fields,
) -> Result<(Asked, AtOffice), Refusal> {
    let at = AtOffice::of(person, frame)?;
    let mut letters = queries::letters(reader, Some(at.office.id)).await?;
    letters.retain(|letter| owner::visible(Some(letter.clone()), person).is_ok());
    let ids = [fields.id("fra"), fields.id("til")];
    if !fields.is_faultless() {
        return Err(Refusal::NotFound);
    }
    let mut found = Vec::new();
    for id in ids {
        found.push(match id {
            None => None,
            Some(id) => Some(one(reader, person, &letters, id).await?),
        });
    }
    let (new, old) = (found.pop().flatten(), found.pop().flatten());
    Ok((Asked { letters, old, new }, at))
}

async fn one(
    reader: &mut impl Fetch,
    person: &Person,
    letters: &[Letter],
    id: Id,
) -> Result<Letter, Refusal> {
    match letters.iter().find(|letter| letter.id == id) {
        Some(letter) => Ok(letter.clone()),
        None => owner::visible(queries::letter(reader, id).await?, person),
    }
}

/// The decisions that this person sees: the directorate's, and the own office's over them.
pub async fn decisions(
    reader: &mut impl Fetch,
    person: &Person,
    at: &AtOffice,
    letters: (Id, Id),
) -> Result<Vec<StoredDecisions>, Refusal> {
    let office = (person.role != Role::Steward).then_some(at.office.id);
    Ok(queries::decisions(reader, letters, office).await?)
}

/// Holds the two letters against each other as this person sees them.
pub async fn compared(
    reader: &mut impl Fetch,
    person: &Person,
    at: &AtOffice,
    (old, new): (Letter, Letter),
    today: Day,
) -> Result<Compared, Refusal> {
    let stored = decisions(reader, person, at, (old.id, new.id)).await?;
    let old = queries::side(reader, old, at.office.id, today).await?;
    let new = queries::side(reader, new, at.office.id, today).await?;
    Ok(Compared::of(old, new, &stored))
}
