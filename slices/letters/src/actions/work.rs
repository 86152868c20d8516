use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    library::{self, Work},
    owner,
    pages::work,
    queries,
};

/// Corrects the facts of a work of the library.
pub async fn correct(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let at = editing(&person, &frame)?;
    let mut tx = app.database.begin().await?;
    let works = queries::works(&mut tx, at.office.id).await?;
    let before = works
        .iter()
        .map(|(work, _)| work)
        .find(|work| work.id == id)
        .cloned()
        .ok_or(Refusal::NotFound)?;
    let location = format!("/kilder/{id}");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let title = fields.required_text("tittel", 500);
    let kind = fields.required("slag", library::kind_of(fields.raw("slag")));
    let (number, dated) = (
        fields.text("nummer", 100).filter(|text| !text.is_empty()),
        fields.day("datert"),
    );
    let link = fields.text("lenke", 1000).filter(|text| !text.is_empty());
    if link.as_deref().is_some_and(|link| !is_web(link)) {
        fields.note("lenke", frame.t.say("fault-work-link"));
    }
    let (valid_until, replaced_by) = (fields.day("gyldig_til"), fields.id("erstattet"));
    if replaced_by
        .is_some_and(|other| other == id || !works.iter().any(|(work, _)| work.id == other))
    {
        return Err(Refusal::NotAForm);
    }
    let (Some(title), Some(kind), true) = (title, kind, fields.is_faultless()) else {
        drop(tx);
        return work::render(&app, frame, &person, id, fields).await;
    };
    let after = Work {
        id,
        kind,
        number,
        dated,
        title,
        link,
        unavailable: fields.is_set("utilgjengelig"),
        valid_until,
        replaced_by,
        version: fields.version(),
        check: None,
    };
    if !queries::change_work(&mut tx, &after).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    if before.link != after.link {
        queries::drop_check(&mut tx, id).await?;
    }
    let (before, after) = (facts(&before), facts(&after));
    let actor = person.actor();
    let event = Event::new("reference.corrected", &actor, app.now())
        .about("reference", id)
        .before(&before)
        .after(&after);
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Lets all that leans on this work lean on another that is the same.
pub async fn join(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let at = editing(&person, &frame)?;
    let mut tx = app.database.begin().await?;
    let chosen = fields.id("med");
    let Some(into) = fields.required("med", chosen) else {
        drop(tx);
        return work::render(&app, frame, &person, id, fields).await;
    };
    let location = format!("/kilder/{into}");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let works = queries::works(&mut tx, at.office.id).await?;
    let title = |wanted: Id| {
        works
            .iter()
            .find(|(work, _)| work.id == wanted)
            .map(|(work, _)| work.title.clone())
    };
    let (Some(from_title), Some(into_title)) = (title(id), title(into)) else {
        return Err(Refusal::NotFound);
    };
    if into == id {
        return Err(Refusal::NotAForm);
    }
    if !queries::join_works(&mut tx, (id, fields.version()), into).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after = serde_json::json!({ "joined": from_title, "joined_id": id, "into": into_title });
    let actor = person.actor();
    audit::commit(
        tx,
        &Event::new("reference.joined", &actor, app.now())
            .about("reference", into)
            .after(&after),
    )
    .await?;
    Ok(see_other(&location))
}

/// The library is common to all offices: the directorate keeps it.
fn editing(person: &Person, frame: &Frame) -> Result<AtOffice, Refusal> {
    if owner::may_edit(person, None) {
        AtOffice::of(person, frame)
    } else {
        Err(Refusal::NotAllowed)
    }
}

fn is_web(link: &str) -> bool {
    ["http://", "https://", "www."]
        .iter()
        .any(|start| link.len() > start.len() && link.starts_with(start))
        && !link.contains(char::is_whitespace)
}

fn facts(work: &Work) -> serde_json::Value {
    serde_json::json!({
        "kind": library::code(work.kind), "number": work.number, "dated": work.dated, "title": work.title, "link": work.link,
        "unavailable": work.unavailable, "valid_until": work.valid_until, "replaced_by": work.replaced_by,
    })
}
