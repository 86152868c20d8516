use accounts::User;
use audit::Event;
use axum::extract::State;
use kernel::Id;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};

use crate::{facts, pages, queries, transitions};

/// Overfører de valgte sakene til en kollega, all or none, one event for each case.
///
/// # Errors
/// [`Refusal::NotFound`] when one of them is not the office's.
pub async fn hand_over(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let back = fields.raw("tilbake").to_owned();
    let back = if back.starts_with("/saker") {
        back
    } else {
        "/saker".to_owned()
    };
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &back, app.now()).await? {
        return Ok(see_other(&location));
    }
    let users = accounts::users_of_office(&mut tx, &scope).await?;
    let officers: Vec<Id> = users
        .into_iter()
        .filter(User::works_cases)
        .map(|user| user.id)
        .collect();
    let to = if fields.raw("til") == "ufordelt" {
        None
    } else {
        fields.id("til")
    };
    if to.is_none() && fields.raw("til") != "ufordelt" {
        fields.required::<()>("til", None);
    }
    let chosen: Vec<Id> = fields
        .all("sak")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    if chosen.is_empty() {
        fields.note("sak", frame.t.say("cases-none-chosen"));
    }
    let mut events = vec![];
    for id in chosen {
        let mut case = queries::cases::find(&mut tx, &scope, id)
            .await?
            .ok_or(Refusal::NotFound)?;
        if let Err(why) = transitions::assign(&case, to, &officers) {
            let why = frame.t.say(super::assign::key(why));
            fields.note("sak", format!("{}: {why}", case.archive_number));
            continue;
        }
        let before = case.clone();
        case.officer = to;
        if before.officer == to {
            continue;
        }
        queries::cases::save(&mut tx, &scope, &case).await?;
        let (old, new) = facts::changes(&before, &case);
        let event =
            Event::new("case.handed-over", &person.actor(), app.now()).office(scope.office());
        events.push(
            event
                .about("case", id)
                .before(&old.into())
                .after(&new.into()),
        );
    }
    if !fields.is_faultless() {
        drop(tx);
        return pages::list::with_faults(app, person, frame, &back, fields).await;
    }
    if !events.is_empty() {
        audit::commit_all(tx, &events).await?;
    }
    Ok(see_other(&back))
}
