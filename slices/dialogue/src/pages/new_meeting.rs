use accounts::Colleagues;
use axum::extract::State;
use http::StatusCode;
use kernel::Id;
use register::{Form, Input, Kind, NewPage};
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::{
    meetings::levels,
    options::{choose, themes, words},
};
use crate::{municipalities, words::Counterpart};

/// Nytt møte. What the address says stands in the form: `motpart`, `sted`, `tema` and the other fields by their names.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let colleagues = Colleagues::of(&mut reader, &scope).await?;
    let mut pairs = query.0.pairs().to_vec();
    let usual = [
        ("niva", "steering".to_owned()),
        ("ansvarlig", person.id.to_string()),
    ];
    for (name, value) in usual {
        if !query.is_set(name) {
            pairs.push((name.to_owned(), value));
        }
    }
    let fields = Fields::new(pairs, frame.t.clone());
    page(&template(frame, scope.office(), &colleagues, fields))
}

/// The form again, as it was filled in, with everything that is wrong.
///
/// # Errors
/// As [`page_with`].
pub fn with_faults(frame: Frame, office: Id, colleagues: &Colleagues, fields: Fields) -> Page {
    let template = template(frame, office, colleagues, fields);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

fn template(frame: Frame, office: Id, colleagues: &Colleagues, fields: Fields) -> NewPage {
    let t = frame.t.clone();
    let counterparts = words(Counterpart::ALL, Counterpart::code, Counterpart::key, &t);
    let say = |key: &str| t.say(key);
    let inputs = vec![
        Input::new("tittel", say("dialogue-field-title"), Kind::Text),
        choose(
            "motpart",
            say("dialogue-field-counterpart"),
            counterparts,
            say("dialogue-choose"),
        ),
        choose(
            "niva",
            say("dialogue-field-level"),
            levels(&t),
            String::new(),
        ),
        Input::new("dag", say("dialogue-field-day"), Kind::Day),
        choose(
            "ansvarlig",
            say("dialogue-field-owner"),
            colleagues.options(),
            say("dialogue-nobody"),
        ),
        Input::new("tema", say("dialogue-field-themes"), Kind::Tick(themes(&t)))
            .help(say("dialogue-help-themes")),
        Input::new(
            "sted",
            say("dialogue-field-municipalities"),
            Kind::Tick(municipalities::options(office, frame.today)),
        )
        .help(say("dialogue-help-municipalities")),
    ];
    NewPage {
        title: say("dialogue-plan-meeting"),
        lead: String::new(),
        back: (say("dialogue-title"), "/dialog".to_owned()),
        form: Form {
            id: "nytt",
            heading: say("dialogue-plan-meeting"),
            action: "/dialog/ny".to_owned(),
            version: None,
            inputs,
            button: say("dialogue-save"),
        },
        fields,
        frame,
    }
}
