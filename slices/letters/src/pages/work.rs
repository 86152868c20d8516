use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Refusal, page_with};

use crate::{
    library::{self, Work},
    owner,
    queries::{self, Leaning},
};

#[derive(Template)]
#[template(path = "pages/work.html")]
struct WorkPage {
    frame: Frame,
    fields: Fields,
    work: Work,
    leaning: Vec<Leaning>,
    kinds: Vec<(String, String)>,
    /// The other works, to be replaced by or joined with.
    others: Vec<(String, String)>,
    replaced_by: Option<(Id, String)>,
    may_edit: bool,
}

/// A work: its facts, and the items that lean on it.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    render(&app, frame, &person, id, fields).await
}

/// The page with what was refused of a form.
pub async fn render(app: &App, frame: Frame, person: &Person, id: Id, fields: Fields) -> Page {
    let at = AtOffice::of(person, &frame)?;
    let mut reader = app.database.read().await?;
    let works: Vec<Work> = queries::works(&mut reader, at.office.id)
        .await?
        .into_iter()
        .map(|(work, _)| work)
        .collect();
    let work = works
        .iter()
        .find(|work| work.id == id)
        .cloned()
        .ok_or(Refusal::NotFound)?;
    let leaning = queries::leaning(&mut reader, id, at.office.id).await?;
    let others = works
        .iter()
        .filter(|other| other.id != id)
        .map(|other| (other.id.to_string(), name(other)))
        .collect();
    let replaced_by = works
        .iter()
        .find(|other| Some(other.id) == work.replaced_by)
        .map(|other| (other.id, name(other)));
    let kinds = library::kinds()
        .map(|(code, key)| (code.to_owned(), frame.t.say(key)))
        .collect();
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let may_edit = owner::may_edit(person, None);
    page_with(
        status,
        &WorkPage {
            frame,
            fields,
            work,
            leaning,
            kinds,
            others,
            replaced_by,
            may_edit,
        },
    )
}

fn name(work: &Work) -> String {
    match work.shown_number() {
        Some(number) => format!("{} ({number})", work.title),
        None => work.title.clone(),
    }
}

impl WorkPage {
    fn kind(&self) -> String {
        self.frame.t.say(self.work.text_key())
    }

    fn kind_code(&self) -> &'static str {
        library::code(self.work.kind)
    }

    /// What the field holds: what was refused, or what is stored.
    fn value(&self, name: &str, stored: &str) -> String {
        if self.fields.is_faultless() {
            stored.to_owned()
        } else {
            self.fields.raw(name).to_owned()
        }
    }

    fn day(&self, name: &str, stored: &Option<kernel::Day>) -> String {
        self.value(name, &stored.map(|day| day.to_string()).unwrap_or_default())
    }

    fn or_empty<'a>(&self, text: &'a Option<String>) -> &'a str {
        text.as_deref().unwrap_or_default()
    }

    fn successor(&self) -> String {
        self.value(
            "erstattet",
            &self
                .work
                .replaced_by
                .map(|id| id.to_string())
                .unwrap_or_default(),
        )
    }
}
