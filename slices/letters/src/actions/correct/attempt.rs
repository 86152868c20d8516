use kernel::Id;
use shell::{App, Fields, Once, Person, Refusal, once as form_once};

use super::{Asked, event, under_review};
use crate::{
    correction::{CannotCorrect, Correction},
    draft::{Draft, Whereabouts},
    history::{Done, Made, Whole},
    queries,
};

/// How one try to correct ended.
pub enum Attempt {
    /// It is stored; the page goes on at the place.
    Made(String),
    Cannot(CannotCorrect),
    /// The place is not as the person saw it: who changed it, where that is known.
    Changed(Option<Made>),
    /// Somebody else saved at the same moment.
    Again,
}

pub async fn once(
    app: &App,
    id: Id,
    person: &Person,
    fields: &Fields,
    asked: &Asked,
) -> Result<Attempt, Refusal> {
    let mut tx = app.database.begin().await?;
    let letter = under_review(queries::letter(&mut tx, id).await?, person)?;
    let copy = queries::working_copy(&mut tx, id).await?;
    let before = copy.draft;
    let Some(correction) = asked.on(&before, fields) else {
        return changed(&mut tx, id, person, asked, &before).await;
    };
    let after = match before.corrected(correction.clone()) {
        Ok(after) => after,
        Err(why) => return Ok(Attempt::Cannot(why)),
    };
    let anchor = lands(&correction, &before, &after);
    if let Correction::Add { .. } = correction
        && let Once::Again(anchor) = form_once(&mut tx, fields, &anchor, app.now()).await?
    {
        return Ok(Attempt::Made(anchor));
    }
    if !queries::save_draft(&mut tx, id, copy.version, &after).await? {
        return Ok(Attempt::Again);
    }
    let whole = Whole::new(correction, &before);
    let done = Done {
        number: copy.version,
        at: app.now(),
        by: person,
        whole: &whole,
    };
    queries::add_correction(&mut tx, id, &done, &before).await?;
    let change = serde_json::json!({ "correction": whole });
    let event = event("letter.corrected", app, person, &letter).after(&change);
    audit::commit(tx, &event).await?;
    Ok(Attempt::Made(anchor))
}

/// The place was changed: by this same form, sent twice, or by somebody.
async fn changed(
    tx: &mut database::Transaction,
    id: Id,
    person: &Person,
    asked: &Asked,
    now: &Draft,
) -> Result<Attempt, Refusal> {
    let made = queries::corrections(tx, id).await?;
    let mut standing = made.into_iter().filter(|made| !made.undone);
    let Asked::One(correction) = asked else {
        return Ok(Attempt::Changed(standing.next()));
    };
    let latest = match correction.key() {
        Some(key) => standing.find(|made| made.concerns == Some(key)),
        None => standing.next(),
    };
    let is_same = |made: &Made| made.whole.correction == *correction && made.by_id == person.id;
    Ok(match latest {
        Some(made) if is_same(&made) => Attempt::Made(lands(correction, now, now)),
        other => Attempt::Changed(other),
    })
}

/// Where on the page the one who corrected goes on.
fn lands(correction: &Correction, before: &Draft, after: &Draft) -> String {
    match correction {
        Correction::Section { new_number, .. } => return format!("avsnitt-{new_number}"),
        Correction::AcceptProposals { keys } | Correction::RejectProposals { keys }
            if keys.len() != 1 =>
        {
            return "forslag".to_owned();
        }
        _ => {}
    }
    let added = || after.items.iter().map(|item| item.key).max();
    let Some(key) = correction.key().or_else(added) else {
        return "lest".to_owned();
    };
    match after.whereabouts(key) {
        Whereabouts::Item(key) | Whereabouts::Note(key) => format!("punkt-{key}"),
        Whereabouts::LeftOut(left) => format!("punkt-{}", left.item.key),
        Whereabouts::Dismissed => {
            let line = before.notes.iter().find(|note| note.key == key);
            let line = line.map_or(0, |note| note.line);
            let next = after.notes.iter().find(|note| note.line >= line);
            next.map_or_else(|| "lest".to_owned(), |next| format!("punkt-{}", next.key))
        }
    }
}
