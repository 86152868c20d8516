use axum::extract::{Path, State};
use kernel::Id;
use originals::Format;
use shell::{App, Page, Person, Refusal, download};

use crate::{owner, queries};

/// The file that the letter came as, as it was: for those who see the letter.
pub async fn original(State(app): State<App>, Path(id): Path<Id>, person: Person) -> Page {
    let mut reader = app.database.read().await?;
    owner::visible(queries::letter(&mut reader, id).await?, &person)?;
    let kept = queries::original(&mut reader, id).await?;
    let kept = kept.ok_or(Refusal::NotFound)?;
    let bytes = queries::original_bytes(&mut reader, id).await?;
    // Never as a page of ours: what a web page holds must not run in our name.
    let kind = match Format::from_code(&kept.format) {
        Some(Format::Pdf) => "application/pdf",
        Some(Format::Docx) => {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
        Some(Format::Markdown | Format::Text | Format::Html) | None => "application/octet-stream",
    };
    Ok(download(&kept.name, kind, bytes))
}
