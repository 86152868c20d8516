use axum::extract::{Path, State};
use kernel::Id;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, Upload, once, see_other};
use texts::Tongue;

use crate::{
    boundaries::{Asked, BoundarySet, Examined, examine, make_small},
    fingerprint::file_hash,
    pages::{self, boundary_words},
    queries::boundaries::{self, Draft},
    whose::{event_of, may_withdraw, own_office},
};

const HREF: &str = "/levekar/grenser";
const ATTRIBUTION_LENGTH: usize = 120;
const LICENCE_LENGTH: usize = 60;
const REASON_LENGTH: usize = 400;

/// Laster opp en fil med grenser. Nothing of it is used yet.
///
/// # Errors
/// What the database says.
pub async fn upload(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut upload: Upload,
) -> Page {
    let Some(draft) = readable(&mut upload, &frame).await? else {
        return pages::boundaries::with_faults(&app, &person, frame, upload.fields).await;
    };
    let id = app.new_id();
    let file_name = draft.file_name.clone();
    let mut tx = app.database.begin().await?;
    boundaries::insert_draft(&mut tx, (id, app.now(), person.id), draft).await?;
    let event = event_of(&person, "boundaries.uploaded", app.now())
        .about("boundary_draft", id)
        .after(&json!({ "file": file_name }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("{HREF}/{id}")))
}

/// The file, when anything can be made of it; what is wrong with single areas its preview tells.
async fn readable(upload: &mut Upload, frame: &Frame) -> anyhow::Result<Option<Draft>> {
    let t: &Tongue = &frame.t;
    let today = frame.today;
    let Some(file) = upload.file("fil").cloned() else {
        upload
            .fields
            .note("fil", t.say("indicators-import-no-file"));
        return Ok(None);
    };
    if file.too_large {
        let sentence = t.with("indicators-file-too-large", [("most", 20.into())]);
        upload.fields.note("fil", sentence);
        return Ok(None);
    }
    let bytes = file.bytes.clone();
    let read =
        tokio::task::spawn_blocking(move || examine(&bytes, Asked::default(), today).map(drop));
    if let Err(fault) = read.await? {
        let sentence = boundary_words::not_read(&fault, t);
        upload.fields.note("fil", sentence);
        return Ok(None);
    }
    Ok(Some(Draft {
        file_name: file.name,
        file: file.bytes,
    }))
}

/// Tar grensene i bruk.
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
    let asked = pages::boundary_draft::asked(&fields);
    let attribution = fields.required_text("navngivelse", ATTRIBUTION_LENGTH);
    let licence = fields.required_text("lisens", LICENCE_LENGTH);
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, HREF, app.now()).await? {
        return Ok(see_other(&location));
    }
    let draft = boundaries::draft(&mut tx, id, person.id).await?;
    let draft = draft.ok_or(Refusal::NotFound)?;
    let hash = file_hash(&draft.file);
    let today = frame.today;
    let prepared = tokio::task::spawn_blocking(move || {
        let examined = examine(&draft.file, asked, today).ok()?;
        let shapes = make_small(&examined.boundaries).to_text().ok()?;
        Some((examined, shapes))
    });
    let prepared = prepared.await.map_err(anyhow::Error::from)?;
    let known = boundaries::sets(&mut tx).await?;
    let (Some(attribution), Some(licence), Some((examined, shapes)), true) =
        (attribution, licence, prepared, fields.is_faultless())
    else {
        drop(tx);
        return pages::boundary_draft::again(&app, &person, frame, id, fields).await;
    };
    if pages::boundary_draft::hindrance(&examined, &hash, &known).is_some() {
        drop(tx);
        return pages::boundary_draft::again(&app, &person, frame, id, fields).await;
    }
    let set = BoundarySet {
        id: app.new_id(),
        kind: examined.kind,
        first_year: examined.period.first,
        file_name: draft.file_name,
        file_hash: hash,
        attribution,
        licence,
        numbers: numbers(&examined),
        imported_at: app.now(),
        imported_by: person.actor().name,
        office: own_office(&person),
        withdrawn: None,
    };
    let event = event_of(&person, "boundaries.imported", app.now())
        .about("boundary_set", set.id)
        .after(&json!({
            "file": set.file_name,
            "hash": set.file_hash,
            "kind": set.kind.code(),
            "first_year": set.first_year,
            "areas": set.numbers.len(),
        }));
    boundaries::insert(&mut tx, &set, shapes).await?;
    boundaries::delete_draft(&mut tx, id, person.id).await?;
    audit::commit(tx, &event).await?;
    Ok(see_other(HREF))
}

fn numbers(examined: &Examined) -> Vec<String> {
    let areas = examined.boundaries.areas.iter();
    areas.map(|area| area.code.clone()).collect()
}

/// Forkaster filen.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone already.
pub async fn give_up(State(app): State<App>, person: Person, Path(id): Path<String>) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.database.begin().await?;
    if !boundaries::delete_draft(&mut tx, id, person.id).await? {
        return Err(Refusal::NotFound);
    }
    let event = event_of(&person, "boundaries.upload-given-up", app.now());
    audit::commit(tx, &event.about("boundary_draft", id)).await?;
    Ok(see_other(HREF))
}

/// Trekker grenser tilbake: what was in force before is in force again.
///
/// # Errors
/// [`Refusal::NotFound`] where there are no such boundaries, [`Refusal::NotAllowed`] where they are another office's.
pub async fn withdraw(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let reason = fields.required_text("hvorfor", REASON_LENGTH);
    let Some(reason) = reason.filter(|_| fields.is_faultless()) else {
        return pages::boundaries::with_faults(&app, &person, frame, fields).await;
    };
    let mut tx = app.database.begin().await?;
    let known = boundaries::sets(&mut tx).await?;
    let set = known
        .iter()
        .find(|set| set.id == id)
        .ok_or(Refusal::NotFound)?;
    if !may_withdraw(&person, set.office) {
        return Err(Refusal::NotAllowed);
    }
    if !boundaries::withdraw(&mut tx, id, (app.now(), &reason)).await? {
        return Ok(see_other(HREF));
    }
    let event = event_of(&person, "boundaries.withdrawn", app.now())
        .about("boundary_set", id)
        .reason(reason);
    audit::commit(tx, &event).await?;
    Ok(see_other(HREF))
}
