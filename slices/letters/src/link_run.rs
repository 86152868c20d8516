//! All links of the library at once, for those who operate the program.

use audit::{Actor, Event};
use outgoing::Outgoing;
use shell::App;

use crate::{
    links::{self, AT_ONCE},
    queries,
};

/// A link of the library and what became of asking it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedLink {
    pub title: String,
    pub link: String,
    /// One word: works, moved, gone, refused, fault, no_host, not_reached, not_allowed.
    pub outcome: &'static str,
    /// The key of the outcome's words.
    pub text_key: &'static str,
    /// The status of HTTP, where another machine answered.
    pub status: Option<u16>,
    pub moved_to: Option<String>,
    pub is_dead: bool,
}

/// Asks every link of the library, some at a time, and stores each round before the next. `progress` is told how many are
/// done of how many.
///
/// # Errors
/// What the database says; the rounds before are stored.
pub async fn check_links(
    app: &App,
    outgoing: &Outgoing,
    mut progress: impl FnMut(usize, usize),
) -> anyhow::Result<Vec<CheckedLink>> {
    let works = queries::linked_works(&mut app.database.read().await?).await?;
    let turns = links::next(works.iter(), works.len());
    let mut was_reached = links::was_reached(works.iter(), app.now());
    let mut told = Vec::new();
    for round in turns.chunks(AT_ONCE) {
        let checks = links::ask(outgoing, round, was_reached, app.now()).await;
        let mut tx = app.database.begin().await?;
        queries::store_checks(&mut tx, &checks).await?;
        let event = Event::new("reference.links-checked", &Actor::program(), app.now());
        audit::commit(tx, &event.after(&links::told(&checks))).await?;
        was_reached |= checks
            .iter()
            .any(|(_, _, check)| check.answer.status.is_some());
        told.extend(
            round
                .iter()
                .zip(checks)
                .map(|(work, (_, link, check))| CheckedLink {
                    title: work.title.clone(),
                    link,
                    outcome: links::code(&check.answer.outcome),
                    text_key: check.shown().0,
                    status: check.answer.status,
                    moved_to: check.moved_to().map(str::to_owned),
                    is_dead: check.is_dead(),
                }),
        );
        progress(told.len(), turns.len());
    }
    Ok(told)
}
