use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{
    announcement::{Announced, Answer},
    owner,
    pages::announced,
    queries, said,
};

/// Notes something that a letter announces and that the reader did not see.
pub async fn note(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let letter = owner::visible(queries::letter(&mut tx, id).await?, &person)?;
    let office = owner::amends(&letter, &person)?;
    let words = fields.required_text("ord", 1_000);
    let kind = said::announcement_of_code(fields.raw("slag"));
    let kind = fields.required("slag", kind);
    let (Some(words), Some(kind), true) = (words, kind, fields.is_faultless()) else {
        drop(tx);
        return announced::render(&app, frame, &person, (id, None), fields).await;
    };
    let location = format!("/brev/{id}/varslet");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let noted = Announced {
        id: app.new_id(),
        office,
        address: None,
        line: None,
        kind,
        words,
        noted_by: Some(person.name.clone()),
        answer: None,
    };
    queries::add_announcement(&mut tx, id, &noted).await?;
    let event = event(
        "letter.announcement-noted",
        &app,
        &person,
        (noted.id, office),
    );
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Says that what was announced came, or will not come; or takes that back.
pub async fn answer(
    State(app): State<App>,
    Path((id, announcement)): Path<(Id, Id)>,
    frame: Frame,
    person: Person,
    mut fields: Fields,
) -> Page {
    let mut tx = app.database.begin().await?;
    let letter = owner::visible(queries::letter(&mut tx, id).await?, &person)?;
    let office = owner::amends(&letter, &person)?;
    let known = queries::announcements(&mut tx, id, office).await?;
    let known = known.into_iter().find(|one| one.id == announcement);
    let known = known.ok_or(Refusal::NotFound)?;
    let location = format!("/brev/{id}/varslet#varsel-{announcement}");
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let action = if fields.raw("handling") == "angre" {
        let own = known.answer.filter(|answer| answer.office == office);
        let answer = own.ok_or(Refusal::SomebodyWasFirst)?;
        if !queries::take_back_answer(&mut tx, announcement, answer.id).await? {
            return Err(Refusal::SomebodyWasFirst);
        }
        "letter.announcement-reopened"
    } else {
        let mut answer = answer_of(&mut fields, &frame, &person);
        (answer.id, answer.announcement, answer.office) = (app.new_id(), announcement, office);
        check(&mut tx, id, &answer, &mut fields, &frame).await?;
        if !fields.is_faultless() {
            drop(tx);
            let place = (id, Some(announcement));
            return announced::render(&app, frame, &person, place, fields).await;
        }
        if known.answer.is_some() || !queries::answer(&mut tx, &answer, app.now()).await? {
            return Err(Refusal::SomebodyWasFirst);
        }
        if answer.is_received {
            "letter.announcement-received"
        } else {
            "letter.announcement-not-coming"
        }
    };
    let event = event(action, &app, &person, (announcement, office));
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// What the form says came, or why it will not come. The names of the fields end with the announcement.
fn answer_of(fields: &mut Fields, frame: &Frame, person: &Person) -> Answer {
    let is_received = fields.raw("handling") == "mottatt";
    let answer = Answer {
        is_received,
        received_on: fields.day("dag"),
        amendment: fields.id("tillegg"),
        letter: fields.id("brev"),
        note: fields.text("merknad", 1_000),
        ..Answer::received(&person.name)
    };
    if answer.received_on.is_some_and(|day| day > frame.today) {
        fields.note("dag", frame.t.say("fault-announcement-future"));
    }
    let is_empty = answer.note.is_none() && answer.amendment.is_none() && answer.letter.is_none();
    if is_received && is_empty {
        fields.note("merknad", frame.t.say("fault-announcement-what"));
    } else if !is_received && answer.note.is_none() {
        fields.note("merknad", frame.t.say("fault-announcement-why"));
    }
    answer
}

/// What is attached must be there for the one who attaches it.
async fn check(
    tx: &mut database::Transaction,
    letter: Id,
    answer: &Answer,
    fields: &mut Fields,
    frame: &Frame,
) -> Result<(), Refusal> {
    let is_visible = |owner: Option<Id>| owner.is_none() || owner == answer.office;
    if let Some(amendment) = answer.amendment {
        let found = queries::amendment(tx, letter, amendment).await?;
        if !found.is_some_and(|found| !found.is_draft() && is_visible(found.office)) {
            fields.note("tillegg", frame.t.say("fault-not-a-choice"));
        }
    }
    if let Some(other) = answer.letter {
        let found = queries::letter(tx, other).await?;
        if !found.is_some_and(|found| is_visible(found.office)) {
            fields.note("brev", frame.t.say("fault-not-a-choice"));
        }
    }
    Ok(())
}

fn event(
    action: &'static str,
    app: &App,
    person: &Person,
    (announcement, office): (Id, Option<Id>),
) -> Event {
    let event =
        Event::new(action, &person.actor(), app.now()).about("letter_announcement", announcement);
    match office {
        Some(office) => event.office(office),
        None => event,
    }
}
