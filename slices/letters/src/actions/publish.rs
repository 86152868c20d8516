use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use super::correct::event;
use crate::{
    letter::LetterStatus,
    owner,
    pages::publish,
    publishing,
    queries::{self, Made},
    replacing::carry,
    said,
};

/// Makes the draft the letter of its year, for all or for the own office; replaces the one before only when asked to.
pub async fn publish(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let location = format!("/brev/{id}");
    let mut tx = app.database.begin().await?;
    let letter = owner::editable(queries::letter(&mut tx, id).await?, &person)?;
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    if letter.status != LetterStatus::Draft {
        return Err(Refusal::SomebodyWasFirst);
    }
    let mut draft = queries::working_copy(&mut tx, id).await?.draft;
    let title = fields.required_text("tittel", 300);
    let year = fields
        .number("ar", 1990, 2100)
        .and_then(|year| i32::try_from(year).ok());
    let year = fields.required("ar", year);
    if draft.unresolved() > 0 && !fields.is_set("usikkert") {
        let what = said::unresolved(&draft, &frame.t);
        let sentence = frame.t.with("fault-letter-unsure", [("what", what.into())]);
        fields.note("usikkert", sentence);
    }
    let mut years = publish::published(&mut tx, &letter, year).await?;
    // From here on nobody else amends or replaces it, and what is confirmed is what is carried.
    if let Some(replaced) = &years.replaced
        && !queries::replace_letter(&mut tx, replaced.id).await?
    {
        return Err(Refusal::SomebodyWasFirst);
    }
    let replacing = publish::replacing(&mut tx, &mut years, &draft).await?;
    if let Some(account) = &years.account {
        match fields.raw("erstatt") {
            "" => fields.note("erstatt", frame.t.say("fault-letter-year-taken")),
            seen if seen != account.fingerprint() => {
                fields.note("erstatt", frame.t.say("fault-letter-account-changed"));
            }
            _ => {}
        }
    }
    let (Some(title), Some(year), true) = (title, year, fields.is_faultless()) else {
        let written = (fields.raw("tittel").to_owned(), fields.raw("ar").to_owned());
        drop(tx);
        return publish::render(frame, fields, letter, draft, written, years);
    };
    let replaced = years.replaced.map(|replaced| replaced.id);
    (draft.title, draft.year) = (title, Some(year));
    let made = Made {
        at: app.now(),
        by: &person.name,
    };
    if !publishing::publish(&mut tx, id, fields.version(), &draft, &made, || {
        app.new_id()
    })
    .await?
    {
        return Err(Refusal::SomebodyWasFirst);
    }
    if let Some(replacing) = &replacing {
        carry(&mut tx, replacing, id, &made, || app.new_id()).await?;
    }
    let after =
        serde_json::json!({ "title": draft.title, "year": year, "items": draft.items.len() });
    let to = if replaced.is_some() {
        format!("{location}/versjoner")
    } else {
        location
    };
    let replaced = replaced
        .map(|replaced| event("letter.replaced", &app, &person, &letter).about("letter", replaced));
    let published = event("letter.published", &app, &person, &letter).after(&after);
    let events: Vec<_> = replaced.into_iter().chain([published]).collect();
    audit::commit_all(tx, &events).await?;
    Ok(see_other(&to))
}
