use axum::extract::{Path, State};
use kernel::{Day, Id};
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, Upload, once, see_other};
use texts::Tongue;

use crate::{
    fingerprint,
    import::file,
    importing::{self, Asked, NotImported},
    indicator::Source,
    pages,
    queries::{
        catalogue,
        imports::{self, Draft},
    },
    whose::{event_of, own_office},
};

const HREF: &str = "/levekar/innlesing";

/// Laster opp en fil med statistikk. Nothing of it counts yet.
///
/// # Errors
/// What the database says.
pub async fn upload(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut upload: Upload,
) -> Page {
    let mut reader = app.database.read().await?;
    let sources = catalogue::sources(&mut reader).await?;
    drop(reader);
    let source = source(&mut upload.fields, &sources);
    let file = readable(&mut upload, &frame.t).await?;
    let (Some(source), Some((file_name, file))) = (source, file) else {
        return pages::import::with_faults(frame, upload.fields, &sources);
    };
    let id = app.new_id();
    let draft = Draft {
        source,
        file_name,
        file,
    };
    let mut tx = app.database.begin().await?;
    imports::insert_draft(&mut tx, (id, app.now(), person.id), &draft).await?;
    let event = event_of(&person, "statistics.uploaded", app.now())
        .about("statistics_draft", id)
        .after(&json!({ "file": draft.file_name }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("{HREF}/{id}")))
}

fn source(fields: &mut Fields, sources: &[Source]) -> Option<Id> {
    let chosen = fields.id("kilde");
    let known = chosen.filter(|id| sources.iter().any(|one| one.id == *id));
    fields.required("kilde", known)
}

/// The file, when it can be read; what is wrong with its figures the page of the upload tells.
async fn readable(upload: &mut Upload, t: &Tongue) -> anyhow::Result<Option<(String, Vec<u8>)>> {
    let Some(file) = upload.file("fil").cloned() else {
        upload
            .fields
            .note("fil", t.say("indicators-import-no-file"));
        return Ok(None);
    };
    if file.too_large {
        upload.fields.note(
            "fil",
            t.with("indicators-file-too-large", [("most", 20.into())]),
        );
        return Ok(None);
    }
    let bytes = file.bytes.clone();
    let read = tokio::task::spawn_blocking(move || file::read(&bytes)).await?;
    match read {
        Ok(_) | Err(file::Unreadable::Faults(_)) => Ok(Some((file.name, file.bytes))),
        Err(fault) => {
            upload
                .fields
                .note("fil", pages::draft::unreadable(&fault, t));
            Ok(None)
        }
    }
}

/// Leser inn tallene, alle eller ingen.
///
/// # Errors
/// [`Refusal::NotFound`] when the upload is gone.
pub async fn store(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let published = published(&mut fields, frame.today);
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, "/levekar/kilder", app.now()).await? {
        return Ok(see_other(&location));
    }
    let draft = imports::draft(&mut tx, id, person.id).await?;
    let draft = draft.ok_or(Refusal::NotFound)?;
    let Some(published) = published else {
        drop(tx);
        return pages::draft::again(&app, &person, frame, id, fields).await;
    };
    let bytes = draft.file.clone();
    let year = pages::draft::said_year(&mut fields, frame.today);
    let Ok(figures) = tokio::task::spawn_blocking(move || file::read_of(&bytes, year))
        .await
        .map_err(anyhow::Error::from)?
    else {
        drop(tx);
        return pages::draft::again(&app, &person, frame, id, fields).await;
    };
    let asked = Asked {
        id: app.new_id(),
        source: draft.source,
        file_hash: fingerprint::file_hash(&draft.file),
        file_name: draft.file_name,
        published,
        is_synthetic: false,
        office: own_office(&person),
    };
    let chosen = pages::draft::chosen(&fields, figures.columns.len());
    let as_who = person.actor();
    let done = importing::import(
        &mut tx,
        (&asked, &as_who, app.now()),
        &figures,
        chosen.as_deref(),
    );
    let event = match done.await {
        Ok((_, event)) => event,
        // The page of the upload shows every fault, and what the file would change.
        Err(NotImported::Faults(_) | NotImported::NothingNew) => {
            drop(tx);
            return pages::draft::again(&app, &person, frame, id, fields).await;
        }
        Err(NotImported::Database(fault)) => return Err(fault.into()),
        Err(NotImported::Interrupted(fault)) => return Err(anyhow::Error::from(fault).into()),
    };
    imports::delete_draft(&mut tx, id, person.id).await?;
    audit::commit(tx, &event).await?;
    Ok(see_other("/levekar/kilder"))
}

/// The day on which the source published the figures: not after today.
fn published(fields: &mut Fields, today: Day) -> Option<Day> {
    let day = fields.required_day("publisert")?;
    if day > today {
        let sentence = fields.sentence("indicators-published-ahead");
        fields.note("publisert", sentence);
        return None;
    }
    Some(day)
}

/// Gir opp innlesingen; the file is deleted.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone already.
pub async fn give_up(State(app): State<App>, person: Person, Path(id): Path<String>) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    if !imports::delete_draft(&mut tx, id, person.id).await? {
        return Err(Refusal::NotFound);
    }
    let event = event_of(&person, "statistics.upload-given-up", app.now());
    audit::commit(tx, &event.about("statistics_draft", id)).await?;
    Ok(see_other(HREF))
}
