use axum::extract::State;
use http::StatusCode;
use kernel::Id;
use organisations::{nation::nation, office_name};
use register::{Form, Input, Kind, Lead, NewPage};
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::options::{choose, themes};

/// Ny anmodning om hjelp.
///
/// # Errors
/// [`shell::Refusal::NotAllowed`] for those who belong to no office.
pub async fn new(State(_): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    page(&template(frame, scope.office(), query.0))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page_with`].
pub fn with_faults(frame: Frame, office: Id, fields: Fields) -> Page {
    let template = template(frame, office, fields);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

fn template(frame: Frame, office: Id, fields: Fields) -> NewPage {
    let t = &frame.t;
    let inputs = vec![
        choose(
            "mottaker",
            t.say("dialogue-field-to-office"),
            others(office, &frame),
            t.say("dialogue-all-offices"),
        )
        .help(t.say("dialogue-help-to-office")),
        choose(
            "tema",
            t.say("dialogue-field-theme"),
            themes(t),
            t.say("dialogue-choose"),
        ),
        Input::new("tittel", t.say("dialogue-field-title"), Kind::Text),
        Input::new("onske", t.say("dialogue-field-wish"), Kind::Area(4)),
        Input::new("frist", t.say("dialogue-field-needed-by"), Kind::Day),
    ];
    NewPage {
        title: t.say("dialogue-ask-for-help"),
        lead: t.say("dialogue-no-personal-data"),
        back: (t.say("dialogue-help-title"), "/hjelp".to_owned()),
        form: Form {
            id: "ny",
            heading: t.say("dialogue-ask-for-help"),
            action: "/hjelp/ny".to_owned(),
            version: None,
            inputs,
            button: t.say("dialogue-ask"),
        },
        fields,
        frame,
    }
}

/// Every office of today but the own one.
fn others(own: Id, frame: &Frame) -> Vec<Lead> {
    let offices = nation().offices_at(frame.today).into_iter();
    offices
        .filter(|office| office.id != own)
        .map(|office| {
            (
                office.id.to_string(),
                office_name(&frame.t, office, frame.today),
            )
        })
        .collect()
}
