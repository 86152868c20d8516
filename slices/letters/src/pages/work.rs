use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page_with};

use super::told_history::told_history;
use crate::{
    EDITORS,
    library::{self, Work},
    links::{LinkCheck, LinkTally},
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
    /// The reader checks the link, if the office lets the program out.
    may_check: bool,
    goes_out: bool,
    no_way_out: bool,
    history: Vec<Told>,
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
    let history = audit::history(&mut reader, &[id], Some(at.office.id)).await?;
    let history = told_history(&history, None, &frame);
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
    let may_check = EDITORS.contains(&person.role);
    let no_way_out = LinkTally::of(works.iter(), frame.today).no_way_out;
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
            may_check,
            goes_out: app.outgoing.is_some(),
            no_way_out,
            history,
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

    /// «Sjekket 25.11.2026 kl. 14.05, svarte 404»
    fn checked(&self, check: &LinkCheck) -> String {
        let moment = ("moment", self.frame.t.moment(check.at).into());
        match check.answer.status {
            Some(status) => {
                let status = ("status", status.to_string().into());
                self.frame.t.with("letters-link-answered", [moment, status])
            }
            None => self.frame.t.with("letters-link-checked", [moment]),
        }
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
        self.value(name, &self.stored_day(stored))
    }

    fn stored_day(&self, stored: &Option<kernel::Day>) -> String {
        stored.map(|day| day.to_string()).unwrap_or_default()
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
