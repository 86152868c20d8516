use audit::Event;
use axum::extract::{Path, State};
use documents::tables;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, Upload, once, see_other};

use super::id_in_path;
use crate::{
    import::{self, Mapping},
    pages,
    queries::imports::{self, Batch, Draft},
};

/// Laster opp en fil. Nothing of it becomes a case yet.
///
/// # Errors
/// What the database says.
pub async fn upload(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut upload: Upload,
) -> Page {
    let scope = person.own_scope()?;
    let Some(file) = upload.file("fil").cloned() else {
        upload
            .fields
            .note("fil", frame.t.say("cases-import-no-file"));
        return pages::import::with_faults(frame, upload.fields);
    };
    let limits = tables::Limits::default();
    let read = if file.too_large {
        Err(tables::NotATable::TooLarge {
            limit: limits.bytes,
        })
    } else {
        tables::read(&file.bytes, limits)
    };
    let sheet = match read {
        Ok(sheet) => sheet,
        Err(fault) => {
            upload
                .fields
                .note("fil", pages::import::not_a_table(fault, &frame.t));
            return pages::import::with_faults(frame, upload.fields);
        }
    };
    if let Some(row) = sheet.row_with_national_identity_number() {
        upload.fields.note(
            "fil",
            frame
                .t
                .with("cases-import-file-has-number", [("row", row.into())]),
        );
        return pages::import::with_faults(frame, upload.fields);
    }
    let content_hash = import::content_hash(&file.bytes);
    let mut tx = app.database.begin().await?;
    if let Some(at) = imports::seen(&mut tx, &scope, &content_hash).await? {
        upload.fields.note(
            "fil",
            frame
                .t
                .with("cases-import-seen", [("when", frame.t.moment(at).into())]),
        );
        return pages::import::with_faults(frame, upload.fields);
    }
    let id = app.new_id();
    let draft = Draft {
        content_hash,
        file_name: file.name,
        sheet,
    };
    imports::insert_draft(&mut tx, &scope, id, &draft, app.now()).await?;
    let event = Event::new("cases.uploaded", &person.actor(), app.now()).office(scope.office());
    let event = event
        .about("import_draft", id)
        .after(&serde_json::json!({ "file": draft.file_name }));
    audit::commit(tx, &event).await?;
    Ok(see_other(&format!("/saker/import/{id}")))
}

/// Leser inn sakene, alle eller ingen.
///
/// # Errors
/// [`Refusal::NotFound`] when the upload is gone.
pub async fn store(
    State(app): State<App>,
    person: Person,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let id = id_in_path(&id)?;
    let batch_id = app.new_id();
    let href = format!("/saker?tilstand=alle&innlesing={batch_id}");
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &href, app.now()).await? {
        return Ok(see_other(&location));
    }
    let draft = imports::draft(&mut tx, &scope, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let mapping = mapping(&draft, &fields);
    let known = import::known(&mut tx, &scope, app.today()).await?;
    let cases = match import::check(&draft.sheet, &mapping, &known) {
        Ok(cases)
            if imports::seen(&mut tx, &scope, &draft.content_hash)
                .await?
                .is_none() =>
        {
            cases
        }
        // The page of the upload shows every fault.
        _ => return Ok(see_other(&format!("/saker/import/{id}"))),
    };
    let batch = Batch {
        id: batch_id,
        content_hash: &draft.content_hash,
        file_name: &draft.file_name,
        cases: cases.len(),
        at: app.now(),
    };
    let event = import::store(&mut tx, &app.ids, &scope, &batch, &cases, &person.actor()).await?;
    imports::delete_draft(&mut tx, &scope, id).await?;
    audit::commit(tx, &event).await?;
    Ok(see_other(&href))
}

/// Gir opp innlesingen; den opplastede filen slettes.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone already.
pub async fn give_up(State(app): State<App>, person: Person, Path(id): Path<String>) -> Page {
    let scope = person.own_scope()?;
    let id = id_in_path(&id)?;
    let mut tx = app.database.begin().await?;
    if !imports::delete_draft(&mut tx, &scope, id).await? {
        return Err(Refusal::NotFound);
    }
    let event =
        Event::new("cases.upload-given-up", &person.actor(), app.now()).office(scope.office());
    audit::commit(tx, &event.about("import_draft", id)).await?;
    Ok(see_other("/saker/import"))
}

/// The columns that were chosen, or else what the headings say.
pub fn mapping(draft: &Draft, fields: &Fields) -> Mapping {
    let guessed = Mapping::guess(&draft.sheet);
    if !fields
        .pairs()
        .iter()
        .any(|(name, _)| import::Field::ALL.iter().any(|field| field.code() == name))
    {
        return guessed;
    }
    import::Field::ALL.iter().fold(guessed, |mapping, field| {
        let column = fields
            .raw(field.code())
            .parse()
            .ok()
            .filter(|column| *column < draft.sheet.columns.len());
        mapping.with(*field, column)
    })
}
