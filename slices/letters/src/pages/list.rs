use askama::Template;
use axum::extract::State;
use http::StatusCode;
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Refusal, page_with};

use crate::{
    letter::{Letter, LetterStatus},
    owner, queries,
};

#[derive(Template)]
#[template(path = "pages/list.html")]
struct ListPage {
    frame: Frame,
    fields: Fields,
    letters: Vec<Letter>,
    /// How many announcements of each letter are not received.
    waiting: Vec<(Id, i64)>,
    may_add: bool,
    /// The letters that the reader's own things were carried to.
    turned: Vec<Id>,
}

/// All letters that the reader sees, and the form to read in a new one.
pub async fn show(State(app): State<App>, frame: Frame, person: Person) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    list(&app, frame, &person, fields).await
}

/// The page with what was filled in and what is wrong with it.
pub async fn list(app: &App, frame: Frame, person: &Person, fields: Fields) -> Page {
    let mut reader = app.database.read().await?;
    let at = AtOffice::of(person, &frame)?;
    let mut letters = queries::letters(&mut reader, Some(at.office.id)).await?;
    let waiting = queries::open_announcements(&mut reader, at.office.id).await?;
    letters.retain(|letter| owner::visible(Some(letter.clone()), person).is_ok());
    let own = person.office.as_ref().map(|office| office.id);
    let may_add = owner::may_edit(person, own);
    let turned = queries::turned(&mut reader, own).await?;
    let status = if fields.is_faultless() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    page_with(
        status,
        &ListPage {
            frame,
            fields,
            letters,
            waiting,
            may_add,
            turned,
        },
    )
}

impl ListPage {
    fn waiting(&self, letter: &Letter) -> i64 {
        let found = self.waiting.iter().find(|(id, _)| *id == letter.id);
        found.map_or(0, |(_, count)| *count)
    }

    fn previous(&self, letter: &Letter) -> Option<&Letter> {
        letter.previous(&self.letters)
    }

    /// The letter whose things wait to be carried to this one.
    fn waits_for(&self, letter: &Letter) -> Option<&Letter> {
        let may = self.may_add && letter.status == LetterStatus::Published;
        let before = self.previous(letter).filter(|_| may)?;
        (!self.turned.contains(&letter.id)).then_some(before)
    }

    fn is_draft(&self, letter: &Letter) -> bool {
        letter.status == LetterStatus::Draft
    }
}

/// The owner of a letter that this person adds: the own office, or everybody.
pub fn owner_of_new(person: &Person) -> Result<Option<kernel::Id>, Refusal> {
    let own = person.office.as_ref().map(|office| office.id);
    if owner::may_edit(person, own) {
        Ok(own)
    } else {
        Err(Refusal::NotAllowed)
    }
}
