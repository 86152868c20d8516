use audit::Event;
use axum::{extract::State, response::Response};
use shell::{App, Frame, Once, Page, Person, Refusal, Upload, once, see_other};

use crate::{
    draft::Draft,
    pages::list,
    queries::{self, Made},
    reading::{self, LetterReading, MAX_BYTES, NotALetter},
    said,
};

/// Reads in a letter, from a file or from pasted text, as a draft to go through.
pub async fn upload(
    State(app): State<App>,
    frame: Frame,
    person: Person,
    mut upload: Upload,
) -> Page {
    let owner = list::owner_of_new(&person)?;
    match read(&upload) {
        Ok((source, reading)) => add(&app, &person, owner, &upload, &source, reading).await,
        Err(fault) => {
            let (field, sentence) = match fault {
                Fault::Nothing => ("fil", frame.t.say("fault-letter-nothing")),
                Fault::Both => ("fil", frame.t.say("fault-letter-both")),
                Fault::File(fault) => ("fil", said::not_a_letter(&fault, &frame.t)),
                Fault::Text(fault) => ("tekst", said::not_a_letter(&fault, &frame.t)),
                Fault::Personal(field) => (field, frame.t.say("fault-national-identity-number")),
            };
            upload.fields.note(field, sentence);
            list::list(&app, frame, &person, upload.fields).await
        }
    }
}

enum Fault {
    Nothing,
    Both,
    File(NotALetter),
    Text(NotALetter),
    Personal(&'static str),
}

fn read(upload: &Upload) -> Result<(String, LetterReading), Fault> {
    let pasted = upload.fields.raw("tekst");
    let (field, read) = match upload.file("fil") {
        Some(_) if !pasted.trim().is_empty() => return Err(Fault::Both),
        Some(file) if file.too_large => {
            return Err(Fault::File(NotALetter::TooLarge {
                bytes: MAX_BYTES + 1,
            }));
        }
        Some(file) => ("fil", from_file(&file.bytes).map_err(Fault::File)?),
        None if pasted.trim().is_empty() => return Err(Fault::Nothing),
        None => {
            let source = pasted.replace("\r\n", "\n");
            let reading = reading::read(&source).map_err(Fault::Text)?;
            ("tekst", (source, reading))
        }
    };
    let personal = kernel::find_national_identity_number(&read.0).is_some();
    if personal {
        Err(Fault::Personal(field))
    } else {
        Ok(read)
    }
}

fn from_file(bytes: &[u8]) -> Result<(String, LetterReading), NotALetter> {
    let source = reading::decode(bytes)?.text;
    Ok((source, reading::read_file(bytes)?))
}

async fn add(
    app: &App,
    person: &Person,
    owner: Option<kernel::Id>,
    upload: &Upload,
    source: &str,
    reading: LetterReading,
) -> Result<Response, Refusal> {
    let id = app.new_id();
    let location = format!("/brev/{id}");
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &upload.fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let draft = Draft::from_reading(reading);
    let made = Made {
        at: app.now(),
        by: &person.name,
    };
    queries::add_letter(&mut tx, id, owner, source, &draft, &made).await?;
    let after = serde_json::json!({ "title": draft.title, "items": draft.items.len() });
    let mut event = Event::new("letter.read-in", &person.actor(), app.now())
        .about("letter", id)
        .after(&after);
    if let Some(office) = owner {
        event = event.office(office);
    }
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}
