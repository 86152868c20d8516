mod asked;
mod attempt;

use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, see_other};

use crate::{
    correction::{CannotCorrect, Correction},
    letter::{Letter, LetterStatus},
    owner,
    pages::review::{self, Look, Open},
    said,
};
use asked::Asked;
use attempt::Attempt;

/// How often a correction is tried again when others save theirs at the same moment.
const TRIES: usize = 20;

/// Corrects one place of a letter under review. It is made on the newest draft, as long as the place is as the person
/// saw it.
pub async fn correct(
    State(app): State<App>,
    Path(id): Path<Id>,
    query: Query,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let look = Look::of(&query, &frame);
    let Some(asked) = Asked::of(&mut fields) else {
        if fields.is_faultless() {
            return Err(Refusal::NotAForm);
        }
        let open = open_in(&fields);
        return review::render(&app, frame, &person, id, look.refused(open, fields)).await;
    };
    for _ in 0..TRIES {
        match attempt::once(&app, id, &person, &fields, &asked).await? {
            Attempt::Made(anchor) => return Ok(see_other(&look.address(id, &anchor))),
            Attempt::Cannot(why) => {
                fields.note(
                    field_of(why, &asked),
                    frame.t.say(said::cannot_correct(why)),
                );
                let open = open_in(&fields);
                return review::render(&app, frame, &person, id, look.refused(open, fields)).await;
            }
            Attempt::Changed(by) => {
                let name = by.map_or_else(|| frame.t.say("letters-somebody"), |made| made.by);
                let sentence = frame
                    .t
                    .with("fault-correction-changed", [("name", name.into())]);
                fields.note(field_of_conflict(&fields), sentence);
                let open = open_in(&fields);
                return review::render(&app, frame, &person, id, look.conflict(open, fields)).await;
            }
            Attempt::Again => {}
        }
    }
    Err(Refusal::SomebodyWasFirst)
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

/// The form that is shown again.
fn open_in(fields: &Fields) -> Option<Open> {
    match fields.raw("handling") {
        "legg-til" => fields.raw("linje").parse().ok().map(Open::Add),
        "avsnitt" => Some(Open::Section(fields.raw("avsnitt").to_owned())),
        _ => fields.raw("punkt").parse().ok().map(Open::Item),
    }
}

fn field_of_conflict(fields: &Fields) -> &'static str {
    match fields.raw("handling") {
        "splitt" => "forste",
        "utelat" | "sla-sammen" => "grunn",
        "avsnitt" => "nytt-nummer",
        "tekst" => "tekst",
        _ => "lest",
    }
}

/// The field of the form that the reason belongs to.
fn field_of(why: CannotCorrect, asked: &Asked) -> &'static str {
    match (why, asked) {
        (
            CannotCorrect::EmptyText | CannotCorrect::NotItsText,
            Asked::One(Correction::Split { .. }),
        ) => "forste",
        (CannotCorrect::NothingBefore, _) => "grunn",
        (CannotCorrect::NumberTaken | CannotCorrect::NotANumber, _) => "nytt-nummer",
        (CannotCorrect::WithinItself, _) => "sted",
        (CannotCorrect::NothingChosen, _) => "forslag",
        (CannotCorrect::NotThere, _) => "lest",
        _ => "tekst",
    }
}
