use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use crate::{
    correction::{CannotCorrect, Correction},
    letter::{Letter, LetterStatus},
    owner,
    pages::review,
    queries, said,
};

/// Corrects one place of a letter under review; the state before it is kept for one step back.
pub async fn correct(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let letter = under_review(queries::letter(&mut tx, id).await?, &person)?;
    let key = fields
        .number("punkt", 0, i64::from(u32::MAX))
        .and_then(|key| u32::try_from(key).ok());
    let correction = key.and_then(|key| correction(key, &mut fields));
    let Some(correction) = correction.filter(|_| fields.is_faultless()) else {
        drop(tx);
        if fields.is_faultless() {
            return Err(Refusal::NotAForm);
        }
        return review::render(&app, frame, letter, fields, key, true).await;
    };
    let before = queries::working_copy(&mut tx, id).await?.draft;
    let after = match before.corrected(correction.clone()) {
        Ok(after) => after,
        Err(why) => {
            drop(tx);
            fields.note(
                field_of(why, &correction),
                frame.t.say(said::cannot_correct(why)),
            );
            return review::render(&app, frame, letter, fields, key, true).await;
        }
    };
    if !queries::save_draft(&mut tx, id, fields.version(), &after, Some(&before)).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let change = serde_json::json!({ "correction": format!("{correction:?}") });
    audit::commit(
        tx,
        &event("letter.corrected", &app, &person, &letter).after(&change),
    )
    .await?;
    Ok(see_other(&format!(
        "/brev/{id}#punkt-{}",
        key.unwrap_or_default()
    )))
}

/// Goes back to the state before the last correction.
pub async fn undo(
    State(app): State<App>,
    Path(id): Path<Id>,
    person: Person,
    fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let letter = under_review(queries::letter(&mut tx, id).await?, &person)?;
    let before = queries::working_copy(&mut tx, id)
        .await?
        .undo
        .ok_or(Refusal::SomebodyWasFirst)?;
    if !queries::save_draft(&mut tx, id, fields.version(), &before, None).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    audit::commit(
        tx,
        &event("letter.correction-undone", &app, &person, &letter),
    )
    .await?;
    Ok(see_other(&format!("/brev/{id}")))
}

/// The letter, when it is still a draft and the person may work on it.
pub fn under_review(letter: Option<Letter>, person: &Person) -> Result<Letter, Refusal> {
    let letter = owner::editable(letter, person)?;
    if letter.status == LetterStatus::Draft {
        Ok(letter)
    } else {
        Err(Refusal::SomebodyWasFirst)
    }
}

/// An event about the letter, in its owner's log.
pub fn event(action: &'static str, app: &App, person: &Person, letter: &Letter) -> Event {
    let event = Event::new(action, &person.actor(), app.now()).about("letter", letter.id);
    match letter.office {
        Some(office) => event.office(office),
        None => event,
    }
}

const MOST: usize = 20_000;

fn correction(key: u32, fields: &mut Fields) -> Option<Correction> {
    let part = |fields: &Fields| said::part_of_code(fields.raw("del"));
    match fields.raw("handling").to_owned().as_str() {
        "tekst" => fields
            .required_text("tekst", MOST)
            .map(|text| Correction::Text { key, text }),
        "del" => part(fields).map(|kind| Correction::Kind { key, kind }),
        "splitt" => {
            let (first, second) = (fields.text("forste", MOST), fields.text("andre", MOST));
            Some(Correction::Split {
                key,
                first: first.unwrap_or_default(),
                second: second.unwrap_or_default(),
            })
        }
        "sla-sammen" => Some(Correction::Join { key }),
        "utelat" => fields
            .required_text("grunn", 300)
            .map(|reason| Correction::LeaveOut { key, reason }),
        "ta-med" => Some(Correction::PutBack { key }),
        "godta" => Some(Correction::Accept { key }),
        "lag-punkt" => part(fields).map(|kind| Correction::MakeItem { key, kind }),
        "avvis" => Some(Correction::Dismiss { key }),
        _ => None,
    }
}

/// The field of the form that the reason belongs to.
fn field_of(why: CannotCorrect, correction: &Correction) -> &'static str {
    match (why, correction) {
        (CannotCorrect::EmptyText | CannotCorrect::NotItsText, Correction::Split { .. }) => {
            "forste"
        }
        (CannotCorrect::NothingBefore, _) => "grunn",
        _ => "tekst",
    }
}
