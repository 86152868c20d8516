use audit::Event;
use axum::extract::State;
use kernel::Id;
use organisations::nation::nation;
use plan::Theme;
use register::{Thing as _, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::{TEXT_LENGTH, TITLE_LENGTH};
use crate::{help::HelpRequest, pages, queries};

/// Ber et annet embete, eller alle, om hjelp.
///
/// # Errors
/// What the database says.
pub async fn ask(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &HelpRequest::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let to: Option<Id> = fields.id("mottaker");
    let offices = nation().offices_at(app.today());
    let is_another = |to: Id| to != scope.office() && offices.iter().any(|office| office.id == to);
    if to.is_some_and(|to| !is_another(to)) {
        fields.note("mottaker", frame.t.say("dialogue-cannot-ask-there"));
    }
    let theme = fields.choice::<Theme>("tema");
    let theme = fields.required("tema", theme);
    let title = fields.required_text("tittel", TITLE_LENGTH);
    let wish = fields.required_text("onske", TEXT_LENGTH);
    let needed_by = fields.day("frist");
    let (Some(theme), Some(title), Some(wish), true) = (theme, title, wish, fields.is_faultless())
    else {
        drop(tx);
        return pages::new_help::with_faults(frame, scope.office(), fields);
    };
    let request = HelpRequest {
        id,
        office: scope.office(),
        to,
        theme,
        title,
        wish,
        asked: app.today(),
        needed_by,
        closed: None,
        version: 1,
    };
    queries::help::insert(&mut tx, &request).await?;
    let event = Event::new("help.asked-for", &person.actor(), app.now())
        .office(scope.office())
        .after(&request.facts().into());
    audit::commit(tx, &HelpRequest::about(event, id)).await?;
    Ok(see_other(&HelpRequest::href(id)))
}
