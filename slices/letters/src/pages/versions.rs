use access::Role;
use askama::Template;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Told, page};
use slice::House;

use super::shown_account::{Looking, ShownAccount};
use super::shown_change::{ShownChange, shown_changes};
use super::told_history::told_history;
use crate::{
    amendment::Amendment,
    letter::{Letter, LetterStatus},
    owner,
    queries::{self, Replacement},
};

#[derive(Template)]
#[template(path = "pages/versions.html")]
struct VersionsPage {
    frame: Frame,
    letter: Letter,
    amendments: Vec<(Amendment, Vec<ShownChange>)>,
    may_amend: bool,
    /// The letter that it took over from, with what went along and what did not.
    took_over: Option<(Replacement, ShownAccount)>,
    /// The letter that took over from it.
    replaced_by: Option<Replacement>,
    history: Vec<Told>,
}

/// The letter and its amendments in the order in which they apply: what changed, when, by whom, valid from.
pub async fn show(
    State(app): State<App>,
    Path(id): Path<Id>,
    house: House,
    frame: Frame,
    person: Person,
) -> Page {
    let mut reader = app.database.read().await?;
    let letter = owner::visible(queries::letter(&mut reader, id).await?, &person)?;
    if letter.status == LetterStatus::Draft {
        return Err(shell::Refusal::NotFound);
    }
    let at = AtOffice::of(&person, &frame)?;
    let all = queries::amendments(&mut reader, id, Some(at.office.id)).await?;
    let visible = all
        .into_iter()
        .filter_map(|amendment| owner::visible_amendment(Some(amendment), &person).ok());
    let amendments = visible
        .map(|amendment| {
            let changes = shown_changes(&amendment, &house, &frame);
            (amendment, changes)
        })
        .collect();
    let (mut took_over, mut replaced_by) = (None, None);
    let sees_all = matches!(person.role, Role::Steward | Role::Auditor);
    for one in queries::replacements(&mut reader, id).await? {
        if one.new_letter == id {
            let looking = Looking {
                old: one.old_letter,
                new: Some(id).filter(|_| letter.status == LetterStatus::Published),
                office: Some(at.office.id).filter(|_| !sees_all),
            };
            let shown = ShownAccount::of(&one.account, &looking, &frame);
            took_over = Some((one, shown));
        } else {
            replaced_by = Some(one);
        }
    }
    let history = audit::history(&mut reader, &[id], Some(at.office.id)).await?;
    let history = told_history(&history, Some(&house), &frame);
    page(&VersionsPage {
        history,
        took_over,
        replaced_by,
        may_amend: owner::amends(&letter, &person).is_ok(),
        amendments,
        frame,
        letter,
    })
}

impl VersionsPage {
    /// The changes hold already.
    fn holds(&self, amendment: &Amendment) -> bool {
        let today = self.frame.today;
        amendment.valid_from.is_some_and(|first| first <= today)
    }
}
