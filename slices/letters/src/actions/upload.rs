use audit::Event;
use axum::{extract::State, response::Response};
use shell::{App, Frame, Once, Page, Person, Refusal, Upload, once, see_other};

use crate::{
    draft::{Draft, Lost},
    file::{self, NotRead},
    original::KeptFile,
    pages::list,
    queries::{self, Made},
    reading::{self, LetterReading},
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
    let read = {
        let asked = Asked::of(&upload);
        tokio::task::spawn_blocking(|| asked.and_then(Asked::read))
            .await
            .map_err(anyhow::Error::from)?
    };
    match read {
        Ok(read) => add(&app, &person, owner, &upload, read).await,
        Err(fault) => {
            let (field, sentence) = match fault {
                Fault::Nothing => ("fil", frame.t.say("fault-letter-nothing")),
                Fault::Both => ("fil", frame.t.say("fault-letter-both")),
                Fault::NotRead(field, why) => (field, said::not_read(&why, &frame.t)),
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
    NotRead(&'static str, NotRead),
    Personal(&'static str),
}

/// What was handed in.
enum Asked {
    File { name: String, bytes: Vec<u8> },
    Text(String),
}

/// What was read of it.
struct Read {
    source: String,
    reading: LetterReading,
    losses: Vec<Lost>,
    file: Option<KeptFile>,
}

impl Asked {
    fn of(upload: &Upload) -> Result<Self, Fault> {
        let pasted = upload.fields.raw("tekst");
        match upload.file("fil") {
            Some(_) if !pasted.trim().is_empty() => Err(Fault::Both),
            Some(file) if file.too_large => {
                let bytes = originals::MAX_BYTES + 1;
                let why = originals::NotReadable::TooLarge { bytes };
                Err(Fault::NotRead("fil", why.into()))
            }
            Some(file) => Ok(Self::File {
                name: file.name.clone(),
                bytes: file.bytes.clone(),
            }),
            None if pasted.trim().is_empty() => Err(Fault::Nothing),
            None => Ok(Self::Text(pasted.replace("\r\n", "\n"))),
        }
    }

    fn read(self) -> Result<Read, Fault> {
        let (field, read) = match self {
            Self::File { name, bytes } => {
                let read = file::read(&bytes).map_err(|why| Fault::NotRead("fil", why))?;
                let (original, reading) = read;
                let read = Read {
                    losses: file::losses(&original),
                    file: Some(KeptFile::new(&name, original.format, bytes)),
                    source: original.text,
                    reading,
                };
                ("fil", read)
            }
            Self::Text(source) => {
                let reading = reading::read(&source);
                let read = Read {
                    reading: reading.map_err(|why| Fault::NotRead("tekst", why.into()))?,
                    losses: Vec::new(),
                    file: None,
                    source,
                };
                ("tekst", read)
            }
        };
        match kernel::find_national_identity_number(&read.source) {
            Some(_) => Err(Fault::Personal(field)),
            None => Ok(read),
        }
    }
}

async fn add(
    app: &App,
    person: &Person,
    owner: Option<kernel::Id>,
    upload: &Upload,
    read: Read,
) -> Result<Response, Refusal> {
    let id = app.new_id();
    let location = format!("/brev/{id}");
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &upload.fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let mut draft = Draft::from_reading(read.reading).addressed(app.today());
    draft.losses = read.losses;
    let made = Made {
        at: app.now(),
        by: &person.name,
    };
    queries::add_letter(&mut tx, id, owner, &read.source, &draft, &made).await?;
    let mut after = serde_json::json!({ "title": draft.title, "items": draft.items.len() });
    if let Some(file) = read.file {
        after["sha256"] = file.original.sha256.clone().into();
        queries::add_original(&mut tx, id, file).await?;
    }
    let mut event = Event::new("letter.read-in", &person.actor(), app.now())
        .about("letter", id)
        .after(&after);
    if let Some(office) = owner {
        event = event.office(office);
    }
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}
