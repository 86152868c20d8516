use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};

use crate::{
    library::{self, Work},
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
}

/// What the reader asked for; empty is everything.
struct Filter {
    kind: String,
    year: String,
    /// `utilgjengelig`, `erstattet` or nothing.
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
    })
}

impl LibraryPage {
    fn kind(&self, work: &Work) -> String {
        self.frame.t.say(work.text_key())
    }

    fn items(&self, letters: &[LeaningLetter]) -> String {
        letters
            .iter()
            .map(|letter| letter.items)
            .sum::<i64>()
            .to_string()
    }
}
