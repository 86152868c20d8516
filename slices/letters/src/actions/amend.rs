use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, Upload, once, see_other};

use crate::{
    amendment::{Amendment, proposals},
    letter::Letter,
    owner,
    pages::amendment_new,
    queries::{self, Made},
    reading,
};

/// Puts in an amendment to a published letter as a draft: from a file, from pasted text, or to be filled in by hand.
pub async fn add(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut upload: Upload,
) -> Page {
    let source = source(&mut upload, &frame).await?;
    let mut tx = app.database.begin().await?;
    let letter = owner::visible(queries::letter(&mut tx, id).await?, &person)?;
    let office = owner::amends(&letter, &person)?;
    let mut amendment = Amendment {
        id: app.new_id(),
        letter: id,
        office,
        title: String::new(),
        dated: None,
        valid_from: None,
        source: source.unwrap_or_default(),
        changes: Vec::new(),
        answers: None,
        version: 1,
        created_on: frame.today,
        created_by: person.name.clone(),
        published: None,
    };
    facts(&mut amendment, &letter, &mut upload.fields, &frame);
    let announced = queries::announcements(&mut tx, id, office).await?;
    amendment.answers = amendment
        .answers
        .filter(|answers| announced.iter().any(|one| one.id == *answers));
    if !upload.fields.is_faultless() {
        drop(tx);
        return amendment_new::render(frame, upload.fields, letter, announced);
    }
    let location = format!("/brev/{id}/tillegg/{}", amendment.id);
    if let Once::Again(location) = once(&mut tx, &upload.fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let day = amendment.valid_from.unwrap_or(frame.today);
    let items = queries::items_on(&mut tx, id, office, day).await?;
    if let Ok(reading) = reading::read(&amendment.source) {
        amendment.changes = proposals(&letter, &items, &reading);
    }
    let made = Made {
        at: app.now(),
        by: &person.name,
    };
    queries::add_amendment(&mut tx, &amendment, &made).await?;
    let after =
        serde_json::json!({ "title": amendment.title, "proposals": amendment.changes.len() });
    let event = event("letter.amendment-added", &app, &person, &amendment).after(&after);
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Reads title, days and what is answered from the form.
pub fn facts(amendment: &mut Amendment, letter: &Letter, fields: &mut Fields, frame: &Frame) {
    amendment.title = fields.required_text("tittel", 300).unwrap_or_default();
    amendment.dated = fields.day("datert");
    amendment.valid_from = fields.day("fra");
    amendment.answers = fields.id("varsel");
    let outside = amendment
        .valid_from
        .zip(letter.year)
        .filter(|(day, year)| day.year() != *year);
    if let Some((_, year)) = outside {
        let year = [("year", year.to_string().into())];
        fields.note("fra", frame.t.with("fault-amendment-outside", year));
    }
}

/// An event about the amendment, in its owner's log.
pub fn event(action: &'static str, app: &App, person: &Person, amendment: &Amendment) -> Event {
    let event =
        Event::new(action, &person.actor(), app.now()).about("letter_amendment", amendment.id);
    match amendment.office {
        Some(office) => event.office(office),
        None => event,
    }
}

/// The text of the file or the pasted one; none when it is to be filled in by hand. Notes what is wrong.
async fn source(upload: &mut Upload, frame: &Frame) -> Result<Option<String>, Refusal> {
    let pasted = upload.fields.raw("tekst").replace("\r\n", "\n");
    let not_readable = || ("fil", frame.t.say("fault-amendment-not-readable"));
    let found = match upload.file("fil") {
        Some(_) if !pasted.trim().is_empty() => Err(("fil", frame.t.say("fault-letter-both"))),
        Some(file) if file.too_large => Err(not_readable()),
        Some(file) => from_file(file.bytes.clone())
            .await?
            .map(|text| ("fil", text))
            .ok_or_else(not_readable),
        None => Ok(("tekst", pasted)),
    };
    let found = found.and_then(|(field, text)| {
        if kernel::find_national_identity_number(&text).is_some() {
            Err((field, frame.t.say("fault-national-identity-number")))
        } else {
            Ok(text)
        }
    });
    Ok(match found {
        Ok(text) => Some(text),
        Err((field, sentence)) => {
            upload.fields.note(field, sentence);
            None
        }
    })
}

/// The text of a file of any format that letters come in, read on a thread of its own.
async fn from_file(bytes: Vec<u8>) -> Result<Option<String>, Refusal> {
    let read = move || originals::read(&bytes).ok();
    let original = tokio::task::spawn_blocking(read)
        .await
        .map_err(anyhow::Error::from)?;
    Ok(original.map(|original| original.text))
}
