use axum::extract::State;
use organisations::AtOffice;
use plan::Theme;
use register::{Cell, Form, Input, Kind, List, ThingPage, tell};
use shell::{App, Fields, Frame, Page, Person, page};

use super::options::{choose, may_work, themes, words};
use crate::{queries, thing::OF_MEETINGS, words::Counterpart};

/// Faste temaer: what stands on the agenda of every meeting with whom.
///
/// # Errors
/// What the database says.
pub async fn standing_topics(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
) -> Page {
    let mut reader = app.database.read().await?;
    let standing = queries::standing::of_office(&mut reader, &at.scope).await?;
    let history = audit::history(&mut reader, &[at.office.id], Some(at.office.id)).await?;
    let history: Vec<_> = history
        .into_iter()
        .filter(|entry| entry.action == "office.standing-topics-chosen")
        .collect();
    let t = frame.t.clone();
    let row = |counterpart: &Counterpart| {
        let of_it = standing.iter().filter(|(one, _)| one == counterpart);
        let themes: Vec<String> = of_it.map(|(_, theme)| t.say(theme.key())).collect();
        vec![
            Cell::text(t.say(counterpart.key())),
            Cell::text(themes.join(", ")),
        ]
    };
    let list = List {
        id: "faste-temaer",
        heading: t.say("dialogue-standing-title"),
        headings: vec![
            t.say("dialogue-field-counterpart"),
            t.say("dialogue-field-themes"),
        ],
        rows: Counterpart::ALL.iter().map(row).collect(),
        ..List::default()
    };
    page(&ThingPage {
        title: t.say("dialogue-standing-title"),
        back: (t.say("dialogue-title"), "/dialog".to_owned()),
        status: None,
        facts: vec![],
        texts: vec![(
            t.say("dialogue-standing-what"),
            t.say("dialogue-standing-lead"),
        )],
        links: vec![],
        lists: vec![list],
        forms: may_work(&person)
            .then(|| form(&frame))
            .into_iter()
            .collect(),
        history: tell(&history, OF_MEETINGS, &str::to_owned, &t),
        fields: stored(&standing, &frame),
        frame,
    })
}

fn form(frame: &Frame) -> Form {
    let t = &frame.t;
    let counterparts = words(Counterpart::ALL, Counterpart::code, Counterpart::key, t);
    Form {
        id: "velg",
        heading: t.say("dialogue-standing-choose"),
        action: "/dialog/faste-temaer".to_owned(),
        version: None,
        inputs: vec![
            choose(
                "motpart",
                t.say("dialogue-field-counterpart"),
                counterparts,
                String::new(),
            ),
            Input::new(
                "tema",
                t.say("dialogue-field-themes"),
                Kind::Tick(themes(t)),
            )
            .help(t.say("dialogue-help-standing")),
        ],
        button: t.say("dialogue-save"),
    }
}

/// The form begins with NAV's director and what stands on that agenda.
fn stored(standing: &[(Counterpart, Theme)], frame: &Frame) -> Fields {
    let first = Counterpart::NavCountyDirector;
    let themes = standing.iter().filter(|(one, _)| *one == first);
    let themes = themes.map(|(_, theme)| ("tema".to_owned(), theme.code().to_owned()));
    let counterpart = ("motpart".to_owned(), first.code().to_owned());
    let pairs = std::iter::once(counterpart).chain(themes);
    Fields::new(pairs.collect(), frame.t.clone())
}
