use askama::Template;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, Told, page_with};

use super::told_history::told_history;
use crate::{
    amendment::Amendment,
    announcement::{Announced, Answer},
    letter::{Letter, LetterStatus},
    owner, queries, said,
};

#[derive(Template)]
#[template(path = "pages/announced.html")]
struct AnnouncedPage {
    frame: Frame,
    fields: Fields,
    letter: Letter,
    announced: Vec<Announced>,
    /// The one that is being answered.
    open: Option<Id>,
    /// The office whose answers this person gives and takes back; none for the directorate. Outer none: may not answer.
    answers_for: Option<Option<Id>>,
    amendments: Vec<(String, String)>,
    letters: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    history: Vec<Told>,
}

/// What the letter says will come, and what came of it.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    frame: Frame,
    person: Person,
    mut query: Query,
) -> Page {
    let open = query.id("varsel");
    let fields = Fields::new(Vec::new(), frame.t.clone());
    render(&app, frame, &person, (id, open), fields).await
}

/// The page with what was filled in and what is wrong with it.
pub async fn render(
    app: &App,
    frame: Frame,
    person: &Person,
    (id, open): (Id, Option<Id>),
    fields: Fields,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = owner::visible(queries::letter(&mut reader, id).await?, person)?;
    if letter.status == LetterStatus::Draft {
        return Err(Refusal::NotFound);
    }
    let at = AtOffice::of(person, &frame)?;
    let answers_for = owner::amends(&letter, person).ok();
    // The directorate sees what holds for all; an office, what holds for itself.
    let whose = answers_for.unwrap_or(Some(at.office.id));
    let mut announced = queries::announcements(&mut reader, id, whose).await?;
    announced.sort_by_key(|one| one.answer.is_some());
    let known: Vec<Id> = announced.iter().map(|one| one.id).collect();
    let history = audit::history(&mut reader, &known, whose).await?;
    let history = told_history(&history, None, &frame);
    let (mut amendments, mut letters) = (Vec::new(), Vec::new());
    if open.is_some() && answers_for.is_some() {
        let known = queries::amendments(&mut reader, id, whose).await?;
        amendments = amendment_options(&known);
        let known = queries::letters(&mut reader, whose).await?;
        letters = letter_options(&known, id);
    }
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    page_with(
        status,
        &AnnouncedPage {
            kinds: said::announcement_options(&frame.t),
            frame,
            fields,
            letter,
            announced,
            open,
            answers_for,
            amendments,
            letters,
            history,
        },
    )
}

fn amendment_options(known: &[Amendment]) -> Vec<(String, String)> {
    let published = known.iter().filter(|amendment| !amendment.is_draft());
    published
        .map(|amendment| (amendment.id.to_string(), amendment.title.clone()))
        .collect()
}

fn letter_options(known: &[Letter], own: Id) -> Vec<(String, String)> {
    let others = known
        .iter()
        .filter(|letter| letter.status != LetterStatus::Draft && letter.id != own);
    others
        .map(|letter| (letter.id.to_string(), letter.title.clone()))
        .collect()
}

impl AnnouncedPage {
    fn waiting(&self) -> usize {
        let waiting = self.announced.iter().filter(|one| one.answer.is_none());
        waiting.count()
    }

    fn kind(&self, one: &Announced) -> String {
        self.frame.t.say(said::announcement_key(one.kind))
    }

    fn is_open(&self, one: &Announced) -> bool {
        self.open == Some(one.id)
    }

    /// The person gave the answer for the own office, or for all, and can take it back.
    fn may_take_back(&self, answer: &Answer) -> bool {
        self.answers_for == Some(answer.office)
    }
}
