use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};

use crate::{
    EDITORS,
    library::{self, Work},
    links::{AT_ONCE, LinkCheck, LinkTally},
    queries::{self, LeaningLetter},
};

#[derive(Template)]
#[template(path = "pages/library.html")]
struct LibraryPage {
    frame: Frame,
    works: Vec<(Work, Vec<LeaningLetter>)>,
    total: usize,
    kinds: Vec<(String, String)>,
    years: Vec<String>,
    filter: Filter,
    tally: LinkTally,
    /// The reader checks links, if the office lets the program out.
    may_check: bool,
    goes_out: bool,
}

/// What the reader asked for; empty is everything.
struct Filter {
    kind: String,
    year: String,
    /// `utilgjengelig`, `erstattet`, `dode`, `flyttet` or nothing.
    only: String,
    words: String,
}

impl Filter {
    fn keeps(&self, work: &Work, letters: &[LeaningLetter]) -> bool {
        let words = self.words.to_lowercase();
        let named = format!(
            "{} {}",
            work.title,
            work.number.as_deref().unwrap_or_default()
        )
        .to_lowercase();
        let only = match self.only.as_str() {
            "utilgjengelig" => work.unavailable,
            "erstattet" => work.valid_until.is_some() || work.replaced_by.is_some(),
            "dode" => work.check.as_ref().is_some_and(LinkCheck::is_dead),
            "flyttet" => work
                .check
                .as_ref()
                .is_some_and(|check| check.moved_to().is_some()),
            _ => true,
        };
        only && (self.kind.is_empty() || library::code(work.kind) == self.kind)
            && (self.year.is_empty()
                || letters
                    .iter()
                    .any(|letter| letter.year.to_string() == self.year))
            && words.split_whitespace().all(|word| named.contains(word))
    }
}

/// The works that the letters lean on.
pub async fn show(State(app): State<App>, frame: Frame, person: Person, query: Query) -> Page {
    let at = AtOffice::of(&person, &frame)?;
    let mut reader = app.database.read().await?;
    let mut works = queries::works(&mut reader, at.office.id).await?;
    let text = |name: &str| query.raw(name).trim().to_owned();
    let filter = Filter {
        kind: text("slag"),
        year: text("ar"),
        only: text("bare"),
        words: text("sok"),
    };
    let total = works.len();
    let tally = LinkTally::of(works.iter().map(|(work, _)| work), frame.today);
    let may_check = EDITORS.contains(&person.role);
    let mut years: Vec<String> = works
        .iter()
        .flat_map(|(_, letters)| letters)
        .map(|letter| letter.year.to_string())
        .collect();
    years.sort_by(|one, other| other.cmp(one));
    years.dedup();
    works.retain(|(work, letters)| filter.keeps(work, letters));
    let kinds = library::kinds()
        .map(|(code, key)| (code.to_owned(), frame.t.say(key)))
        .collect();
    page(&LibraryPage {
        frame,
        works,
        total,
        kinds,
        years,
        filter,
        tally,
        may_check,
        goes_out: app.outgoing.is_some(),
    })
}

impl LibraryPage {
    fn kind(&self, work: &Work) -> String {
        self.frame.t.say(work.text_key())
    }

    fn progress(&self) -> String {
        let tally = &self.tally;
        let amounts = [
            ("checked", tally.checked_today.into()),
            ("linked", tally.linked.into()),
            ("remaining", tally.remaining().into()),
            ("dead", tally.dead.into()),
        ];
        self.frame.t.with("letters-links-progress", amounts)
    }

    fn help(&self) -> String {
        let most = [("most", AT_ONCE.into())];
        self.frame.t.with("letters-links-help", most)
    }

    fn items(&self, letters: &[LeaningLetter]) -> String {
        letters
            .iter()
            .map(|letter| letter.items)
            .sum::<i64>()
            .to_string()
    }
}
