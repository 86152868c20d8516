use access::OfficeScope;
use audit::Event;
use axum::extract::{Path, State};
use kernel::Day;
use plan::Theme;
use register::{Begun, Thing as _, Work, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::parts::{TITLE_LENGTH, note, place, places, theme};
use crate::{
    cooperation::Agreement,
    pages::{self, new::with_faults},
    queries,
};

/// Registrerer en avtale mellom kommuner.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Agreement::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let mut new = Agreement {
        id,
        title: String::new(),
        theme: Theme::DebtCounselling,
        members: vec![],
        host: None,
        from: app.today(),
        to: None,
        version: 1,
    };
    read(&mut fields, &mut new, (&scope, app.today()));
    if !fields.is_faultless() {
        drop(tx);
        let form = pages::agreement::new(scope.office(), &frame);
        return with_faults(frame, form, fields);
    }
    queries::cooperation::add_agreement(&mut tx, &scope, &new).await?;
    let event = Event::new("agreement.registered", &person.actor(), app.now())
        .office(scope.office())
        .after(&new.facts().into());
    audit::commit(tx, &Agreement::about(event, id)).await?;
    Ok(see_other(&Agreement::href(id)))
}

/// Endrer en avtale, or ends it.
///
/// # Errors
/// As [`Work`].
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Agreement>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let (scope, today) = (work.scope, work.app.today());
    read(&mut work.fields, &mut work.thing, (&scope, today));
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.done("agreement.changed", vec![]).await
}

fn read(fields: &mut Fields, one: &mut Agreement, (scope, today): (&OfficeScope, Day)) {
    if let Some(title) = fields.required_text("tittel", TITLE_LENGTH) {
        one.title = title;
    }
    if let Some(theme) = theme(fields) {
        one.theme = theme;
    }
    if let Some(from) = fields.required_day("fra") {
        one.from = from;
    }
    one.to = fields.day("til");
    if one.to.is_some_and(|to| to < one.from) {
        note(fields, "til", "development-cannot-backwards");
    }
    one.members = places(fields, scope, today);
    // The others may be municipalities of another county.
    if one.members.is_empty() {
        note(fields, "sted", "development-cannot-no-municipality");
    }
    one.host = place(fields, "vert", scope, today);
    if one.host.is_some_and(|host| !one.members.contains(&host)) {
        note(fields, "vert", "development-cannot-host-outside");
    }
}
